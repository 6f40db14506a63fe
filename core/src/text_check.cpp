#include <algorithm>

#include "catalogue_draft.hpp"

namespace kompass {
namespace {

/// All texts of one language: what the parts hold together.
class Texts {
 public:
  explicit Texts(std::string language) : language_(std::move(language)) {}

  void add(const Node& node) { nodes_.push_back(node); }

  /// The sentence under these keys, from whichever part has it.
  [[nodiscard]] std::optional<Node> find(std::initializer_list<std::string_view> keys) const {
    for (const auto& node : nodes_) {
      std::optional<Node> here = node;
      for (const auto key : keys)
        if (here) here = here->optional(std::string(key).c_str());
      if (here) return here;
    }
    return std::nullopt;
  }

  [[nodiscard]] const std::string& language() const noexcept { return language_; }

 private:
  std::string language_;
  std::vector<Node> nodes_;
};

/// The placeholders `{ $name }` of a sentence.
std::vector<std::string> placeholders(std::string_view sentence) {
  std::vector<std::string> names;
  for (auto at = sentence.find('$'); at != std::string_view::npos; at = sentence.find('$', at + 1)) {
    const auto end = sentence.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at + 1);
    names.emplace_back(sentence.substr(at + 1, end == std::string_view::npos ? end : end - at - 1));
  }
  return names;
}

/// What may be told of an office besides its name.
constexpr std::string_view office_details[] = {"handles", "hours", "appointment", "access", "directions", "letters"};

class TextCheck {
 public:
  TextCheck(CatalogueDraft& draft, const Texts& texts) : draft_(draft), texts_(texts) {}

  void run() {
    for (const auto& fact : draft_.catalogue.facts) check_fact(fact);
    for (const auto& route : draft_.catalogue.routes) {
      need({"routes", route.id, "name"}, route.place);
      need({"routes", route.id, "summary"}, route.place);
    }
    for (const auto& profile : draft_.catalogue.profiles)
      for (const auto& office : profile.offices) check_office(office);
    for (const auto& needed : draft_.needed_texts) {
      std::string_view allowed;
      if (needed.kind == "conditions" && has_threshold(needed.id)) allowed = "threshold";
      if (needed.kind == "consequences" && has_figure(needed.id)) allowed = "figure";
      need({needed.kind, needed.id}, needed.place, allowed);
    }
  }

 private:
  void check_fact(const Fact& fact) {
    need({"facts", fact.id, "label"}, fact.place);
    need({"facts", fact.id, "why"}, fact.place);
    if (!fact.derivation) need({"facts", fact.id, "question"}, fact.place);
    if (fact.asked()) need({"facts", fact.id, "find-out"}, fact.place);
    may({"facts", fact.id, "hint"});
    for (const auto& option : fact.options) {
      need({"facts", fact.id, "options", option}, fact.place);
      may({"facts", fact.id, "option-hints", option});
    }
  }

  /// What is told of an office in one language has to be told in all.
  void check_office(const Office& office) {
    need({"offices", office.id, "name"}, office.place);
    for (const auto detail : office_details) {
      if (draft_.office_sentences.count({office.id, std::string(detail)}) == 0) continue;
      need({"offices", office.id, detail}, office.place);
    }
  }

  bool has_threshold(std::string_view id) const {
    const auto found = draft_.catalogue.condition_by_id.find(id);
    if (found == draft_.catalogue.condition_by_id.end()) return false;
    const auto& condition = draft_.catalogue.conditions[found->second];
    return condition.kind == ConditionKind::comparison && !std::holds_alternative<std::vector<std::int64_t>>(condition.comparison.operand);
  }

  bool has_figure(std::string_view id) const {
    const auto shared = draft_.shared_consequences.find(id);
    if (shared != draft_.shared_consequences.end()) return shared->second.figure.has_value();
    for (const auto& route : draft_.catalogue.routes)
      for (const auto& consequence : route.consequences)
        if (consequence.id == id) return consequence.figure.has_value();
    for (const auto& profile : draft_.catalogue.profiles)
      for (const auto& consequence : profile.consequences)
        if (consequence.id == id) return consequence.figure.has_value();
    return false;
  }

  void need(std::initializer_list<std::string_view> keys, const std::string& place, std::string_view allowed = {}) {
    const auto found = texts_.find(keys);
    if (!found) {
      std::string path;
      for (const auto key : keys) path += (path.empty() ? "" : ".") + std::string(key);
      draft_.fault(Fault::missing_text, place, "The " + texts_.language() + " text " + path + " is missing.");
      return;
    }
    check_sentence(*found, allowed);
  }

  /// A text that may be left out.
  void may(std::initializer_list<std::string_view> keys) {
    if (const auto found = texts_.find(keys)) check_sentence(*found, {});
  }

  static void check_sentence(const Node& node, std::string_view allowed) {
    const auto sentence = node.text();
    if (!sentence) return;
    for (const auto& name : placeholders(*sentence))
      if (name != allowed) node.fault(Fault::unknown_placeholder, "Nothing fills the placeholder \"" + name + "\" here.");
  }

  CatalogueDraft& draft_;
  const Texts& texts_;
};

/// Every member of `node` must be an object with no members but these.
void check_members(const std::optional<Node>& node, std::initializer_list<std::string_view> known) {
  if (!node) return;
  if (!node->json().is_object()) return node->fault(Fault::wrong_type, "An object was expected here.");
  for (auto it = node->json().begin(); it != node->json().end(); ++it) node->member(it.key()).object_with(known);
}

/// A sentence under a misspelt member would never be read.
void check_form(const Node& texts) {
  if (!texts.object_with({"language", "topics", "purposes", "facts", "conditions", "routes", "titles", "parameters", "consequences",
                          "blind-spots", "notes", "profiles", "offices"}))
    return;
  check_members(texts.optional("facts"), {"label", "question", "hint", "why", "find-out", "options", "option-hints"});
  check_members(texts.optional("routes"), {"name", "summary"});
  check_members(texts.optional("offices"), {"name", "handles", "hours", "appointment", "access", "directions", "letters"});
}

/// Which sentences about offices there are in some language. Sentences about an office that no profile has would never be read.
void collect_office_sentences(CatalogueDraft& draft, const Node& texts) {
  const auto offices = texts.optional("offices");
  if (!offices || !offices->json().is_object()) return;
  for (auto office = offices->json().begin(); office != offices->json().end(); ++office) {
    if (draft.office_places.count(office.key()) == 0)
      offices->member(office.key()).fault(Fault::unknown_reference, "There is no office \"" + office.key() + "\".");
    if (!office->is_object()) continue;
    for (auto sentence = office->begin(); sentence != office->end(); ++sentence)
      draft.office_sentences.insert({office.key(), sentence.key()});
  }
}

}  // namespace

void check_texts(CatalogueDraft& draft, const std::vector<Node>& nodes) {
  for (const auto& node : nodes) collect_office_sentences(draft, node);
  for (const auto& language : draft.catalogue.languages) {
    Texts texts(language);
    for (const auto& node : nodes)
      if (node.text_of("language") == language) texts.add(node);
    TextCheck(draft, texts).run();
  }
  for (const auto& node : nodes) {
    check_form(node);
    const auto language = node.required_text("language");
    if (!language.empty() &&
        std::find(draft.catalogue.languages.begin(), draft.catalogue.languages.end(), language) == draft.catalogue.languages.end())
      node.fault(Fault::unknown_reference, "\"" + language + "\" is not among the catalogue's languages.");
  }
}

}  // namespace kompass
