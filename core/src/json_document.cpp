#include "json_document.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "filled.hpp"

namespace kompass {
namespace {

/// The standard allocator under another name. The members of std::string stand compiled in the standard library, so that a call is made
/// for each character that is appended; those of a string of another type are compiled here, and inlined.
template <class Value>
struct InliningAllocator : std::allocator<Value> {
  InliningAllocator() = default;
  template <class Other>
  InliningAllocator(const InliningAllocator<Other>&) noexcept {}  // NOLINT(google-explicit-constructor): every allocator has it
};
struct InlinedString : std::basic_string<char, std::char_traits<char>, InliningAllocator<char>> {
  using basic_string::basic_string;
  InlinedString(const std::string& text)  // NOLINT(google-explicit-constructor): the library converts so itself
      : basic_string(text.data(), text.size()) {}
};
using Library = nlohmann::basic_json<std::map, std::vector, InlinedString>;

/// Writes down the values as the library reads them.
class DocumentBuilder final : public nlohmann::json_sax<Library> {
 public:
  explicit DocumentBuilder(std::size_t bytes) {
    document.characters.resize(bytes);    // unescaped it is never longer
    document.values.reserve(bytes / 16);  // about as many as a catalogue or a case file has
  }

  Document document;
  std::vector<Document::Index> duplicates;  ///< members whose name stands before them in the same object
  std::size_t position = 0;                 ///< where the text stopped being JSON
  int depth = 0;                            ///< how many arrays and objects are open; past `deepest_nesting` reading ends

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

  Document::Slice keep(std::string_view text) {
    const Document::Slice slice{kept_, static_cast<std::uint32_t>(text.size())};
    std::copy(text.begin(), text.end(), document.characters.data() + kept_);
    kept_ += slice.length;
    return slice;
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
    return ++depth <= deepest_nesting;
  }

  bool close() {
    auto& closed = document.values[open_];
    closed.end = static_cast<Document::Index>(document.values.size());
    open_ = closed.parent;
    --depth;
    return true;
  }

  /// In the object that is about to be closed: by pairs if it is small, else sorted, since an object of a file from outside may have a
  /// hundred thousand members.
  void find_duplicates() {
    auto& members = members_;
    members.clear();
    for (auto i = open_ + 1; i < document.values.size(); i = document.values[i].end) members.push_back(i);
    const auto name = [&](Document::Index i) { return document.view(document.values[i].name); };
    if (members.size() <= 12) {
      for (std::size_t i = 1; i < members.size(); ++i)
        if (std::any_of(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](Document::Index before) { return name(before) == name(members[i]); }))
          duplicates.push_back(members[i]);
      return;
    }
    const auto less = [&](Document::Index a, Document::Index b) {
      const auto left = name(a);
      const auto right = name(b);
      if (left.size() != right.size()) return left.size() < right.size();  // any order will do, and this one is known at once
      const auto order = left.compare(right);
      return order != 0 ? order < 0 : a < b;
    };
    std::make_heap(members.begin(), members.end(), less);  // a tenth of the code of std::sort
    std::sort_heap(members.begin(), members.end(), less);
    for (std::size_t i = 1; i < members.size(); ++i)
      if (name(members[i]) == name(members[i - 1])) duplicates.push_back(members[i]);
  }

  std::uint32_t kept_ = 0;                ///< characters
  Document::Index open_ = 0;              ///< the array or object that is not closed yet
  Document::Slice name_;                  ///< of the member that comes next
  std::vector<Document::Index> members_;  ///< of the object that is being closed; kept for its memory
};

Error syntax_error(std::string_view text, std::size_t position) {
  const auto read = text.substr(0, std::min(position, text.size()));
  const auto line = 1 + std::count(read.begin(), read.end(), '\n');
  const auto line_start = read.rfind('\n');
  const auto column = line_start == std::string_view::npos ? read.size() : read.size() - line_start - 1;
  return {Fault::syntax, "",
          filled("The text is not valid JSON: it cannot be read past line {}, column {}.", {std::to_string(line), std::to_string(column)})};
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
                      filled("\"{}\" stands twice in one object.", {document.view(document.values[member].name)})});
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
  std::array<Index, deepest_nesting> path;  // only as many as are written below are read
  std::size_t steps = 0;
  for (; value != start; value = values[value].parent) path[steps++] = value;
  while (steps != 0) {
    const auto& at = values[path[--steps]];
    out += '/';
    if (values[at.parent].kind == Kind::array)
      out += std::to_string(at.position);
    else
      append_pointer_token(out, view(at.name));
  }
  return out;
}

Result<Document> parse_json(std::string_view text, std::size_t largest) {
  if (text.size() > largest)
    return Error{Fault::too_large, "",
                 filled("The text has {} bytes; at most {} are read.", {std::to_string(text.size()), std::to_string(largest)})};
  DocumentBuilder builder(text.size());
  const bool read = Library::sax_parse(text.begin(), text.end(), &builder);
  if (builder.depth > deepest_nesting)
    return Error{Fault::too_deep, "", filled("The text is nested more than {} levels deep.", {std::to_string(deepest_nesting)})};
  if (!read) return syntax_error(text, builder.position);
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

Nodes Node::children() const noexcept { return {at(index_ + 1), at(value().end)}; }

Nodes Node::nothing() const noexcept { return {*this, *this}; }

void Node::fault(Fault fault, std::string_view sentence, std::initializer_list<std::string_view> parts) const {
  errors_->push_back({fault, document_->place(index_), filled(sentence, parts)});
}

bool Node::object_with(std::initializer_list<std::string_view> known) const {
  if (!is_object()) {
    fault(Fault::wrong_type, "An object was expected here.");
    return false;
  }
  for (const auto& member : members())
    if (std::find(known.begin(), known.end(), member.name()) == known.end())
      member.fault(Fault::unknown_member, "\"{}\" means nothing here.", {member.name()});
  return true;
}

std::optional<Node> Node::optional(std::string_view name) const noexcept {
  const auto found = find(name);
  return found == nowhere ? std::nullopt : std::optional(at(found));
}

std::optional<Node> Node::required(std::string_view name) const {
  auto found = optional(name);
  if (!found) fault(Fault::missing_member, "\"{}\" is missing.", {name});
  return found;
}

std::optional<std::string_view> Node::text() const {
  if (!is_text()) {
    fault(Fault::wrong_type, "A text was expected here.");
    return std::nullopt;
  }
  const auto found = document_->view(value().text);
  if (found.empty()) {
    fault(Fault::bad_value, "The text is empty.");
    return std::nullopt;
  }
  return found;
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

Nodes Node::elements() const {
  if (is_array()) return children();
  fault(Fault::wrong_type, "A list was expected here.");
  return nothing();
}

Nodes Node::members() const { return is_object() ? children() : nothing(); }

std::string_view Node::required_text(std::string_view name) const {
  const auto found = required(name);
  return found ? found->text().value_or("") : "";
}

std::string_view Node::optional_text(std::string_view name) const {
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

std::vector<std::string_view> Node::texts(std::string_view name) const {
  std::vector<std::string_view> out;
  for (const auto& element : elements(name))
    if (const auto text = element.text()) out.push_back(*text);
  return out;
}

Nodes Node::elements(std::string_view name) const {
  const auto list = optional(name);
  return list ? list->elements() : nothing();
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

void append_pointer_token(std::string& pointer, std::string_view text) {
  for (auto special = text.find_first_of("~/"); special != std::string_view::npos; special = text.find_first_of("~/")) {
    pointer += text.substr(0, special);
    pointer += text[special] == '~' ? "~0" : "~1";
    text.remove_prefix(special + 1);
  }
  pointer += text;
}

}  // namespace kompass
