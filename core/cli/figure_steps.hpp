#pragma once
// Figures of law move by a few percent a year. A larger step is no fault, but worth a second look: a mistyped digit looks like one.

#include <nlohmann/json.hpp>

namespace kompass_cli {

/// The figures of a bundle without faults that differ from the one before by more than a quarter: `[ { code, place, message } ]`.
[[nodiscard]] nlohmann::ordered_json large_steps(const nlohmann::ordered_json& bundle);

}  // namespace kompass_cli
