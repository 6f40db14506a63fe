#include "value_cut.hpp"

#include <algorithm>
#include <map>

namespace kompass {

ValueCut cut_values(const LawOnDay& law, const CaseFile& file, FactIndex index) {
  const auto& catalogue = law.catalogue();
  const auto& fact = catalogue.facts[index];
  std::vector<std::int64_t> starts{fact.minimum};
  const auto cut_before = [&](std::int64_t value) {
    if (value > fact.minimum && value <= fact.maximum) starts.push_back(value);
  };
  const auto variable = law.variable_of(index);
  if (variable)
    for (const auto start : law.variables()[*variable].cells.starts()) cut_before(start);
  bool compared_with_others = false;
  for (const auto& computed : catalogue.facts) {
    if (!computed.derivation || (computed.derivation->left != index && computed.derivation->right != index)) continue;
    compared_with_others = true;
    const auto other = computed.derivation->left == index ? computed.derivation->right : computed.derivation->left;
    const auto value = file.value_of(catalogue, other);
    // Where the other one is not known, it can be anything between its bounds.
    for (const auto edge : {value.value_or(catalogue.facts[other].minimum), value.value_or(catalogue.facts[other].maximum)}) {
      cut_before(edge);
      cut_before(edge + 1);
    }
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  ValueCut out;
  std::map<std::uint32_t, std::size_t> first_of_cell;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    out.intervals.emplace_back(starts[i], i + 1 < starts.size() ? starts[i + 1] - 1 : fact.maximum);
    const bool own = compared_with_others || !variable;
    out.like.push_back(own ? i : first_of_cell.emplace(law.variables()[*variable].cells.cell_of(starts[i]), i).first->second);
  }
  return out;
}

}  // namespace kompass
