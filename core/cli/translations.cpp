#include "translations.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace kompass_cli {
namespace {

using Json = nlohmann::ordered_json;

struct Sentence {
  std::string text;
  std::string place;
};

/// The sentences of a language by the path of their keys.
using Sentences = std::map<std::string, Sentence>;

void collect(Sentences& out, const Json& node, const std::string& path, const std::string& place) {
  if (node.is_string()) out.emplace(path, Sentence{node.get<std::string>(), place});
  if (!node.is_object()) return;
  for (auto it = node.begin(); it != node.end(); ++it)
    if (!path.empty() || it.key() != "language") collect(out, *it, path.empty() ? it.key() : path + "." + it.key(), place + "/" + it.key());
}

/// What the parts of a bundle hold under `member`, each with its place.
template <class Function>
void for_each_part(const Json& bundle, const char* member, Function work) {
  for (const auto& part : bundle["parts"])
    if (const auto found = part["content"].find(member); found != part["content"].end())
      work(*found, part["name"].get<std::string>() + "#/" + member);
}

Sentences sentences_of(const Json& bundle, const std::string& language) {
  Sentences out;
  for_each_part(bundle, "texts", [&](const Json& texts, const std::string& place) {
    if (texts.value("language", "") == language) collect(out, texts, {}, place);
  });
  return out;
}

std::vector<std::string> languages_of(const Json& bundle) {
  std::vector<std::string> out;
  for_each_part(bundle, "catalogue",
                [&](const Json& header, const std::string&) { out = header["languages"].get<std::vector<std::string>>(); });
  return out;
}

Json fault(const char* code, const std::string& place, const std::string& message) {
  return {{"code", code}, {"place", place}, {"message", message}};
}

}  // namespace

std::string fingerprint(std::string_view sentence) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (const char byte : sentence) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4) out[i] = "0123456789abcdef"[hash & 15];
  return out;
}

Json fingerprints(const Json& bundle) {
  auto out = Json::array();
  const auto languages = languages_of(bundle);
  if (languages.empty()) return out;
  const auto first = sentences_of(bundle, languages.front());
  for (std::size_t i = 1; i < languages.size(); ++i) {
    auto sentences = Json::object();
    for (const auto& [path, sentence] : sentences_of(bundle, languages[i]))
      if (const auto original = first.find(path); original != first.end()) sentences[path] = fingerprint(original->second.text);
    out.push_back({{"language", languages[i]}, {"sentences", sentences}});
  }
  return out;
}

Json translation_faults(const Json& bundle) {
  auto faults = Json::array();
  for (const auto& expected : fingerprints(bundle)) {
    const auto language = expected["language"].get<std::string>();
    std::map<std::string, Sentence> kept;
    bool accepted_before = false;
    for_each_part(bundle, "fingerprints", [&](const Json& fingerprints, const std::string& place) {
      if (fingerprints.value("language", "") != language) return;
      accepted_before = true;
      if (fingerprints.contains("sentences"))
        for (auto it = fingerprints["sentences"].begin(); it != fingerprints["sentences"].end(); ++it)
          kept[it.key()] = {it->is_string() ? it->get<std::string>() : std::string(), place + "/sentences/" + it.key()};
    });
    if (!accepted_before) continue;  // a translation that is still being written
    for (const auto& [path, sentence] : sentences_of(bundle, language)) {
      const auto wanted = expected["sentences"].find(path);
      if (wanted == expected["sentences"].end()) continue;  // the core says what is missing
      const auto found = kept.find(path);
      if (found == kept.end())
        faults.push_back(fault("missing-fingerprint", sentence.place, "Nobody has yet accepted this " + language + " translation."));
      else if (found->second.text != wanted->get<std::string>())
        faults.push_back(fault("stale-translation", sentence.place,
                               "The sentence that this " + language + " text translates has changed since it was accepted."));
    }
    for (const auto& [path, found] : kept)
      if (!expected["sentences"].contains(path))
        faults.push_back(fault("unknown-reference", found.place, "There is no " + language + " text " + path + " any more."));
  }
  return faults;
}

}  // namespace kompass_cli
