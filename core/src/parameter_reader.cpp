#include "catalogue_draft.hpp"

namespace kompass {
namespace {

std::optional<Figure> read_figure(const Node& node, FactType type) {
  if (!node.object_with({"from", "to", "value", "status", "source"})) return std::nullopt;
  Figure figure;
  const auto from = read_date(node, "from");
  const auto to = node.has("to") ? read_date(node, "to") : std::optional(*Date::from_civil(9999, 12, 31));
  const auto value_node = node.required("value");
  const auto value = !value_node ? std::nullopt : type == FactType::number ? value_node->integer() : read_amount(*value_node);
  const auto status_word = node.required_text("status");
  const auto status = figure_status_named(status_word);
  if (!status) node.fault(Fault::bad_value, "\"status\" is one of in-force, provisional, start-uncertain.");
  figure.source = node.optional_text("source");
  if (figure.source.empty()) node.fault(Fault::missing_citation, "A figure needs its \"source\".");
  if (!from || !to || !value || !status) return std::nullopt;
  if (*to < *from) {
    node.fault(Fault::out_of_range, "The figure ends before it begins.");
    return std::nullopt;
  }
  figure.from = *from;
  figure.to = *to;
  figure.value = *value;
  figure.status = *status;
  return figure;
}

}  // namespace

void read_parameter(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "type", "unit", "cites", "values", "outside"})) return;
  auto& catalogue = draft.catalogue;
  Parameter parameter;
  parameter.place = node.index();
  parameter.id = node.required_text("id");
  const auto type = fact_type_named(node.required_text("type"));
  if (type != FactType::amount && type != FactType::number)
    node.fault(Fault::bad_value, "A parameter is an amount or a number.");
  else
    parameter.type = *type;
  parameter.unit = read_unit(node);
  parameter.cites = draft.cites(node, true);
  if (const auto outside = node.optional_text("outside"); outside == "unknown")
    parameter.unknown_outside = true;
  else if (!outside.empty())
    node.fault(Fault::bad_value, "\"outside\" can only be \"unknown\".");
  bool complete = true;
  if (const auto values = node.required("values")) {
    for (const auto& element : values->elements()) {
      const auto figure = read_figure(element, parameter.type);
      complete = complete && figure;
      if (!figure) continue;
      if (!parameter.figures.empty()) {
        const auto end = parameter.figures.back().to.days();
        complete = complete && figure->from.days() == end + 1;
        if (figure->from.days() <= end) {
          element.fault(Fault::overlapping_dates, "This figure begins on {}, before the one above it has ended on {}.",
                        {figure->from.text(), parameter.figures.back().to.text()});
          continue;
        }
        if (figure->from.days() > end + 1)
          element.fault(Fault::gap_in_dates, "Between {} and {} there is no figure.",
                        {parameter.figures.back().to.text(), figure->from.text()});
      }
      parameter.figures.push_back(*figure);
    }
    if (parameter.figures.empty()) values->fault(Fault::bad_value, "The parameter has no figure.");
  }
  if (!complete) draft.incomplete_parameters.insert(static_cast<ParameterIndex>(catalogue.parameters.size()));
  draft.need_text("parameters", parameter.id, node);
  if (draft.claim(draft.parameter_by_id, parameter.id, static_cast<ParameterIndex>(catalogue.parameters.size()), node, "parameter"))
    catalogue.parameters.push_back(std::move(parameter));
}

}  // namespace kompass
