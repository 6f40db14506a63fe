// Looks for an order of the facts in which the law's decision diagrams are small. To find the best one is NP-hard (B. Bollig, I. Wegener,
// IEEE ToC 45, 1996), so this climbs: a fact is moved somewhere else, and stays there if that does not make the diagrams larger.
//
//   diagram-order BUNDLE DAY SECONDS
//
// Begins with the catalogue's own order. Prints the best order found as a part of a catalogue, and to standard error the number of nodes.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "kompass/law_on_day.hpp"
#include "support/random.hpp"

namespace {

using Order = std::vector<kompass::FactIndex>;

/// The facts of a law's variables in their order.
Order order_of(const kompass::LawOnDay& law) {
  Order order;
  for (const auto& variable : law.variables())
    if (variable.kind == kompass::VariableKind::fact) order.push_back(variable.fact);
  return order;
}

}  // namespace

int main(int argc, char** argv) {
  const auto day = argc == 4 ? kompass::Date::parse(argv[2]) : std::nullopt;
  if (!day) return std::fputs("usage: diagram-order BUNDLE DAY SECONDS\n", stderr), 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bundle(std::istreambuf_iterator<char>(file), {});
  auto catalogue = kompass::read_catalogue(bundle);
  if (!catalogue) return std::fputs("diagram-order: the catalogue is faulty; kompass check says where\n", stderr), 1;

  const auto compiled = [&](const Order& order) {
    auto changed = catalogue.value();
    changed.diagram_order = order;
    return kompass::LawOnDay::compile(std::make_shared<const kompass::Catalogue>(std::move(changed)), *day);
  };
  const auto first = compiled(catalogue.value().diagram_order);
  if (!first) return std::fputs("diagram-order: the law does not compile on this day\n", stderr), 1;
  auto best = order_of(first.value());
  auto nodes = first.value().diagrams().size();
  std::fprintf(stderr, "%zu nodes\n", nodes);

  kompass_test::Random random(1);
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::atoi(argv[3]));
  while (std::chrono::steady_clock::now() < end) {
    auto order = best;
    const auto from = random.below(order.size());
    const auto fact = order[from];
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(from));
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(random.below(order.size() + 1)), fact);
    const auto law = compiled(order);
    if (!law || law.value().diagrams().size() > nodes) continue;
    if (law.value().diagrams().size() < nodes) std::fprintf(stderr, "%zu nodes\n", law.value().diagrams().size());
    nodes = law.value().diagrams().size();
    best = order_of(law.value());
  }

  // What makes hardly a difference is left out: the list is part of what every visitor loads.
  const auto enough = nodes + nodes / 20;
  for (std::size_t i = best.size(); i-- > 0;) {
    auto order = best;
    order.erase(order.begin() + static_cast<std::ptrdiff_t>(i));
    const auto law = compiled(order);
    if (law && law.value().diagrams().size() <= enough) best = std::move(order);
  }
  std::fprintf(stderr, "%zu facts are worth naming\n", best.size());

  std::printf("{\n  \"$schema\": \"schema/catalogue.schema.json\",\n  \"diagram-order\": [");
  for (std::size_t i = 0; i < best.size(); ++i)
    std::printf("%s\n    \"%s\"", i == 0 ? "" : ",", std::string(catalogue.value().facts[best[i]].id).c_str());
  std::printf("\n  ]\n}\n");
}
