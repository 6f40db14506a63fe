#pragma once
// A made-up law in both shapes: compiled by the core, and as a truth table. What the core says of a case can be compared with what brute
// force says of it.

#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>

#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
#include "kompass/catalogue.hpp"
#include "kompass/law_on_day.hpp"
#include "plain_law.hpp"
#include "random_case.hpp"
#include "random_catalogue.hpp"
#include "truth_table.hpp"

namespace kompass_test {

struct SmallLaw {
  RandomCatalogue source;
  std::shared_ptr<const kompass::Catalogue> catalogue;
  std::shared_ptr<const kompass::LawOnDay> law;
  PlainLaw plain;
  TruthTable table;

  /// The law of a seed; nothing for the few seeds whose law is too large for a table.
  [[nodiscard]] static std::optional<SmallLaw> of(Random& random, const RandomCatalogueOptions& options = {},
                                                  std::size_t most_rows = 4000) {
    auto source = random_catalogue(random, options);
    auto read = kompass::read_catalogue(source.bundle.dump());
    std::string faults;
    if (!read)
      for (const auto& error : read.errors()) faults += "\n" + error.place + ": " + error.message;
    REQUIRE_MESSAGE(read.ok(), "the made-up catalogue is refused:" << faults << "\n" << source.bundle.dump());
    auto catalogue = std::make_shared<const kompass::Catalogue>(std::move(read).value());
    auto law = kompass::LawOnDay::compile(catalogue, kompass::Date::parse(source.as_of).value_or(kompass::Date()));
    REQUIRE(law.ok());
    PlainLaw plain(source.bundle, source.as_of);
    auto table = TruthTable::of(plain, most_rows);
    if (!table) return std::nullopt;
    return SmallLaw{std::move(source), std::move(catalogue), std::make_shared<const kompass::LawOnDay>(std::move(law).value()),
                    std::move(plain), *std::move(table)};
  }

  /// Facts stand in the core and in the plain law in the same order.
  [[nodiscard]] kompass::CaseFile case_file(const MadeUpAnswers& answers) const {
    const auto file = kompass::read_case(*catalogue, case_text(plain, answers));
    REQUIRE_MESSAGE(file.ok(), case_text(plain, answers));
    return file.value();
  }
  [[nodiscard]] kompass::Standing standing(const MadeUpAnswers& answers) const { return {*law, case_file(answers)}; }
  [[nodiscard]] kompass::Assessment assess(const MadeUpAnswers& answers) const { return kompass::assess(*law, case_file(answers)); }

  /// What is still possible after these answers and the assumptions, by dimension of the table.
  [[nodiscard]] Possible possible(const MadeUpAnswers& answers) const {
    auto out = table.everything();
    for (std::size_t d = 0; d < out.size(); ++d) {
      const auto& dimension = table.dimensions()[d];
      if (dimension.kind != Dimension::Kind::fact) continue;
      const auto answer = answers.find(dimension.index);
      if (answer == answers.end()) {
        if (const auto& assumed = plain.facts()[dimension.index].assumed) out[d] = alike(dimension, *assumed);
      } else if (answer->second.state == MadeUpAnswer::State::value) {
        out[d] = alike(dimension, answer->second.value);
      }
    }
    return out;
  }

  /// For messages: enough to repeat a failure by hand.
  [[nodiscard]] std::string shown(const MadeUpAnswers& answers) const {
    return "\ncase: " + case_text(plain, answers) + "\ncatalogue: " + source.bundle.dump();
  }

 private:
  [[nodiscard]] std::uint32_t alike(const Dimension& dimension, std::int64_t value) const {
    for (std::size_t i = 0; i < dimension.values.size(); ++i) {
      const bool exact = dimension.values[i] == value;
      const bool compared = !plain.comparisons_of(dimension.index).empty();
      if (exact || (compared && plain.alike(dimension.index, dimension.values[i], value))) return std::uint32_t{1} << i;
    }
    return 1;  // nothing asks for this fact: any value stands for all
  }
};

}  // namespace kompass_test
