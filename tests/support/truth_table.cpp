#include "truth_table.hpp"

namespace kompass_test {

std::optional<TruthTable> TruthTable::of(const PlainLaw& law, std::size_t most_rows) {
  TruthTable table;
  table.functions_ = law.routes().size();
  for (const auto& [id, index] : law.named()) table.condition_by_id_.emplace(id, table.functions_++);
  if (table.functions_ > 64) return std::nullopt;

  std::vector<bool> compared_with_another(law.facts().size(), false);
  for (const auto& fact : law.facts())
    if (fact.derivation) compared_with_another[fact.derivation->left] = compared_with_another[fact.derivation->right] = true;
  std::size_t rows = 1;
  const auto add = [&](Dimension dimension) {
    table.strides_.push_back(rows);
    rows *= dimension.values.size();
    table.dimensions_.push_back(std::move(dimension));
  };
  for (std::size_t i = 0; i < law.facts().size(); ++i) {
    const auto& fact = law.facts()[i];
    if (fact.derivation) continue;
    Dimension dimension{Dimension::Kind::fact, i, law.representatives(i)};
    if (compared_with_another[i]) {
      dimension.values.clear();
      for (auto value = fact.minimum; value <= fact.maximum; ++value) dimension.values.push_back(value);
    }
    add(std::move(dimension));
    if (rows > most_rows) return std::nullopt;
  }
  for (std::size_t i = 0; i < law.provisional_count(); ++i) add({Dimension::Kind::provisional, i, {0, 1}});
  for (std::size_t i = 0; i < law.unknown_count(); ++i) add({Dimension::Kind::unknown, i, {0, 1}});
  if (rows > most_rows) return std::nullopt;

  table.rows_.reserve(rows);
  auto values = law.blank();
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t d = 0; d < table.dimensions_.size(); ++d) {
      const auto& dimension = table.dimensions_[d];
      const auto value = dimension.values[row / table.strides_[d] % dimension.values.size()];
      switch (dimension.kind) {
        case Dimension::Kind::fact:
          values.values[dimension.index] = value;
          break;
        case Dimension::Kind::provisional:
          values.confirmed[dimension.index] = static_cast<char>(value);
          break;
        case Dimension::Kind::unknown:
          values.holds[dimension.index] = static_cast<char>(value);
          break;
      }
    }
    FunctionSet functions = 0;
    for (std::size_t i = 0; i < law.routes().size(); ++i)
      if (law.met(i, values)) functions |= FunctionSet{1} << i;
    for (const auto& [id, index] : law.named())
      if (law.holds(index, values)) functions |= FunctionSet{1} << table.condition_by_id_.find(id)->second;
    table.rows_.push_back(functions);
  }
  return table;
}

Possible TruthTable::everything() const {
  Possible possible;
  for (const auto& dimension : dimensions_) possible.push_back((std::uint32_t{1} << dimension.values.size()) - 1);
  return possible;
}

void TruthTable::each_row(const Possible& possible, const std::function<void(std::size_t, const std::vector<std::size_t>&)>& visit) const {
  std::vector<std::vector<std::size_t>> choices;
  for (const auto set : possible) {
    auto& positions = choices.emplace_back();
    for (std::size_t i = 0; i < 32; ++i)
      if ((set >> i & 1) != 0) positions.push_back(i);
  }
  std::vector<std::size_t> at(possible.size(), 0);
  std::vector<std::size_t> position(possible.size());
  for (;;) {
    std::size_t row = 0;
    for (std::size_t d = 0; d < at.size(); ++d) {
      position[d] = choices[d][at[d]];
      row += position[d] * strides_[d];
    }
    visit(row, position);
    std::size_t d = 0;
    while (d < at.size() && ++at[d] == choices[d].size()) at[d++] = 0;
    if (d == at.size()) return;
  }
}

TruthTable::Outcome TruthTable::outcome(const Possible& possible) const {
  Outcome out{~FunctionSet{0}, ~FunctionSet{0}, std::vector<FunctionSet>(dimensions_.size(), 0)};
  each_row(possible, [&](std::size_t row, const std::vector<std::size_t>& position) {
    out.never_fails &= rows_[row];
    out.never_holds &= ~rows_[row];
    for (std::size_t d = 0; d < dimensions_.size(); ++d) {
      // Comparing with the next possible value is enough: a difference between any two shows between some neighbours.
      for (std::size_t next = position[d] + 1; next < dimensions_[d].values.size(); ++next) {
        if ((possible[d] >> next & 1) == 0) continue;
        out.depends_on[d] |= rows_[row] ^ rows_[row + (next - position[d]) * strides_[d]];
        break;
      }
    }
  });
  return out;
}

FunctionSet TruthTable::decided(const Possible& possible) const {
  FunctionSet never_fails = ~FunctionSet{0};
  FunctionSet never_holds = ~FunctionSet{0};
  each_row(possible, [&](std::size_t row, const std::vector<std::size_t>&) {
    never_fails &= rows_[row];
    never_holds &= ~rows_[row];
  });
  return never_fails | never_holds;
}

FunctionSet TruthTable::would_depend_on(std::size_t dimension, const Possible& possible) const {
  auto freed = possible;
  freed[dimension] = (std::uint32_t{1} << dimensions_[dimension].values.size()) - 1;
  return outcome(freed).depends_on[dimension];
}

}  // namespace kompass_test
