#pragma once
// The assessment of one case: the verdict of every route and condition, why, and what is still to be asked.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kompass/case_file.hpp"
#include "kompass/evaluation.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// The state of a route, a condition or a consequence, whatever the missing answers turn out to be.
enum class Verdict {
  met,        ///< satisfied under every completion of the missing answers
  not_met,    ///< satisfied under none
  open,       ///< answers are missing, or a figure of law is not final
  authority,  ///< all that can be checked is settled; the rest is the authority's judgement
};

[[nodiscard]] std::string_view name(Verdict verdict) noexcept;

/// A figure of law on which a verdict hangs. Named without the law of a day, as on the way to come each step has a law of its own.
struct PendingFigure {
  ParameterIndex parameter = 0;
  std::optional<std::size_t> provisional;  ///< which of its figures may still be another one; nothing where none is known
};

/// What a verdict still hangs on.
struct Pending {
  std::vector<FactIndex> questions;    ///< not asked yet
  std::vector<FactIndex> dont_know;    ///< asked and left open (don't know, or not applicable)
  std::vector<FactIndex> judgements;   ///< only the authority can settle
  std::vector<PendingFigure> figures;  ///< figures of law that are provisional or not known
};

struct RouteAssessment {
  Verdict verdict = Verdict::open;
  bool in_force = true;
  std::vector<FactIndex> reason;  ///< of a verdict that is met or not met: the answers that alone force it
  bool reason_is_smallest = true;
  Pending pending;
  std::vector<RouteIndex> comes_after;  ///< routes that have precedence if they are met, and are met or can still be
};

struct Question {
  FactIndex fact = 0;
  std::vector<RouteIndex> routes;  ///< whose verdict its answer can still change
};

/// Something about the answers that the person should know, but that does not stop the assessment.
struct Note {
  std::string code;
  FactIndex fact = 0;                       ///< whose answer is to be looked at again
  std::vector<FactIndex> facts;             ///< all whose answers do not fit together
  std::optional<ConditionIndex> condition;  ///< which the answers meet, though they should not
  std::string message;
};

struct Assessment {
  std::vector<RouteAssessment> routes;     ///< by route
  std::optional<Verdict> no_title_needed;  ///< where the catalogue says when that is so
  std::vector<Question> questions;         ///< in the order of topics
  std::vector<bool> matters;               ///< see what_matters()
  std::vector<Note> notes;
};

/// How the functions of the law stand for one case. A function is worked out when it is first asked for.
class Standing {
 public:
  Standing(const LawOnDay& law, const CaseFile& file);
  /// Where each variable is in one of the cells of `possible`.
  Standing(const LawOnDay& law, std::vector<CellSet> possible);

  [[nodiscard]] Verdict of(NodeId function);
  /// The verdicts of all routes.
  [[nodiscard]] std::vector<Verdict> routes();
  [[nodiscard]] Verdict condition(ConditionIndex index) { return of(law_->condition(index)); }
  [[nodiscard]] Verdict consequence(const Consequence& consequence) {
    return consequence.when ? condition(*consequence.when) : Verdict::met;
  }
  [[nodiscard]] Evaluation& evaluation() noexcept { return evaluation_; }

 private:
  const LawOnDay* law_;
  Evaluation evaluation_;
  VariableSet judgements_;
};

/// What `function` still hangs on in a case of which `evaluation` holds the possible cells.
[[nodiscard]] Pending pending_of(const LawOnDay& law, const CaseFile& file, Evaluation& evaluation, NodeId function);

/// By fact: whether some verdict rests on what is said about it.
[[nodiscard]] std::vector<bool> what_matters(const LawOnDay& law, const CaseFile& file, Standing& standing);

/// What does not fit together in the answers.
[[nodiscard]] std::vector<Note> contradictions_in(const LawOnDay& law, const CaseFile& file, Standing& standing);

/// Assesses a case. Deterministic: equal inputs give equal results, whatever the order in which the answers were given.
[[nodiscard]] Assessment assess(const LawOnDay& law, const CaseFile& file);

/// The same where how things stand is used further.
[[nodiscard]] Assessment assess(const LawOnDay& law, const CaseFile& file, Standing& standing);

/// The cells that each variable can still be in, by the answers of `file` and the catalogue's assumptions.
[[nodiscard]] std::vector<CellSet> possible_cells(const LawOnDay& law, const CaseFile& file);
/// Those of one variable.
[[nodiscard]] CellSet possible_cells(const LawOnDay& law, const CaseFile& file, const Variable& variable);

}  // namespace kompass
