#pragma once
// What several reports have in common.

#include <cstdint>
#include <string_view>
#include <vector>

#include "json_writer.hpp"
#include "kompass/assessment.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// Opens the report's object.
void begin_report(JsonWriter& out, Date as_of);

/// A value in the JSON type in which case files write it.
void write_value(JsonWriter& out, const Fact& fact, std::int64_t value);

void write_figure(JsonWriter& out, const Parameter& parameter, const Figure& figure);

/// What a condition says, apart from its status.
void write_condition_members(JsonWriter& out, const LawOnDay& law, ConditionIndex index);

/// Whether a condition is written with the conditions it is made of; a route is named instead.
[[nodiscard]] bool has_parts(const Condition& condition);

/// A member that lists ids.
void write_facts(JsonWriter& out, std::string_view member, const Catalogue& catalogue, const std::vector<FactIndex>& facts);
void write_routes(JsonWriter& out, std::string_view member, const Catalogue& catalogue, const std::vector<RouteIndex>& routes);

/// The member `notes`: what does not fit together in the answers.
void write_notes(JsonWriter& out, const LawOnDay& law, const std::vector<Note>& notes);

/// The member `open`: what a verdict still hangs on.
void write_pending(JsonWriter& out, const Catalogue& catalogue, const Pending& pending);

}  // namespace kompass
