#pragma once
// How likely a function of the law holds for a person who has answered some questions, and how far each further answer would sway that.
// The answers still missing are taken as independent of each other, each cell as likely as the catalogue's rules of thumb make it; of
// judgements and figures every outcome is equally likely. Nothing but the order of the questions rests on it.
//
// One pass up and one down a diagram give it for all variables at once: from the leaves up the likelihood that a node's function holds,
// from the root down the likelihood that the way leads through a node. (Algebraic decision diagrams: R. I. Bahar et al., ICCAD 1993; all
// partial derivatives at once: A. Darwiche, "A differential approach to inference in Bayesian networks", JACM 2003.)

#include <cstdint>
#include <span>
#include <vector>

#include "kompass/evaluation.hpp"
#include "kompass/law_on_day.hpp"

namespace kompass {

class Prospects {
 public:
  /// For the case of which `evaluation`, which must outlive this, holds the possible cells.
  Prospects(const LawOnDay& law, Evaluation& evaluation);

  /// Works out a function; what is asked for below is about the last one. Linear in the size of its restricted diagram.
  void look_at(NodeId function);

  /// How likely it holds.
  [[nodiscard]] double likelihood() const noexcept { return likelihood_; }
  /// How likely it holds where the variable is in this cell, one of the possible ones.
  [[nodiscard]] double likelihood_in(VariableIndex variable, std::uint32_t cell) const noexcept;
  /// Adds for each variable how much of the function's variance its value takes away on average: the variance of `likelihood_in` over its
  /// cells, 0 for what cannot sway the function. (The decrease of Gini impurity of L. Breiman et al., "Classification and regression
  /// trees", 1984, up to a factor.)
  void add_explained_variance(std::span<double> by_variable) const noexcept;

 private:
  void visit(std::uint32_t node);
  void make_room(std::size_t nodes);

  Evaluation& evaluation_;
  std::vector<std::uint32_t> first_cell_;   // by variable: where its possible cells begin below; one more for the end
  std::vector<double> shares_;              // by possible cell: how likely it is
  std::vector<double> shifts_;              // by possible cell: by how much it makes the function likelier
  std::vector<VariableIndex> swaying_;      // the variables of the function looked at
  std::vector<std::uint32_t> last_swayed_;  // by variable: in which call it was among them
  double likelihood_ = 0;

  // By restricted function.
  std::vector<double> likelihoods_;  // below 0: not known yet
  std::vector<double> reach_;        // how likely the way from the root leads there; 0 between two calls
  std::vector<std::uint32_t> seen_;  // in which call
  std::uint32_t calls_ = 0;
  std::vector<std::uint32_t> order_;  // those of the function looked at, children before parents
};

}  // namespace kompass
