#include <algorithm>
#include <map>
#include <string>

#include "catalogue_draft.hpp"
#include "filled.hpp"

namespace kompass {
namespace {

/// One sentence of a language, and whether somebody reads it.
struct Sentence {
  Node node;
  bool read = false;
};

/// The texts of one language, whichever parts they stand in, by the path of their keys: `facts.gross-yearly-pay.label`.
using Sentences = std::map<std::string, Sentence, std::less<>>;
using SentencesByLanguage = std::map<std::string, Sentences, std::less<>>;

/// Takes over what stands below `node`. No sentence is written twice: which of the two would be shown?
void collect(Sentences& sentences, const Node& node, const std::string& path) {
  if (!node.is_object()) {
    if (!sentences.emplace(path, Sentence{node}).second)
      node.fault(Fault::duplicate_id, "There is another text {} of this language.", {path});
    return;
  }
  for (const auto& member : node.members()) {
    const std::string name(member.name());
    if (name.find('.') != std::string::npos)  // it would look like a path of several keys, under which nobody finds it
      member.fault(Fault::bad_id, "No key of the texts holds a full stop.");
    else if (!path.empty() || name != "language")
      collect(sentences, member, path.empty() ? name : filled("{}.{}", {path, name}));
  }
}

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
  TextCheck(CatalogueDraft& draft, std::string_view language, SentencesByLanguage& all)
      : draft_(draft), language_(language), sentences_(all[std::string(language)]), all_(all) {}

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
      if (needed.kind == "consequences") allowed = placeholders_of_consequence(needed.id);
      need(path_of({needed.kind, needed.id}), needed.node.index(), allowed);
    }
    for (const auto& [path, sentence] : sentences_)
      if (!sentence.read)
        sentence.node.fault(Fault::unknown_reference, "Nothing in the catalogue needs the text {}; its id may be mistyped.", {path});
  }

 private:
  void check_fact(const Fact& fact) {
    need({"facts", fact.id, "label"}, fact.place);
    need({"facts", fact.id, "why"}, fact.place);
    if (!fact.derivation) need({"facts", fact.id, "question"}, fact.place);
    if (fact.asked()) need({"facts", fact.id, "find-out"}, fact.place);
    for (const auto* member : {"question", "hint", "find-out"}) may({"facts", fact.id, member}, fact.place);
    for (const auto& option : fact.options) {
      need({"facts", fact.id, "options", option}, fact.place);
      may({"facts", fact.id, "option-hints", option}, fact.place);
    }
    if (fact.type != FactType::yes_no) return;
    for (const auto* option : {"yes", "no"})
      for (const auto* member : {"options", "option-hints"}) may({"facts", fact.id, member, option}, fact.place);
  }

  void check_office(const Office& office) {
    need({"offices", office.id, "name"}, office.place);
    for (const auto detail : office_details) may({"offices", office.id, detail}, office.place);
  }

  bool has_threshold(std::string_view id) const {
    const auto found = draft_.catalogue.condition_by_id.find(id);
    if (found == draft_.catalogue.condition_by_id.end()) return false;
    const auto& condition = draft_.catalogue.conditions[found->second];
    return condition.kind == ConditionKind::comparison && !std::holds_alternative<std::vector<std::int64_t>>(condition.comparison.operand);
  }

  std::string_view placeholders_of_consequence(std::string_view id) const {
    const auto* found = consequence(id);
    if (found == nullptr) return {};
    return found->figure && found->date ? "figure date" : found->figure ? "figure" : found->date ? "date" : "";
  }

  const Consequence* consequence(std::string_view id) const {
    const auto shared = draft_.shared_consequences.find(id);
    if (shared != draft_.shared_consequences.end()) return &shared->second;
    for (const auto& route : draft_.catalogue.routes)
      if (const auto* found = among(route.consequences, id)) return found;
    for (const auto& profile : draft_.catalogue.profiles)
      if (const auto* found = among(profile.consequences, id)) return found;
    return nullptr;
  }

  static const Consequence* among(const std::vector<Consequence>& consequences, std::string_view id) {
    for (const auto& consequence : consequences)
      if (consequence.id == id) return &consequence;
    return nullptr;
  }

  void need(std::initializer_list<std::string_view> keys, PlaceIndex place, std::string_view allowed = {}) {
    need(path_of(keys), place, allowed);
  }

  void need(const std::string& path, PlaceIndex place, std::string_view allowed) {
    if (!check(path, allowed)) draft_.fault(Fault::missing_text, place, "The {} text {} is missing.", {language_, path});
  }

  /// A text that may be left out, but what is said in one language is said in all.
  void may(std::initializer_list<std::string_view> keys, PlaceIndex place) {
    const auto path = path_of(keys);
    for (const auto& sentences : all_)
      if (sentences.second.count(path) != 0) return need(path, place, {});
  }

  static std::string path_of(std::initializer_list<std::string_view> keys) {
    std::string path;
    for (const auto key : keys) path.append(path.empty() ? "" : ".").append(key);
    return path;
  }

  /// Whether there is such a text; if so it is read and its placeholders are checked.
  bool check(const std::string& path, std::string_view allowed) {
    const auto found = sentences_.find(path);
    if (found == sentences_.end()) return false;
    if (!found->second.read) check_sentence(found->second.node, allowed);
    found->second.read = true;
    return true;
  }

  /// `allowed`: the names of what can be filled in, a space between them.
  static void check_sentence(const Node& node, std::string_view allowed) {
    const auto sentence = node.text();
    if (!sentence) return;
    const auto known = filled(" {} ", {allowed});
    for (const auto& name : placeholders(*sentence))
      if (known.find(filled(" {} ", {name})) == std::string::npos)
        node.fault(Fault::unknown_placeholder, "Nothing fills the placeholder \"{}\" here.", {name});
  }

  CatalogueDraft& draft_;
  std::string_view language_;
  Sentences& sentences_;
  const SentencesByLanguage& all_;
};

}  // namespace

void check_texts(CatalogueDraft& draft, const std::vector<Node>& nodes) {
  SentencesByLanguage all;
  for (const auto& node : nodes) collect(all[std::string(node.text_of("language"))], node, {});
  for (const auto& language : draft.catalogue.languages) TextCheck(draft, language, all).run();
  for (const auto& node : nodes) {
    const auto language = node.required_text("language");
    if (!language.empty() &&
        std::find(draft.catalogue.languages.begin(), draft.catalogue.languages.end(), language) == draft.catalogue.languages.end())
      node.fault(Fault::unknown_reference, "\"{}\" is not among the catalogue's languages.", {language});
  }
}

}  // namespace kompass
