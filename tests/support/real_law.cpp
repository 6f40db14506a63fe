#include "real_law.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace kompass_test {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

Json read_json(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  auto json = Json::parse(std::string(std::istreambuf_iterator<char>(file), {}), nullptr, false);
  REQUIRE_MESSAGE(!json.is_discarded(), "cannot read " << path.string());
  return json;
}

std::shared_ptr<const kompass::Catalogue> read_real_catalogue() {
  auto read = kompass::read_catalogue(real_bundle().dump());
  std::string faults;
  if (!read)
    for (const auto& error : read.errors()) faults += "\n" + error.place + ": " + error.message;
  REQUIRE_MESSAGE(read.ok(), "the catalogue has faults:" << faults);
  return std::make_shared<const kompass::Catalogue>(std::move(read).value());
}

}  // namespace

const Json& real_bundle() {
  static const Json bundle = [] {
    const fs::path folder = KOMPASS_CATALOGUE_FOLDER;
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      const auto name = entry.path().lexically_relative(folder).generic_string();
      if (entry.path().extension() == ".json" && name.rfind("schema/", 0) != 0 && name.rfind("texts/", 0) != 0) names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    Json parts = Json::array();
    for (const auto& name : names) {
      auto content = read_json(folder / name);
      if (content.contains("catalogue")) content["catalogue"]["languages"] = Json::array();
      parts.push_back({{"name", name}, {"content", std::move(content)}});
    }
    return Json{{"format", "kompass-catalogue/1"}, {"parts", std::move(parts)}};
  }();
  return bundle;
}

Json case_data(const std::string& name) { return read_json(fs::path(KOMPASS_CASES_FOLDER) / name); }

const RealLaw& RealLaw::on(const std::string& day) {
  static const auto catalogue = read_real_catalogue();
  static std::map<std::string, RealLaw> laws;
  const auto known = laws.find(day);
  if (known != laws.end()) return known->second;
  auto law = kompass::LawOnDay::compile(catalogue, kompass::Date::parse(day).value_or(kompass::Date()));
  REQUIRE_MESSAGE(law.ok(), day);
  auto compiled = std::make_shared<const kompass::LawOnDay>(std::move(law).value());
  return laws.emplace(day, RealLaw{catalogue, std::move(compiled), PlainLaw(real_bundle(), day)}).first->second;
}

kompass::Standing RealLaw::standing(const PlainCase& values) const { return {*law, case_file(values)}; }

kompass::Assessment RealLaw::assess(const PlainCase& values) const { return kompass::assess(*law, case_file(values)); }

kompass::Verdict RealLaw::verdict(const PlainCase& values, std::size_t route) const {
  return standing(values).of(law->route(static_cast<kompass::RouteIndex>(route)));
}

kompass::CaseFile RealLaw::case_file(const PlainCase& values) const {
  kompass::CaseFile file;
  file.as_of = law->as_of();
  for (kompass::RouteIndex i = 0; i < catalogue->routes.size(); ++i) file.routes.push_back(i);
  for (kompass::FactIndex i = 0; i < catalogue->facts.size(); ++i)
    if (catalogue->facts[i].has_value()) file.answers[i] = {kompass::AnswerState::value, values.values[i]};
  return file;
}

}  // namespace kompass_test
