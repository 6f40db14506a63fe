#pragma once
// Paths: which sequences of titles lead from a person's present situation to a permit to stay for good, when, and what has to change on the
// way. A possibility, never a promise: it rests on the law going on as it is known and on the present going on but for the changes named.

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "kompass/case_file.hpp"
#include "kompass/gap.hpp"
#include "kompass/law_on_day.hpp"
#include "kompass/needed_answers.hpp"

namespace kompass {

/// One title on the way.
struct PathStep {
  RouteIndex route = 0;
  Date day;                           ///< the first on which the changes can have been made and its conditions are met
  bool law_known = true;              ///< false: the day lies outside the validity window
  std::vector<AnswerChange> changes;  ///< what has to be otherwise by then
  std::vector<NeededAnswer> needs;    ///< what has not been said and is needed then, besides; in the order of questions
  Verdict then = Verdict::open;       ///< with these changes and answers; see `NeededAnswers`
  Pending pending;                    ///< what that verdict still hangs on
};

struct Path {
  std::vector<PathStep> steps;  ///< the last one is a permit to stay for good
  int months = 0;               ///< completed from today until the last step
  std::size_t changes = 0;      ///< of all steps
  std::size_t judgements = 0;   ///< facts that only the authority can judge and on which a step hangs
  std::size_t unanswered = 0;   ///< facts whose answers are needed, of all steps
  std::size_t unlikely = 0;     ///< of these, those of which hardly any answer that suffices is usual (`Fact::usual`, `Fact::rare`)
};

/// Most titles on the way, the last one included, and most changes for one of them.
inline constexpr std::size_t most_steps_of_a_path = 3;
inline constexpr std::size_t most_changes_of_a_step = 3;

/// Why there is no path.
enum class NoPath {
  no_title_needed,  ///< the person may stay and work without one
  open_questions,   ///< it depends on answers that can be given now: they come first
  not_found,        ///< none within `timeline_years`, by so few titles and changes
};

[[nodiscard]] std::string_view name(NoPath why) noexcept;

struct Paths {
  /// Those of which no other one is as short, needs as few changes, titles, judgements and answers, and is content with the same values
  /// where both need an answer. First those that hang on no judgement of the authority, then those that need the fewest unusual answers,
  /// then the fastest.
  std::vector<Path> paths;
  std::optional<NoPath> why_none;  ///< where there are none
};

/// Looks `timeline_years` ahead. A title that hangs on answers which could be given now, as nothing has changed that would bring the
/// questions up, is no way yet.
[[nodiscard]] Result<Paths> find_paths(const std::shared_ptr<const LawOnDay>& law, const CaseFile& file);

/// The case without the answers to what does not apply as things stand: a title may make it apply, and what it would be then has not been
/// said. Paths begin there.
[[nodiscard]] CaseFile case_of_what_applies(const LawOnDay& law, const CaseFile& file);

/// The case after a title has been granted on a day: with the changes made, and with what the grant brings about.
[[nodiscard]] CaseFile case_after(const Catalogue& catalogue, const CaseFile& on_day, RouteIndex route,
                                  const std::vector<AnswerChange>& changes);

}  // namespace kompass
