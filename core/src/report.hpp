#pragma once
// The JSON that leaves the core. Its shapes are described in `wasm/README.md`.

#include <cstddef>
#include <span>
#include <string>

#include "kompass/assessment.hpp"
#include "kompass/gap.hpp"
#include "kompass/law_on_day.hpp"
#include "kompass/path.hpp"
#include "kompass/timeline.hpp"
#include "kompass/what_if.hpp"

namespace kompass {

/// `{ "ok": false, "errors": [ … ] }`.
[[nodiscard]] std::string error_report(const Errors& errors);
/// The answer to loading a catalogue.
[[nodiscard]] std::string loaded_report(const Catalogue& catalogue);
/// The catalogue as it stands on one day.
[[nodiscard]] std::string description_report(const LawOnDay& law);
/// The verdicts with reasons and questions.
[[nodiscard]] std::string assessment_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment,
                                            std::optional<FactIndex> next);
/// Only what is to be asked.
[[nodiscard]] std::string question_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment,
                                          std::optional<FactIndex> next);
/// The tree of one route, and what hangs on it.
[[nodiscard]] std::string explanation_report(const LawOnDay& law, const CaseFile& file, RouteIndex index);
/// What is missing for each of some routes.
[[nodiscard]] std::string gaps_report(const LawOnDay& law, const CaseFile& file, std::span<const RouteIndex> routes, std::size_t bound);
[[nodiscard]] std::string what_if_report(const LawOnDay& law, const WhatIf& found);
[[nodiscard]] std::string what_if_report(const LawOnDay& law, const WhatIfGrid& found);
[[nodiscard]] std::string timeline_report(const LawOnDay& law, const CaseFile& file, const Timeline& found);
[[nodiscard]] std::string paths_report(const LawOnDay& law, const CaseFile& file, const Paths& found);
/// Why a route has its verdict, in all ways in which that can be said.
[[nodiscard]] std::string reasons_report(const LawOnDay& law, RouteIndex route, const RouteAssessment& assessment,
                                         const Obstacles& obstacles);
/// For each statement what carries it or why it is set aside.
[[nodiscard]] std::string statements_report(const Catalogue& catalogue);

}  // namespace kompass
