#include "case_in_time.hpp"

#include "kompass/assessment.hpp"

namespace kompass {

CaseInTime::CaseInTime(LawAhead& ahead, const CaseFile& file)
    : ahead_(ahead), file_(file), now_(file), moving_(ahead.catalogue().facts.size(), false) {
  for (const auto& [fact, answer] : file.answers) moving_[fact] = time_changes(ahead.catalogue(), file, fact);
  const auto& facts = ahead.catalogue().facts;
  for (FactIndex fact = 0; fact < facts.size(); ++fact) {
    if (facts[fact].at_new_year) at_new_year_.push_back(fact);
  }
}

Result<LawAhead::Moment> CaseInTime::on(Date day) {
  now_.as_of = day;
  for (auto& [fact, answer] : now_.answers)
    if (moving_[fact]) answer.value = value_on(ahead_.catalogue(), file_, fact, day);
  for (const auto fact : at_new_year_) {
    if (day >= next_new_year(file_.as_of))
      now_.answers[fact] = {AnswerState::value, *ahead_.catalogue().facts[fact].at_new_year};
    else if (const auto* given = file_.answer_to(fact))
      now_.answers[fact] = *given;
    else
      now_.answers.erase(fact);
  }
  return ahead_.on(now_, [&](const LawOnDay& law) {
    const auto& start = start_by(law);
    auto cells = start.cells;
    for (const auto variable : start.moving) cells[variable] = possible_cells(law, now_, law.variables()[variable]);
    return cells;
  });
}

const CaseInTime::Start& CaseInTime::start_by(const LawOnDay& law) {
  const auto [at, fresh] = starts_.try_emplace(&law);
  if (!fresh) return at->second;
  at->second.cells = possible_cells(law, file_);
  for (VariableIndex variable = 0; variable < static_cast<VariableIndex>(law.variables().size()); ++variable)
    if (moves(law.variables()[variable])) at->second.moving.push_back(variable);
  return at->second;
}

bool CaseInTime::moves(const Variable& variable) const {
  if (variable.kind != VariableKind::fact) return false;
  if (ahead_.catalogue().facts[variable.fact].at_new_year) return true;
  const auto& derivation = ahead_.catalogue().facts[variable.fact].derivation;
  return derivation ? moving_[derivation->left] || moving_[derivation->right] : moving_[variable.fact];
}

}  // namespace kompass
