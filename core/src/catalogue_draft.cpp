#include "catalogue_draft.hpp"

#include "filled.hpp"

namespace kompass {

void check_id(const Node& node, std::string_view id) {
  if (!id.empty() && !is_id(id)) node.fault(Fault::bad_id, "\"{}\" is not lower-case words joined by hyphens.", {id});
}

void CatalogueDraft::fault(Fault fault, PlaceIndex place, std::string_view sentence, std::initializer_list<std::string_view> parts) {
  errors.push_back({fault, document->place(place), filled(sentence, parts)});
}

std::optional<Date> read_date(const Node& node) {
  const auto text = node.text();
  if (!text) return std::nullopt;
  const auto date = Date::parse(*text);
  if (!date) node.fault(Fault::impossible_date, "\"{}\" is not a date of the calendar written as YYYY-MM-DD.", {*text});
  return date;
}

std::optional<Date> read_date(const Node& node, const char* member) {
  const auto found = node.required(member);
  return found ? read_date(*found) : std::nullopt;
}

bool once(const Node& element, std::string_view name, const char* kind, bool known, bool twice) {
  if (known && !twice) return true;
  element.fault(known ? Fault::duplicate_id : Fault::unknown_reference,
                known ? filled("\"{}\" stands twice here.", {name}) : filled("There is no {} \"{}\".", {kind, name}));
  return false;
}

std::optional<std::int64_t> read_amount(const Node& node) {
  // Not a number of JSON: what becomes of 50700.10 in a program that reads it as floating point, nobody can promise.
  if (!node.is_text()) {
    node.fault(Fault::wrong_type, "An amount was expected here, written as text with two decimals such as \"50700.00\".");
    return std::nullopt;
  }
  const auto text = node.text();
  if (!text) return std::nullopt;
  const auto cents = parse_cents(*text);
  if (!cents) node.fault(Fault::bad_value, "\"{}\" is not an amount with two decimals such as \"50700.00\".", {*text});
  return cents;
}

std::string_view read_unit(const Node& node) {
  const auto unit = node.optional("unit");
  if (!unit) return {};
  const auto word = unit->text().value_or("");
  for (const auto* known : {"euro-per-year", "euro", "months", "years", "points", "daily-rates", "days"})
    if (word == known) return word;
  if (!word.empty()) unit->fault(Fault::bad_value, "\"{}\" is no unit.", {word});
  return {};
}

std::optional<TimeSpan> read_time_span(const Node& node, bool also_back) {
  const auto text = node.text();
  if (!text) return std::nullopt;
  const std::size_t start = also_back && (*text)[0] == '-' ? 1 : 0;
  const auto space = text->find(' ');
  int count = 0;
  bool good = space != std::string_view::npos && space > start && space <= start + 4;
  for (auto i = start; good && i < space; ++i) {
    good = (*text)[i] >= '0' && (*text)[i] <= '9';
    count = count * 10 + ((*text)[i] - '0');
  }
  if (start != 0) count = -count;
  auto unit = good ? text->substr(space + 1) : std::string_view();
  if (!unit.empty() && unit.back() == 's') unit.remove_suffix(1);
  if (unit == "year") return TimeSpan{count * 12, 0};
  if (unit == "month") return TimeSpan{count, 0};
  if (unit == "week") return TimeSpan{0, count * 7};
  if (unit == "day") return TimeSpan{0, count};
  node.fault(Fault::bad_value, "A length of time is written like \"36 months\", \"3 years\", \"8 weeks\" or \"30 days\".");
  return std::nullopt;
}

}  // namespace kompass
