#include "catalogue_draft.hpp"

namespace kompass {

std::optional<Date> read_date(const Node& node) {
  const auto text = node.text();
  if (!text) return std::nullopt;
  const auto date = Date::parse(*text);
  if (!date) node.fault(Fault::impossible_date, "\"" + *text + "\" is not a date of the calendar written as YYYY-MM-DD.");
  return date;
}

std::optional<Date> read_date(const Node& node, const char* member) {
  const auto found = node.required(member);
  return found ? read_date(*found) : std::nullopt;
}

std::string read_unit(const Node& node) {
  const auto unit = node.optional("unit");
  if (!unit) return {};
  auto word = unit->text().value_or("");
  for (const auto* known : {"euro-per-year", "euro", "months", "years", "points", "daily-rates", "days"})
    if (word == known) return word;
  if (!word.empty()) unit->fault(Fault::bad_value, "\"" + word + "\" is no unit.");
  return {};
}

}  // namespace kompass
