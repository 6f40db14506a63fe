#include "json_document.hpp"

#include <algorithm>
#include <limits>

namespace kompass {
namespace {

/// Builds the document, and notes where the text breaks off and which members stand twice: of two members with one name the library would
/// silently keep the last.
class DocumentBuilder final : public nlohmann::json_sax<Json> {
 public:
  Json document;
  Errors errors;             ///< the first members that stand twice
  std::size_t position = 0;  ///< where the text stopped being JSON

  bool null() override { return add(nullptr); }
  bool boolean(bool value) override { return add(value); }
  bool number_integer(number_integer_t value) override { return add(value); }
  bool number_unsigned(number_unsigned_t value) override { return add(value); }
  bool number_float(number_float_t value, const string_t&) override { return add(value); }
  bool string(string_t& value) override { return add(std::move(value)); }
  bool binary(binary_t&) override { return false; }  // not in JSON text
  bool start_object(std::size_t) override { return open(Json::object()); }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(Json::array()); }
  bool end_array() override { return close(); }

  bool key(string_t& name) override {
    auto& level = levels_.back();
    const auto [member, fresh] = level.container->get_ptr<Json::object_t*>()->try_emplace(std::move(name));
    level.key = &member->first;
    level.value = &member->second;
    if (!fresh && errors.size() < most_errors)
      errors.push_back({Fault::duplicate_member, place(), "\"" + member->first + "\" stands twice in one object."});
    return true;
  }

  bool parse_error(std::size_t where, const std::string&, const nlohmann::detail::exception&) override {
    position = where;
    return false;
  }

 private:
  /// A text can hold thousands of such members below one long path; listing all of them would take a thousand times its size.
  static constexpr std::size_t most_errors = 10;

  /// An array or object that is not closed yet.
  struct Level {
    Json* container;
    const std::string* key;  ///< of the member at hand
    Json* value;
  };

  /// Puts a value where one belongs now. Containers still open never move: only the last element of an array is open.
  Json& place_value(Json value) {
    if (levels_.empty()) return document = std::move(value);
    auto& level = levels_.back();
    if (auto* elements = level.container->get_ptr<Json::array_t*>()) return elements->emplace_back(std::move(value));
    return *level.value = std::move(value);
  }

  bool add(Json value) {
    place_value(std::move(value));
    return true;
  }

  bool open(Json container) {
    levels_.push_back({&place_value(std::move(container)), nullptr, nullptr});
    return true;
  }

  bool close() {
    levels_.pop_back();
    return true;
  }

  [[nodiscard]] std::string place() const {
    std::string out;
    for (const auto& level : levels_)
      out += "/" + (level.key != nullptr ? pointer_token(*level.key) : std::to_string(level.container->size() - 1));
    return out;
  }

  std::vector<Level> levels_;
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

}  // namespace

Result<Json> parse_json(std::string_view text, std::size_t largest) {
  if (text.size() > largest)
    return Error{Fault::too_large, "",
                 "The text has " + std::to_string(text.size()) + " bytes; at most " + std::to_string(largest) + " are read."};
  if (nested_too_deeply(text))
    return Error{Fault::too_deep, "", "The text is nested more than " + std::to_string(deepest_nesting) + " levels deep."};
  DocumentBuilder builder;
  if (!Json::sax_parse(text.begin(), text.end(), &builder)) return syntax_error(text, builder.position);
  if (!builder.errors.empty()) return std::move(builder.errors);
  return std::move(builder.document);
}

bool Node::object_with(std::initializer_list<std::string_view> known) const {
  if (!value_->is_object()) {
    fault(Fault::wrong_type, "An object was expected here.");
    return false;
  }
  for (auto it = value_->begin(); it != value_->end(); ++it) {
    if (std::find(known.begin(), known.end(), std::string_view(it.key())) == known.end())
      member(it.key()).fault(Fault::unknown_member, "\"" + it.key() + "\" means nothing here.");
  }
  return true;
}

std::optional<Node> Node::optional(const char* name) const {
  if (!has(name)) return std::nullopt;
  return member(name);
}

std::optional<Node> Node::required(const char* name) const {
  auto found = optional(name);
  if (!found) fault(Fault::missing_member, "\"" + std::string(name) + "\" is missing.");
  return found;
}

Node Node::element(std::size_t position) const { return {(*value_)[position], place_ + "/" + std::to_string(position), *errors_}; }

Node Node::member(const std::string& key) const { return {*value_->find(key), place_ + "/" + pointer_token(key), *errors_}; }

std::optional<std::string> Node::text() const {
  const auto* found = value_->get_ptr<const std::string*>();
  if (found == nullptr) {
    fault(Fault::wrong_type, "A text was expected here.");
    return std::nullopt;
  }
  if (found->empty()) {
    fault(Fault::bad_value, "The text is empty.");
    return std::nullopt;
  }
  return *found;
}

std::optional<std::int64_t> Node::integer() const {
  if (value_->is_number_unsigned()) {
    const auto value = *value_->get_ptr<const std::uint64_t*>();
    if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return static_cast<std::int64_t>(value);
  } else if (value_->is_number_integer()) {
    return *value_->get_ptr<const std::int64_t*>();
  }
  fault(Fault::wrong_type, "A whole number was expected here.");
  return std::nullopt;
}

std::optional<bool> Node::boolean() const {
  if (const auto* found = value_->get_ptr<const bool*>()) return *found;
  fault(Fault::wrong_type, "true or false was expected here.");
  return std::nullopt;
}

std::string Node::required_text(const char* name) const {
  const auto found = required(name);
  return found ? found->text().value_or("") : "";
}

std::string Node::optional_text(const char* name) const {
  const auto found = optional(name);
  return found ? found->text().value_or("") : "";
}

std::string Node::text_of(const char* name) const {
  const auto found = optional(name);
  const auto* text = found ? found->json().get_ptr<const std::string*>() : nullptr;
  return text != nullptr ? *text : std::string();
}

bool Node::optional_boolean(const char* name) const {
  const auto found = optional(name);
  return found && found->boolean().value_or(false);
}

std::vector<std::string> Node::texts(const char* name) const {
  std::vector<std::string> out;
  if (const auto list = optional(name)) {
    list->for_each([&](const Node& element) {
      if (auto text = element.text()) out.push_back(*std::move(text));
    });
  }
  return out;
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
