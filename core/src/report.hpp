#pragma once
// The JSON that leaves the core. Its shapes are described in `wasm/README.md`.

#include <string>

#include "kompass/assessment.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

/// `{ "ok": false, "errors": [ … ] }`.
[[nodiscard]] std::string error_report(const Errors& errors);
/// The answer to loading a catalogue.
[[nodiscard]] std::string loaded_report(const Catalogue& catalogue);
/// The catalogue as it stands on one day.
[[nodiscard]] std::string description_report(const LawOnDay& law);
/// The verdicts with reasons and questions.
[[nodiscard]] std::string assessment_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment);
/// Only what is to be asked.
[[nodiscard]] std::string question_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment);
/// The tree of one route, and what hangs on it.
[[nodiscard]] std::string explanation_report(const LawOnDay& law, const CaseFile& file, const Assessment& assessment, Standing& standing,
                                             RouteIndex index);
/// For each statement what carries it or why it is set aside.
[[nodiscard]] std::string statements_report(const Catalogue& catalogue);

}  // namespace kompass
