#pragma once
// Whether translations still render the sentences they were made from. For each sentence of every language but the first the catalogue
// keeps the fingerprint of the first language's sentence; when that sentence changes, the fingerprints no longer agree and a person has to
// look.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace kompass_cli {

/// FNV-1a over the UTF-8 bytes, 64 bits, as sixteen hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/).
[[nodiscard]] std::string fingerprint(std::string_view sentence);

/// What the fingerprints of a bundle should be now: `[ { "language": "en", "sentences": { "facts.pay.label": "…" } } ]`.
[[nodiscard]] nlohmann::ordered_json fingerprints(const nlohmann::ordered_json& bundle);

/// Of each language that has fingerprints: the translations whose own is missing or stale, and fingerprints of nothing: `[ { code, place,
/// message } ]`.
[[nodiscard]] nlohmann::ordered_json translation_faults(const nlohmann::ordered_json& bundle);

}  // namespace kompass_cli
