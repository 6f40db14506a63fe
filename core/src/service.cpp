#include "kompass/service.hpp"

#include <algorithm>

#include "filled.hpp"
#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
#include "kompass/gap.hpp"
#include "kompass/next_question.hpp"
#include "kompass/path.hpp"
#include "kompass/timeline.hpp"
#include "kompass/what_if.hpp"
#include "report.hpp"

namespace kompass {
namespace {

/// Days whose compilation is kept: a person compares a few dates; more would only grow memory.
constexpr std::size_t kept_days = 4;

Error nothing_loaded() { return {Fault::not_loaded, "", "No catalogue has been loaded."}; }

}  // namespace

/// A case file together with the law of its day.
struct Service::Opened {
  CaseFile file;
  std::shared_ptr<const LawOnDay> law;
};

std::string Service::load(std::string_view bundle) {
  auto read = read_catalogue(bundle);
  if (!read) return error_report(read.errors());
  laws_.clear();
  catalogue_ = std::make_shared<const Catalogue>(std::move(read).value());
  return loaded_report(*catalogue_);
}

Result<std::shared_ptr<const LawOnDay>> Service::law_on(Date as_of) {
  if (!catalogue_) return nothing_loaded();
  const auto known = std::find_if(laws_.begin(), laws_.end(), [&](const auto& law) { return law->as_of() == as_of; });
  if (known != laws_.end()) {
    std::rotate(laws_.begin(), known, known + 1);
    return laws_.front();
  }
  auto compiled = LawOnDay::compile(catalogue_, as_of);
  if (!compiled) return compiled.errors();
  if (laws_.size() == kept_days) laws_.pop_back();
  laws_.insert(laws_.begin(), std::make_shared<const LawOnDay>(std::move(compiled).value()));
  return laws_.front();
}

Result<Service::Opened> Service::open(std::string_view case_text) {
  if (!catalogue_) return nothing_loaded();
  auto file = read_case(*catalogue_, case_text);
  if (!file) return file.errors();
  const auto law = law_on(file.value().as_of);
  if (!law) return law.errors();
  return Opened{std::move(file).value(), law.value()};
}

std::string Service::describe(std::string_view as_of) {
  const auto date = Date::parse(as_of);
  if (!date)
    return error_report({{Fault::impossible_date, "/as-of", "The as-of date is not a date of the calendar written as YYYY-MM-DD."}});
  const auto law = law_on(*date);
  return law ? description_report(*law.value()) : error_report(law.errors());
}

std::string Service::assess(std::string_view case_text) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto& [file, law] = opened.value();
  Standing standing(*law, file);
  const auto assessment = kompass::assess(*law, file, standing);
  return assessment_report(*law, file, assessment, next_question(*law, file, standing, assessment.questions));
}

std::string Service::ask(std::string_view case_text) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto& [file, law] = opened.value();
  Standing standing(*law, file);
  const auto assessment = kompass::assess(*law, file, standing);
  return question_report(*law, file, assessment, next_question(*law, file, standing, assessment.questions));
}

std::string Service::explain(std::string_view case_text, std::string_view route) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto index = route_named(route);
  if (!index) return error_report(index.errors());
  const auto& [file, law] = opened.value();
  return explanation_report(*law, file, index.value());
}

std::string Service::gaps(std::string_view case_text, std::string_view route, std::size_t bound) {
  if (bound < 1 || bound > most_changes)
    return error_report(
        {{Fault::out_of_range, "", filled("The number of changes to look for is 1 to {}.", {std::to_string(most_changes)})}});
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto& [file, law] = opened.value();
  if (route.empty()) return gaps_report(*law, file, file.routes, bound);
  const auto index = route_named(route);
  if (!index) return error_report(index.errors());
  return gaps_report(*law, file, {&index.value(), 1}, bound);
}

std::string Service::what_if(std::string_view case_text, std::string_view fact, std::string_view other) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto& [file, law] = opened.value();
  const auto index = fact_with_value(fact);
  if (!index) return error_report(index.errors());
  if (other.empty()) return what_if_report(*law, kompass::what_if(*law, file, index.value()));
  const auto second = fact_with_value(other);
  if (!second) return error_report(second.errors());
  if (index.value() == second.value() || compared(*catalogue_, index.value(), second.value()))
    return error_report({{Fault::bad_value, "", "A grid takes two facts that are not compared with each other."}});
  return what_if_report(*law, kompass::what_if(*law, file, index.value(), second.value()));
}

std::string Service::when(std::string_view case_text) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto& [file, law] = opened.value();
  const auto found = timeline(law, file);
  return found ? timeline_report(*law, file, found.value()) : error_report(found.errors());
}

std::string Service::path(std::string_view case_text) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto& [file, law] = opened.value();
  const auto found = find_paths(law, file);
  return found ? paths_report(*law, file, found.value()) : error_report(found.errors());
}

std::string Service::reasons(std::string_view case_text, std::string_view route) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto index = route_named(route);
  if (!index) return error_report(index.errors());
  const auto& [file, law] = opened.value();
  const auto assessment = kompass::assess(*law, file);
  return reasons_report(*law, index.value(), assessment.routes[index.value()], find_obstacles(*law, file, index.value()));
}

Result<RouteIndex> Service::route_named(std::string_view id) const {
  const auto index = catalogue_->find_route(id);
  if (!index) return Error{Fault::unknown_reference, "", filled("There is no route \"{}\".", {id})};
  return *index;
}

Result<FactIndex> Service::fact_with_value(std::string_view id) const {
  const auto index = catalogue_->find_fact(id);
  if (!index) return Error{Fault::unknown_reference, "", filled("There is no fact \"{}\".", {id})};
  if (!catalogue_->facts[*index].has_value())
    return Error{Fault::bad_value, "", filled("\"{}\" has no value of its own: it is computed, or a list of periods.", {id})};
  return *index;
}

std::string Service::statements() const {
  if (!catalogue_) return error_report({nothing_loaded()});
  return statements_report(*catalogue_);
}

}  // namespace kompass
