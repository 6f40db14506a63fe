#include "kompass/timeline.hpp"

#include <algorithm>

#include "course.hpp"

namespace kompass {
namespace {

using Verdicts = std::vector<Verdict>;

void note_met(Timeline& out, const Verdicts& verdicts, Date day) {
  for (std::size_t route = 0; route < verdicts.size(); ++route)
    if (verdicts[route] == Verdict::met && !out.met_from[route]) out.met_from[route] = day;
}

Result<Verdicts> verdicts_on(LawAhead& ahead, const CaseFile& on_day) {
  auto moment = ahead.on(on_day);
  if (!moment) return moment.errors();
  return Standing(moment.value().law(), std::move(moment.value().cells)).routes();
}

/// Of all that happens on a day only what a route that flips asks for.
std::vector<TimeCause> causes_that_matter(const LawAhead& ahead, const Course& course, const TimeEvent& event,
                                          const std::vector<TimeCause>& causes) {
  std::vector<TimeCause> out;
  for (const auto& cause : causes) {
    if (!course.happens(cause, event.day)) continue;
    const bool matters = cause.kind == TimeCause::Kind::figure || cause.kind == TimeCause::Kind::route ||
                         std::any_of(event.flips.begin(), event.flips.end(),
                                     [&](const VerdictFlip& flip) { return ahead.asks_for(flip.route, cause.fact); });
    if (matters) out.push_back(cause);
  }
  return out;
}

}  // namespace

Result<Timeline> timeline(const std::shared_ptr<const LawOnDay>& law, const CaseFile& file) {
  const auto& catalogue = law->catalogue();
  LawAhead ahead(law);
  Timeline out;
  out.until = add_months(law->as_of(), timeline_years * 12);
  out.met_from.assign(catalogue.routes.size(), std::nullopt);
  const Course course(catalogue, file, out.until);
  auto before = verdicts_on(ahead, file);
  if (!before) return before.errors();
  out.today = before.value();
  note_met(out, out.today, file.as_of);
  for (const auto& [day, causes] : course.days()) {
    auto after = verdicts_on(ahead, case_on(catalogue, file, day));
    if (!after) return after.errors();
    TimeEvent event{day, catalogue.knows(day), {}, {}};
    for (RouteIndex route = 0; route < catalogue.routes.size(); ++route)
      if (before.value()[route] != after.value()[route]) event.flips.push_back({route, before.value()[route], after.value()[route]});
    if (event.flips.empty()) continue;
    event.causes = causes_that_matter(ahead, course, event, causes);
    note_met(out, after.value(), day);
    out.events.push_back(std::move(event));
    before = std::move(after);
  }
  return out;
}

}  // namespace kompass
