#pragma once
// A route is one distinct way to a title, with its own conditions and with what hangs on it. Its texts live as long as its catalogue.

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "kompass/condition.hpp"
#include "kompass/date.hpp"

namespace kompass {

/// How the law grants the title.
enum class Modality {
  entitled,  ///< "ist zu erteilen", "wird erteilt"
  should,    ///< "soll": granted unless the case is atypical
  may,       ///< "kann": at the authority's discretion
};

[[nodiscard]] std::string_view name(Modality modality) noexcept;
[[nodiscard]] std::optional<Modality> modality_named(std::string_view word) noexcept;

/// A day that follows from a date of the person's or from the as-of date: until when something has to be done.
struct DueDate {
  std::optional<FactIndex> from;  ///< a fact of type `date`; nothing: the as-of date
  TimeSpan add;
};

/// What hangs on a route: a duration, a fee, a duty, a document. Its sentence stands in the texts under its id.
struct Consequence {
  std::string_view id;
  std::string_view kind;   ///< e.g. `duration`, `fee`; the list stands in the format's description
  std::string_view value;  ///< a short token for programs, may be empty
  std::optional<ConditionIndex> when;
  std::optional<ParameterIndex> figure;  ///< the figure its sentence names
  std::optional<DueDate> date;           ///< the day that its sentence may name
  std::string_view profile;              ///< local practice of this profile only, if not empty
  std::string_view note;
  std::vector<std::string_view> cites;
};

/// What the granted title changes in the person's situation.
struct Grant {
  std::vector<std::pair<FactIndex, std::int64_t>> sets;  ///< what is so from then on
  std::vector<FactIndex> starts;                         ///< numbers counted from 0 on, unless they are known already
  std::vector<FactIndex> since;                          ///< dates that become the day of the grant, unless they are known already
};

struct Route {
  std::string_view id;
  std::string_view title;
  std::string_view purpose;  ///< one of the catalogue's purposes: what a person is after; empty if it has none
  std::string_view provision;
  Modality modality = Modality::may;
  std::optional<Date> in_force_from;
  std::optional<Date> in_force_to;
  ConditionIndex root = 0;  ///< the conditions together with none of the bars
  std::vector<RouteIndex> comes_before;
  std::optional<Grant> grant;  ///< nothing: the route gives no title, or one with which the way ends
  bool settles = false;        ///< the title is a permit to stay for good
  std::vector<Consequence> consequences;
  std::vector<std::string_view> blind_spots;
  std::vector<std::string_view> cites;
  std::string_view note;
  PlaceIndex place = 0;

  [[nodiscard]] bool in_force_on(Date day) const noexcept {
    return (!in_force_from || *in_force_from <= day) && (!in_force_to || day <= *in_force_to);
  }
};

}  // namespace kompass
