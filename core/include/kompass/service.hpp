#pragma once
// The face of the core: JSON text in, JSON text out. The program, the tests and the page use these functions and no others. The shapes are
// described in `wasm/README.md`. Nothing throws; nothing is remembered but the catalogue and its compilations.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kompass/catalogue.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

class Service {
 public:
  /// Reads a catalogue and keeps it for the calls below. One with a fault is refused as a whole: what was loaded before remains.
  [[nodiscard]] std::string load(std::string_view bundle);
  /// The catalogue as it stands on a day (`YYYY-MM-DD`).
  [[nodiscard]] std::string describe(std::string_view as_of);
  /// Verdicts, reasons and questions for a case file.
  [[nodiscard]] std::string assess(std::string_view case_text);
  /// The questions of a case file and the one to ask next.
  [[nodiscard]] std::string ask(std::string_view case_text);
  /// The tree of one route with statuses, answers, thresholds and citations.
  [[nodiscard]] std::string explain(std::string_view case_text, std::string_view route);
  /// What is missing for a route, or, where `route` is empty, for each route the person cares about: all minimal sets of at most `bound`
  /// changes.
  [[nodiscard]] std::string gaps(std::string_view case_text, std::string_view route, std::size_t bound);
  /// The verdicts of all routes over the values of a fact; with `other` not empty, over those of both facts.
  [[nodiscard]] std::string what_if(std::string_view case_text, std::string_view fact, std::string_view other);
  /// The days on which a verdict changes by the passing of time.
  [[nodiscard]] std::string when(std::string_view case_text);
  /// The sequences of titles that lead to a permit to stay for good.
  [[nodiscard]] std::string path(std::string_view case_text);
  /// The smallest reason for a route's verdict, and of one that is not met every minimal set of obstacles.
  [[nodiscard]] std::string reasons(std::string_view case_text, std::string_view route);
  /// For each statement of the source documents what carries it.
  [[nodiscard]] std::string statements() const;

  /// The catalogue, or null before one is loaded.
  [[nodiscard]] const Catalogue* catalogue() const noexcept { return catalogue_.get(); }
  /// The law of a day, compiled once and kept (the last few days asked for).
  [[nodiscard]] Result<std::shared_ptr<const LawOnDay>> law_on(Date as_of);

 private:
  struct Opened;
  [[nodiscard]] Result<Opened> open(std::string_view case_text);
  [[nodiscard]] Result<RouteIndex> route_named(std::string_view id) const;
  [[nodiscard]] Result<FactIndex> fact_with_value(std::string_view id) const;

  std::shared_ptr<const Catalogue> catalogue_;
  std::vector<std::shared_ptr<const LawOnDay>> laws_;  // most recently asked for first
};

}  // namespace kompass
