#pragma once
// When: the days on which a verdict changes although nothing but time goes by. Birthdays come, months are completed, figures of law change,
// and whatever the person does now goes on: what is counted grows, a period without an end runs on. The law goes on as it is known; figures
// that are not known for a day stay open.

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// How far ahead is looked.
inline constexpr int timeline_years = 10;

/// Why a verdict changes on a day.
struct TimeCause {
  enum class Kind {
    date,    ///< so much time is complete since a date of the person's, or a date has passed
    number,  ///< what the person counts has reached another value
    figure,  ///< another figure of law is in force, or the one at hand ends
    route,   ///< the route comes into force, or ends
  };
  Kind kind = Kind::date;
  FactIndex fact = 0;                ///< of a date or a number
  Measure measure = Measure::value;  ///< of a date: in what the time is counted
  std::int64_t count = 0;            ///< of a date how much of it is named by the law; of a number what it is on the day
  ParameterIndex parameter = 0;      ///< of a figure
  friend bool operator==(const TimeCause&, const TimeCause&) = default;
};

struct VerdictFlip {
  RouteIndex route = 0;
  Verdict from = Verdict::open;
  Verdict to = Verdict::open;
};

struct TimeEvent {
  Date day;
  bool law_known = true;  ///< false: the day lies outside the validity window
  std::vector<VerdictFlip> flips;
  std::vector<TimeCause> causes;
};

struct Timeline {
  Date until;                                 ///< the last day looked at
  std::vector<Verdict> today;                 ///< by route
  std::vector<TimeEvent> events;              ///< in the order of their days
  std::vector<std::optional<Date>> met_from;  ///< by route: the first day on which it is met, today included
};

/// Exact: on the day before an event the verdicts are those of before, on the day itself those of after, and on no other day within
/// `timeline_years` does any verdict change. One assessment for each day on which something passes that a rule asks for.
[[nodiscard]] Result<Timeline> timeline(const std::shared_ptr<const LawOnDay>& law, const CaseFile& file);

/// The case on a later day if the present goes on: what is counted has grown or shrunk, periods that are still running have become longer.
[[nodiscard]] CaseFile case_on(const Catalogue& catalogue, const CaseFile& file, Date day);

}  // namespace kompass
