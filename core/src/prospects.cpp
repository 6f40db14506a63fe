#include "kompass/prospects.hpp"

#include <bit>

namespace kompass {

Prospects::Prospects(const LawOnDay& law, Evaluation& evaluation) : evaluation_(evaluation), first_cell_(1, 0) {
  const auto& possible = evaluation.possible();
  for (std::size_t i = 0; i < possible.size(); ++i) {
    const auto& likelihood = law.variables()[i].likelihood;
    double sum = 0;
    for (std::size_t cell = 0; cell < likelihood.size(); ++cell)
      if ((possible[i] >> cell & 1) != 0) sum += likelihood[cell];
    for (std::size_t cell = 0; cell < likelihood.size(); ++cell)
      if ((possible[i] >> cell & 1) != 0) shares_.push_back(likelihood[cell] / sum);
    first_cell_.push_back(static_cast<std::uint32_t>(shares_.size()));
  }
  shifts_.assign(shares_.size(), 0);
  last_swayed_.assign(possible.size(), 0);
}

void Prospects::make_room(std::size_t nodes) {
  if (nodes <= likelihoods_.size()) return;
  likelihoods_.resize(nodes, -1);
  reach_.resize(nodes, 0);
  seen_.resize(nodes, 0);
  likelihoods_[never] = 0;
  likelihoods_[always] = 1;
}

/// By recursion, one level a variable; `most_variables` bounds the depth.
void Prospects::visit(std::uint32_t node) {
  seen_[node] = calls_;
  const auto children = evaluation_.children(node);
  for (const auto child : children)
    if (child > always && seen_[child] != calls_) visit(child);
  if (likelihoods_[node] < 0) {
    const auto* shares = shares_.data() + first_cell_[evaluation_.variable(node)];
    double sum = 0;
    for (std::size_t i = 0; i < children.size(); ++i) sum += shares[i] * likelihoods_[children[i]];
    likelihoods_[node] = sum;
  }
  order_.push_back(node);
}

void Prospects::look_at(NodeId function) {
  for (const auto variable : swaying_)
    for (auto i = first_cell_[variable]; i < first_cell_[variable + std::size_t{1}]; ++i) shifts_[i] = 0;
  swaying_.clear();
  order_.clear();
  ++calls_;
  const auto root = evaluation_.restricted(function);
  make_room(evaluation_.functions());
  if (root > always) visit(root);
  likelihood_ = likelihoods_[root];
  if (root > always) reach_[root] = 1;
  // The order does not depend on how the nodes are numbered, so neither does any rounding.
  for (auto i = order_.size(); i-- > 0;) {
    const auto node = order_[i];
    const auto variable = evaluation_.variable(node);
    if (last_swayed_[variable] != calls_) swaying_.push_back(variable);
    last_swayed_[variable] = calls_;
    const auto children = evaluation_.children(node);
    const auto first = first_cell_[variable];
    const auto reach = reach_[node];
    reach_[node] = 0;
    for (std::size_t cell = 0; cell < children.size(); ++cell) {
      const auto child = children[cell];
      shifts_[first + cell] += reach * (likelihoods_[child] - likelihoods_[node]);
      if (child > always) reach_[child] += reach * shares_[first + cell];
    }
  }
}

double Prospects::likelihood_in(VariableIndex variable, std::uint32_t cell) const noexcept {
  const auto before = evaluation_.possible()[variable] & ((CellSet{1} << cell) - 1);
  return likelihood_ + shifts_[first_cell_[variable] + static_cast<std::uint32_t>(std::popcount(before))];
}

void Prospects::add_explained_variance(std::span<double> by_variable) const noexcept {
  for (const auto variable : swaying_) {
    double variance = 0;
    for (auto i = first_cell_[variable]; i < first_cell_[variable + std::size_t{1}]; ++i) variance += shares_[i] * shifts_[i] * shifts_[i];
    by_variable[variable] += variance;
  }
}

}  // namespace kompass
