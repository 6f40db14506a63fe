#include "case_in_time.hpp"

#include "kompass/assessment.hpp"

namespace kompass {

Result<LawAhead::Moment> CaseInTime::on(Date day) {
  if (now_.as_of < day) move_on_to(day, ahead_.catalogue(), file_, now_);
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
  const auto& fact = ahead_.catalogue().facts[variable.fact];
  const auto changes = [&](FactIndex one) { return time_changes(ahead_.catalogue(), file_, one); };
  if (fact.at_new_year) return true;
  return fact.derivation ? changes(fact.derivation->left) || changes(fact.derivation->right) : changes(variable.fact);
}

}  // namespace kompass
