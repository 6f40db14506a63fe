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

}  // namespace kompass
