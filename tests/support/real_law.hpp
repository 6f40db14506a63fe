#pragma once
// The law that the advisor ships, as it stands on a day, in both shapes: compiled by the core, and as a plain law to hold it against.

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "kompass/assessment.hpp"
#include "kompass/catalogue.hpp"
#include "kompass/law_on_day.hpp"
#include "plain_law.hpp"

namespace kompass_test {

/// The catalogue's bundle without the texts for people, on which no verdict depends.
[[nodiscard]] const nlohmann::json& real_bundle();

/// A JSON file beside the persons.
[[nodiscard]] nlohmann::json case_data(const std::string& name);

struct RealLaw {
  std::shared_ptr<const kompass::Catalogue> catalogue;
  std::shared_ptr<const kompass::LawOnDay> law;
  PlainLaw plain;

  /// The law of a day, compiled once and kept.
  [[nodiscard]] static const RealLaw& on(const std::string& day);

  /// The core's assessment of a case in which every fact has a value.
  [[nodiscard]] kompass::Assessment assess(const PlainCase& values) const;
  /// Its verdict on one route for the same case: without reasons, so a hundred times quicker.
  [[nodiscard]] kompass::Verdict verdict(const PlainCase& values, std::size_t route) const;
  /// How its conditions stand for the same case.
  [[nodiscard]] kompass::Standing standing(const PlainCase& values) const;

 private:
  [[nodiscard]] kompass::CaseFile case_file(const PlainCase& values) const;
};

}  // namespace kompass_test
