#include "catalogue_folder.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <system_error>

namespace kompass_cli {
namespace fs = std::filesystem;

std::string why_unread(const std::string& path) { return "cannot read " + path + ": " + std::generic_category().message(errno); }

std::optional<std::string> read_file(const std::string& path, std::string& error) {
  const auto cannot = [&]() -> std::optional<std::string> {
    error = why_unread(path);
    return std::nullopt;
  };
  const bool standard = path == "-";
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(standard ? stdin : std::fopen(path.c_str(), "rb"),
                                                             standard ? [](std::FILE*) { return 0; } : &std::fclose);
  if (!file) return cannot();
  std::string content;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) content.append(buffer, got);
  if (std::ferror(file.get()) != 0) return cannot();
  return content;
}

std::optional<CatalogueText> read_catalogue_text(const std::string& path, std::string& error, std::string_view left_out) {
  CatalogueText out;
  std::error_code failure;
  if (!fs::is_directory(path, failure)) {
    auto text = read_file(path, error);
    if (!text) return std::nullopt;
    out.bundle = *std::move(text);
    return out;
  }
  std::vector<std::string> names;
  for (fs::recursive_directory_iterator it(path, failure), end; !failure && it != end; it.increment(failure)) {
    const auto name = it->path().lexically_relative(path).generic_string();
    if (it->path().extension() == ".json" && name.rfind("schema/", 0) != 0 && it->path().filename() != left_out) names.push_back(name);
  }
  if (failure) {
    error = "cannot read " + path + ": " + failure.message();
    return std::nullopt;
  }
  std::sort(names.begin(), names.end());
  out.bundle = R"({"format":"kompass-catalogue/1","parts":[)";
  for (const auto& name : names) {
    auto content = read_file(path + "/" + name, error);
    if (!content) return std::nullopt;
    if (name != names.front()) out.bundle += ",\n";
    const auto quoted = nlohmann::json(name).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    out.bundle += "{\"name\":" + quoted + ",\"content\":" + *content + "}";
    out.parts.push_back({name, *std::move(content)});
  }
  out.bundle += "]}\n";
  return out;
}

}  // namespace kompass_cli
