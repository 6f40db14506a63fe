// Any bytes as answers: the assessment agrees with the encoded batch, one more answer never turns a verdict round, and a reason alone
// forces it.

#include <fuzzer/FuzzedDataProvider.h>

#include <array>
#include <memory>
#include <optional>

#include "catalogue_text.hpp"
#include "kompass/assessment.hpp"
#include "kompass/batch.hpp"
#include "kompass/next_question.hpp"
#include "promise.hpp"

namespace {

using kompass::Answer;
using kompass::AnswerState;
using kompass::Batch;
using kompass::CaseFile;
using kompass::FactIndex;
using kompass::LawOnDay;
using kompass::Verdict;
using kompass_fuzz::promise;

/// The law of some day together with its batch.
struct Day {
  std::shared_ptr<const LawOnDay> law;
  std::unique_ptr<Batch> batch;
};

std::array<Day, 4> compile_days() {
  auto read = kompass::read_catalogue(kompass_fuzz::catalogue_text);
  promise(read.ok(), "the small catalogue has no fault");
  const auto catalogue = std::make_shared<const kompass::Catalogue>(std::move(read).value());
  std::array<Day, 4> days;
  std::size_t next = 0;
  for (const auto* text : {"2025-01-01", "2025-12-31", "2026-11-22", "2027-02-28"}) {
    auto law = LawOnDay::compile(catalogue, *kompass::Date::parse(text));
    promise(law.ok(), "the small catalogue compiles on every day of its window");
    days[next].law = std::make_shared<const LawOnDay>(std::move(law).value());
    days[next].batch = std::make_unique<Batch>(days[next].law);
    ++next;
  }
  return days;
}

CaseFile take_case(FuzzedDataProvider& data, const LawOnDay& law) {
  CaseFile file;
  file.as_of = law.as_of();
  const auto& catalogue = law.catalogue();
  for (kompass::RouteIndex i = 0; i < catalogue.routes.size(); ++i) file.routes.push_back(i);
  for (FactIndex i = 0; i < catalogue.facts.size(); ++i) {
    const auto& fact = catalogue.facts[i];
    if (!fact.has_value()) continue;
    switch (data.ConsumeIntegralInRange(0, 3)) {
      case 0:
        break;
      case 1:
        file.answers.emplace(i, Answer{fact.applies_when && data.ConsumeBool() ? AnswerState::not_applicable : AnswerState::dont_know, 0});
        break;
      default: {
        // Mostly on or beside a threshold, where the verdicts change.
        auto value = data.ConsumeIntegralInRange(fact.minimum, fact.maximum);
        if (const auto variable = law.variable_of(i); variable && data.ConsumeBool()) {
          const auto& starts = law.variables()[*variable].cells.starts();
          value = starts[data.ConsumeIntegralInRange<std::size_t>(0, starts.size() - 1)] - (data.ConsumeBool() ? 1 : 0);
        }
        file.answers.emplace(i, Answer{AnswerState::value, std::clamp(value, fact.minimum, fact.maximum)});
      }
    }
  }
  return file;
}

void compare_with_batch(Day& day, const CaseFile& file, const kompass::Assessment& assessment) {
  const auto& catalogue = day.law->catalogue();
  auto row = day.batch->reserve(1);
  std::size_t slot = 0;
  for (FactIndex i = 0; i < catalogue.facts.size(); ++i) {
    const auto& fact = catalogue.facts[i];
    if (!fact.has_value()) continue;
    const auto answer = file.answers.find(i);
    if (answer != file.answers.end() && answer->second.state == AnswerState::value)
      row[slot] = static_cast<std::int32_t>(answer->second.value);
    if (answer != file.answers.end() && answer->second.state != AnswerState::value && fact.assumed)
      return;  // a row cannot say "don't know" against an assumption
    ++slot;
  }
  day.batch->assess(0, 1);
  const auto results = day.batch->results();
  for (std::size_t route = 0; route < assessment.routes.size(); ++route) {
    const auto verdict = assessment.routes[route].verdict;
    promise(((results[0] >> route & 1) != 0) == (verdict == Verdict::met), "the batch and the assessment agree on what is met");
    promise(((results[1] >> route & 1) != 0) == (verdict == Verdict::not_met), "the batch and the assessment agree on what is not met");
  }
}

bool decided(Verdict verdict) { return verdict == Verdict::met || verdict == Verdict::not_met; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static auto days = compile_days();
  FuzzedDataProvider data(bytes, size);
  auto& day = days[data.ConsumeIntegralInRange<std::size_t>(0, days.size() - 1)];
  const auto& catalogue = day.law->catalogue();
  const auto file = take_case(data, *day.law);
  kompass::Standing standing(*day.law, file);
  const auto assessment = kompass::assess(*day.law, file, standing);
  compare_with_batch(day, file, assessment);

  for (const auto& [fact, answer] : file.answers) {
    if (catalogue.facts[fact].assumed) continue;  // without the answer another one would stand in its place
    auto fewer = file;
    fewer.answers.erase(fact);
    const auto before = kompass::assess(*day.law, fewer);
    for (std::size_t route = 0; route < before.routes.size(); ++route)
      if (decided(before.routes[route].verdict))
        promise(assessment.routes[route].verdict == before.routes[route].verdict, "one more answer never changes a decided verdict");
  }
  for (const auto& route : assessment.routes) {
    if (!decided(route.verdict)) continue;
    auto only = file;
    for (const auto& [fact, answer] : file.answers) {
      const bool named = std::find(route.reason.begin(), route.reason.end(), fact) != route.reason.end();
      if (named) continue;
      if (catalogue.facts[fact].assumed)
        only.answers[fact] = Answer{AnswerState::dont_know, 0};
      else
        only.answers.erase(fact);
    }
    const auto index = static_cast<std::size_t>(&route - assessment.routes.data());
    promise(kompass::assess(*day.law, only).routes[index].verdict == route.verdict, "the answers of a reason alone force the verdict");
  }
  for (const auto& question : assessment.questions) {
    promise(file.answers.count(question.fact) == 0, "what has been asked is not asked again");
    promise(!question.routes.empty(), "a question that no route hangs on is not asked");
  }
  const auto next = kompass::next_question(*day.law, file, standing, assessment.questions);
  promise(next.has_value() == !assessment.questions.empty(), "there is a next question while there is one");
  const auto asks = [&](const kompass::Question& question) { return question.fact == next; };
  promise(!next || std::any_of(assessment.questions.begin(), assessment.questions.end(), asks), "the next question is one that matters");
  return 0;
}
