#include "kompass/service.hpp"

#include <algorithm>

#include "kompass/assessment.hpp"
#include "kompass/case_file.hpp"
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
  return assessment_report(*law, file, kompass::assess(*law, file));
}

std::string Service::ask(std::string_view case_text) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto& [file, law] = opened.value();
  return question_report(*law, file, kompass::assess(*law, file));
}

std::string Service::explain(std::string_view case_text, std::string_view route) {
  const auto opened = open(case_text);
  if (!opened) return error_report(opened.errors());
  const auto index = catalogue_->find_route(route);
  if (!index) return error_report({{Fault::unknown_reference, "", "There is no route of this name."}});
  const auto& [file, law] = opened.value();
  Standing standing(*law, file);
  const auto assessment = kompass::assess(*law, file, standing);
  return explanation_report(*law, file, assessment, standing, *index);
}

std::string Service::statements() const {
  if (!catalogue_) return error_report({nothing_loaded()});
  return statements_report(*catalogue_);
}

}  // namespace kompass
