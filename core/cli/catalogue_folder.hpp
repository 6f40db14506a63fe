#pragma once
// Puts the files of a catalogue folder together as one bundle. The core itself reads no files.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kompass_cli {

/// The sentence for a file that has just failed to be read (by `errno`).
[[nodiscard]] std::string why_unread(const std::string& path);

/// The content of a file; `-` is standard input. Nothing and a sentence in `error` if it cannot be read.
[[nodiscard]] std::optional<std::string> read_file(const std::string& path, std::string& error);

/// One file of a catalogue folder.
struct Part {
  std::string name;  ///< its path inside the folder, with slashes
  std::string content;
};

/// A catalogue as it was found: a folder's files put together as one bundle, or the text of a file that is a bundle already.
struct CatalogueText {
  std::vector<Part> parts;  ///< of a folder
  std::string bundle;
};

/// The catalogue at `path`: of a folder all `*.json` files below it except those in `schema/` and those called `left_out`, in the order of
/// their paths. Nothing and a sentence in `error` if something cannot be read.
[[nodiscard]] std::optional<CatalogueText> read_catalogue_text(const std::string& path, std::string& error, std::string_view left_out = {});

}  // namespace kompass_cli
