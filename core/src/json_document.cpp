#include "json_document.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

namespace kompass {
namespace {

/// Writes down the values as the library reads them.
class DocumentBuilder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  Document document;
  std::vector<Document::Index> duplicates;  ///< members whose name stands before them in the same object
  std::size_t position = 0;                 ///< where the text stopped being JSON

  bool null() override { return add(Kind::null); }
  bool boolean(bool value) override { return add(Kind::boolean, value ? 1 : 0); }
  bool number_integer(number_integer_t value) override { return add(Kind::integer, value); }
  bool number_unsigned(number_unsigned_t value) override {
    const bool fits = value <= static_cast<number_unsigned_t>(std::numeric_limits<std::int64_t>::max());
    return fits ? add(Kind::integer, static_cast<std::int64_t>(value)) : add(Kind::other_number);
  }
  bool number_float(number_float_t, const string_t&) override { return add(Kind::other_number); }
  bool string(string_t& value) override {
    add(Kind::text);
    document.values.back().text = keep(value);
    return true;
  }
  bool binary(binary_t&) override { return false; }  // not in JSON text
  bool start_object(std::size_t) override { return open(Kind::object); }
  bool start_array(std::size_t) override { return open(Kind::array); }
  bool end_array() override { return close(); }
  bool end_object() override {
    find_duplicates();
    return close();
  }
  bool key(string_t& name) override {
    name_ = keep(name);
    return true;
  }
  bool parse_error(std::size_t where, const std::string&, const nlohmann::detail::exception&) override {
    position = where;
    return false;
  }

 private:
  using Kind = Document::Kind;

  Document::Slice keep(const std::string& text) {
    const auto begin = static_cast<std::uint32_t>(document.characters.size());
    document.characters += text;
    return {begin, static_cast<std::uint32_t>(text.size())};
  }

  bool add(Kind kind, std::int64_t number = 0) {
    const auto index = static_cast<Document::Index>(document.values.size());
    Document::Value value;
    value.kind = kind;
    value.number = number;
    value.end = index + 1;
    if (index != 0) {
      value.parent = open_;
      value.position = document.values[open_].size++;
      value.name = std::exchange(name_, {});
    }
    document.values.push_back(value);
    return true;
  }

  bool open(Kind kind) {
    add(kind);
    open_ = static_cast<Document::Index>(document.values.size() - 1);
    return true;
  }

  bool close() {
    auto& closed = document.values[open_];
    closed.end = static_cast<Document::Index>(document.values.size());
    open_ = closed.parent;
    return true;
  }

  /// In the object that is about to be closed. Sorted, since an object of a file from outside may have a hundred thousand members.
  void find_duplicates() {
    auto& members = members_;
    members.clear();
    for (auto i = open_ + 1; i < document.values.size(); i = document.values[i].end) members.push_back(i);
    const auto name = [&](Document::Index i) { return document.view(document.values[i].name); };
    std::sort(members.begin(), members.end(), [&](Document::Index a, Document::Index b) {
      const auto order = name(a).compare(name(b));
      return order != 0 ? order < 0 : a < b;
    });
    for (std::size_t i = 1; i < members.size(); ++i)
      if (name(members[i]) == name(members[i - 1])) duplicates.push_back(members[i]);
  }

  Document::Index open_ = 0;              ///< the array or object that is not closed yet
  Document::Slice name_;                  ///< of the member that comes next
  std::vector<Document::Index> members_;  ///< of the object that is being closed; kept for its memory
};

bool nested_too_deeply(std::string_view text) noexcept {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\')
        ++i;
      else if (c == '"')
        in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > deepest_nesting) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

Error syntax_error(std::string_view text, std::size_t position) {
  const auto read = text.substr(0, std::min(position, text.size()));
  const auto line = 1 + std::count(read.begin(), read.end(), '\n');
  const auto line_start = read.rfind('\n');
  const auto column = line_start == std::string_view::npos ? read.size() : read.size() - line_start - 1;
  return {Fault::syntax, "",
          "The text is not valid JSON: it cannot be read past line " + std::to_string(line) + ", column " + std::to_string(column) + "."};
}

/// Of two members with one name a library silently keeps one. A text can hold thousands of them below one long path; listing all would take
/// a thousand times its size.
Errors errors_of_duplicates(const Document& document, std::vector<Document::Index>& duplicates) {
  constexpr std::size_t most_errors = 10;
  std::sort(duplicates.begin(), duplicates.end());
  if (duplicates.size() > most_errors) duplicates.resize(most_errors);
  Errors errors;
  for (const auto member : duplicates)
    errors.push_back({Fault::duplicate_member, document.place(member),
                      "\"" + std::string(document.view(document.values[member].name)) + "\" stands twice in one object."});
  return errors;
}

}  // namespace

std::string Document::place(Index value) const {
  std::string out;
  Index start = 0;
  // The last beginning before it is the only one within which it can stand: beginnings do not lie in each other.
  const auto behind = std::partition_point(beginnings_.begin(), beginnings_.end(), [&](const auto& one) { return one.first <= value; });
  if (behind != beginnings_.begin() && value < values[(behind - 1)->first].end) {
    start = (behind - 1)->first;
    out = (behind - 1)->second;
  }
  std::vector<Index> path;
  for (; value != start; value = values[value].parent) path.push_back(value);
  for (auto step = path.rbegin(); step != path.rend(); ++step) {
    const auto& at = values[*step];
    out += "/";
    out += values[at.parent].kind == Kind::array ? std::to_string(at.position) : pointer_token(view(at.name));
  }
  return out;
}

Result<Document> parse_json(std::string_view text, std::size_t largest) {
  if (text.size() > largest)
    return Error{Fault::too_large, "",
                 "The text has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(largest) + " are read."};
  if (nested_too_deeply(text))
    return Error{Fault::too_deep, "", "The text is nested more than " + std::to_string(deepest_nesting) + " levels deep."};
  DocumentBuilder builder;
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return syntax_error(text, builder.position);
  if (!builder.duplicates.empty()) return errors_of_duplicates(builder.document, builder.duplicates);
  return std::move(builder.document);
}

Document::Index Node::find(std::string_view name) const noexcept {
  if (!is_object()) return nowhere;
  const auto& values = document_->values;
  for (auto i = index_ + 1; i < value().end; i = values[i].end)
    if (document_->view(values[i].name) == name) return i;
  return nowhere;
}

std::vector<Node> Node::children() const {
  std::vector<Node> out;
  out.reserve(size());
  for (auto i = index_ + 1; i < value().end; i = document_->values[i].end) out.push_back(at(i));
  return out;
}

bool Node::object_with(std::initializer_list<std::string_view> known) const {
  if (!is_object()) {
    fault(Fault::wrong_type, "An object was expected here.");
    return false;
  }
  for (const auto& member : members())
    if (std::find(known.begin(), known.end(), member.name()) == known.end())
      member.fault(Fault::unknown_member, "\"" + std::string(member.name()) + "\" means nothing here.");
  return true;
}

std::optional<Node> Node::optional(std::string_view name) const noexcept {
  const auto found = find(name);
  return found == nowhere ? std::nullopt : std::optional(at(found));
}

std::optional<Node> Node::required(std::string_view name) const {
  auto found = optional(name);
  if (!found) fault(Fault::missing_member, "\"" + std::string(name) + "\" is missing.");
  return found;
}

std::optional<std::string> Node::text() const {
  if (!is_text()) {
    fault(Fault::wrong_type, "A text was expected here.");
    return std::nullopt;
  }
  const auto found = document_->view(value().text);
  if (found.empty()) {
    fault(Fault::bad_value, "The text is empty.");
    return std::nullopt;
  }
  return std::string(found);
}

std::optional<std::int64_t> Node::integer() const {
  if (value().kind == Document::Kind::integer) return value().number;
  fault(Fault::wrong_type, "A whole number was expected here.");
  return std::nullopt;
}

std::optional<bool> Node::boolean() const {
  if (is_boolean()) return value().number != 0;
  fault(Fault::wrong_type, "true or false was expected here.");
  return std::nullopt;
}

std::vector<Node> Node::elements() const {
  if (is_array()) return children();
  fault(Fault::wrong_type, "A list was expected here.");
  return {};
}

std::vector<Node> Node::members() const { return is_object() ? children() : std::vector<Node>(); }

std::string Node::required_text(std::string_view name) const {
  const auto found = required(name);
  return found ? found->text().value_or("") : "";
}

std::string Node::optional_text(std::string_view name) const {
  const auto found = optional(name);
  return found ? found->text().value_or("") : "";
}

std::string_view Node::text_of(std::string_view name) const noexcept {
  const auto found = optional(name);
  return found && found->is_text() ? document_->view(found->value().text) : std::string_view();
}

bool Node::optional_boolean(std::string_view name) const {
  const auto found = optional(name);
  return found && found->boolean().value_or(false);
}

std::vector<std::string> Node::texts(std::string_view name) const {
  std::vector<std::string> out;
  for (const auto& element : elements(name))
    if (auto text = element.text()) out.push_back(*std::move(text));
  return out;
}

std::vector<Node> Node::elements(std::string_view name) const {
  const auto list = optional(name);
  return list ? list->elements() : std::vector<Node>();
}

bool is_id(std::string_view text) noexcept {
  bool word_open = false;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && !(c == '-' && word_open)) return false;
    word_open = letter;
  }
  return word_open;
}

std::string pointer_token(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '~')
      out += "~0";
    else if (c == '/')
      out += "~1";
    else
      out += c;
  }
  return out;
}

}  // namespace kompass
