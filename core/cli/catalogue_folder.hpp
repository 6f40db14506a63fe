#pragma once
// Puts the files of a catalogue folder together as one bundle. The core itself reads no files.

#include <optional>
#include <string>

namespace kompass_cli {

/// The content of a file, or nothing if it cannot be read. `-` is standard input.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path);

/// The bundle of all `*.json` files below `folder` except those in `schema/`, in the order of their paths; the text of a file that is a
/// bundle already; or nothing and a sentence in `error`.
[[nodiscard]] std::optional<std::string> read_bundle(const std::string& path, std::string& error);

}  // namespace kompass_cli
