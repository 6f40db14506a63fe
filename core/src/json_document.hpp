#pragma once
// Reading JSON from outside with a place for every fault. The only header that knows the JSON library; it stays inside the core.

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kompass/error.hpp"

namespace kompass {

using Json = nlohmann::json;

/// Deepest nesting of arrays and objects that is read. Real inputs need about a dozen.
inline constexpr int deepest_nesting = 64;

/// Parses `text`. Refuses what is longer than `largest` bytes or nested too deeply before any of it is built.
/// A syntax fault names line and column. Of two members with one name neither can be meant, so they are a fault too; the
/// first ten of them are listed.
[[nodiscard]] Result<Json> parse_json(std::string_view text, std::size_t largest);

/// A value inside a document together with its place; reports faults to one list. Reading a wrong type reports and gives nothing.
class Node {
 public:
  Node(const Json& value, std::string place, Errors& errors) : value_(&value), place_(std::move(place)), errors_(&errors) {}

  [[nodiscard]] const Json& json() const noexcept { return *value_; }
  [[nodiscard]] const std::string& place() const noexcept { return place_; }

  void fault(Fault fault, std::string message) const { errors_->push_back({fault, place_, std::move(message)}); }

  /// Reports every member that is not among `known`, and a value that is no object.
  bool object_with(std::initializer_list<std::string_view> known) const;

  [[nodiscard]] bool has(const char* name) const noexcept { return value_->is_object() && value_->contains(name); }
  /// The member, or nothing (silently).
  [[nodiscard]] std::optional<Node> optional(const char* name) const;
  /// The member, or nothing and a fault.
  [[nodiscard]] std::optional<Node> required(const char* name) const;
  [[nodiscard]] Node element(std::size_t position) const;
  [[nodiscard]] Node member(const std::string& key) const;

  [[nodiscard]] std::optional<std::string> text() const;  ///< not empty
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] std::optional<bool> boolean() const;
  /// Calls `each` with every element of an array; reports a value that is none.
  template <class Function>
  void for_each(Function each) const {
    if (!value_->is_array()) return fault(Fault::wrong_type, "A list was expected here.");
    for (std::size_t i = 0; i < value_->size(); ++i) each(element(i));
  }

  [[nodiscard]] std::string required_text(const char* name) const;
  [[nodiscard]] std::string optional_text(const char* name) const;
  /// The member's text, or an empty one; never reports.
  [[nodiscard]] std::string text_of(const char* name) const;
  [[nodiscard]] bool optional_boolean(const char* name) const;
  [[nodiscard]] std::vector<std::string> texts(const char* name) const;

 private:
  const Json* value_;
  std::string place_;
  Errors* errors_;
};

/// Whether `text` is lower-case words and digits joined by single hyphens.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// `text` as a reference token of a JSON pointer (RFC 6901: ~ and / are escaped).
[[nodiscard]] std::string pointer_token(std::string_view text);

}  // namespace kompass
