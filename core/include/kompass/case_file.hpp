#pragma once
// A case file: what one person has said so far, and the day for which the law is to be applied. The format is described in `wasm/README.md`
// and by the schema in `core/catalogue/schema/case.schema.json`.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kompass/catalogue.hpp"
#include "kompass/date.hpp"
#include "kompass/error.hpp"
#include "kompass/periods.hpp"

namespace kompass {

/// What has been said about a fact. A fact without an entry has not been asked.
enum class AnswerState {
  dont_know,
  not_applicable,
  value,
  computed,  ///< a number that follows from the periods given
};

[[nodiscard]] std::string_view name(AnswerState state) noexcept;

struct Answer {
  AnswerState state = AnswerState::dont_know;
  std::int64_t value = 0;  ///< where it has one; of periods it says nothing

  /// Whether it has a value, given or computed.
  [[nodiscard]] bool known() const noexcept { return state == AnswerState::value || state == AnswerState::computed; }
};

/// The periods that have been given for a fact of type `periods`, as written.
struct GivenPeriods {
  FactIndex fact = 0;
  std::vector<Period> periods;
};

struct CaseFile {
  Date as_of;
  std::string profile;             ///< empty: none
  std::vector<RouteIndex> routes;  ///< those the person cares about, ascending; all if the file names none
  std::map<FactIndex, Answer> answers;
  std::vector<GivenPeriods> periods;

  /// What has been said about a fact, or null.
  [[nodiscard]] const Answer* answer_to(FactIndex fact) const noexcept {
    const auto found = answers.find(fact);
    return found == answers.end() ? nullptr : &found->second;
  }

  /// The value a fact has for this person, given, computed or else assumed; none if it has been answered otherwise or has to be asked.
  [[nodiscard]] std::optional<std::int64_t> value_of(const Catalogue& catalogue, FactIndex fact) const noexcept {
    const auto* answer = answer_to(fact);
    if (answer == nullptr) return catalogue.facts[fact].assumed;
    return answer->known() ? std::optional(answer->value) : std::nullopt;
  }

  /// The periods that have been given for a fact, or null.
  [[nodiscard]] const std::vector<Period>* periods_of(FactIndex fact) const noexcept {
    for (const auto& given : periods)
      if (given.fact == fact) return &given.periods;
    return nullptr;
  }
};

/// The largest case file that is read, in bytes.
inline constexpr std::size_t largest_case = std::size_t{1} << 20;

/// Reads a case file for `catalogue`. All faults are listed, each with a JSON pointer such as `/answers/birth-date`.
[[nodiscard]] Result<CaseFile> read_case(const Catalogue& catalogue, std::string_view text);

}  // namespace kompass
