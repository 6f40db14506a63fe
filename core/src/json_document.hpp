#pragma once
// JSON from outside (RFC 8259), with a place for every fault. A text is read once into a flat list of its values, in the order of the text:
// few allocations, and the place of a value is worked out only when somebody asks for it. What stands here does not show which library
// reads the text.

#include <cstdint>
#include <forward_list>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kompass/error.hpp"

namespace kompass {

/// Deepest nesting of arrays and objects that is read. Real inputs need about a dozen.
inline constexpr int deepest_nesting = 64;

/// What was read of a text. Nodes and the texts that they give point into it, so it has to outlive them; moved, it leaves these where they
/// are, and it is never copied.
class Document {
 public:
  Document() = default;
  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  enum class Kind : std::uint8_t {
    null,
    boolean,
    integer,       ///< a whole number that fits 64 bits with sign
    other_number,  ///< any other number; nothing here needs its value
    text,
    array,
    object,
  };

  using Index = std::uint32_t;

  /// Part of `characters`.
  struct Slice {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
  };

  struct Value {
    Kind kind = Kind::null;
    Index parent = 0;            ///< the root is its own
    Index end = 0;               ///< the first value that stands no longer within this one
    std::uint32_t position = 0;  ///< among the values of its parent
    std::uint32_t size = 0;      ///< how many values stand in it directly
    Slice name;                  ///< of a member of an object
    Slice text;                  ///< of a text
    std::int64_t number = 0;     ///< of an integer; 1 for true
  };

  std::vector<Value> values;     ///< the root first
  std::vector<char> characters;  ///< all names and texts, unescaped; they stay where they are if the document is moved

  [[nodiscard]] std::string_view view(Slice slice) const noexcept { return {characters.data() + slice.begin, slice.length}; }

  /// Keeps a text that was made while reading for as long as the document.
  std::string_view keep(std::string text) { return made_.emplace_front(std::move(text)); }

  /// Lets the places below a value begin with `name` and no longer with its own place: a part of a bundle is a document of its own.
  /// Values are named in the order in which they stand, and none within another.
  void begin_places(Index value, std::string name) { beginnings_.emplace_back(value, std::move(name)); }

  /// The JSON pointer (RFC 6901) to a value.
  [[nodiscard]] std::string place(Index value) const;

 private:
  std::vector<std::pair<Index, std::string>> beginnings_;  // what `begin_places` was told
  std::forward_list<std::string> made_;                    // what `keep` was told
};

/// Parses `text`. Refuses what is longer than `largest` bytes before any of it is built, and reads no further than where it is nested too
/// deeply. A syntax fault names line and column. Of two members with one name neither can be meant, so they are a fault too; the first ten
/// of them are listed.
[[nodiscard]] Result<Document> parse_json(std::string_view text, std::size_t largest);

class Nodes;

/// A value inside a document; reports faults to one list. Reading a wrong type reports and gives nothing.
class Node {
 public:
  Node(const Document& document, Document::Index index, Errors& errors) noexcept : document_(&document), errors_(&errors), index_(index) {}

  /// Its place, which `Document::place` puts into words.
  [[nodiscard]] Document::Index index() const noexcept { return index_; }
  /// The name of a member of an object.
  [[nodiscard]] std::string_view name() const noexcept { return document_->view(value().name); }

  [[nodiscard]] bool is_null() const noexcept { return value().kind == Document::Kind::null; }
  [[nodiscard]] bool is_boolean() const noexcept { return value().kind == Document::Kind::boolean; }
  [[nodiscard]] bool is_text() const noexcept { return value().kind == Document::Kind::text; }
  [[nodiscard]] bool is_array() const noexcept { return value().kind == Document::Kind::array; }
  [[nodiscard]] bool is_object() const noexcept { return value().kind == Document::Kind::object; }
  /// How many elements or members it has; 0 of anything else.
  [[nodiscard]] std::size_t size() const noexcept { return value().size; }
  [[nodiscard]] bool is_empty_array() const noexcept { return is_array() && size() == 0; }

  /// Reports a fault: `sentence` with each `{}` replaced by one of `parts`.
  void fault(Fault fault, std::string_view sentence, std::initializer_list<std::string_view> parts = {}) const;

  /// Reports every member that is not among `known`, and a value that is no object.
  bool object_with(std::initializer_list<std::string_view> known) const;

  [[nodiscard]] bool has(std::string_view name) const noexcept { return find(name) != nowhere; }
  /// The member, or nothing (silently).
  [[nodiscard]] std::optional<Node> optional(std::string_view name) const noexcept;
  /// The member, or nothing and a fault.
  [[nodiscard]] std::optional<Node> required(std::string_view name) const;

  // Texts are views into the document.
  [[nodiscard]] std::optional<std::string_view> text() const;  ///< not empty
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  [[nodiscard]] std::optional<bool> boolean() const;
  /// The elements of an array; reports a value that is none.
  [[nodiscard]] Nodes elements() const;
  /// The members of an object, in the order of the text; of anything else none, silently.
  [[nodiscard]] Nodes members() const;

  [[nodiscard]] std::string_view required_text(std::string_view name) const;
  [[nodiscard]] std::string_view optional_text(std::string_view name) const;
  /// The member's text, or an empty one; never reports.
  [[nodiscard]] std::string_view text_of(std::string_view name) const noexcept;
  [[nodiscard]] bool optional_boolean(std::string_view name) const;
  /// The texts of an optional list.
  [[nodiscard]] std::vector<std::string_view> texts(std::string_view name) const;
  /// The elements of an optional list.
  [[nodiscard]] Nodes elements(std::string_view name) const;

 private:
  static constexpr Document::Index nowhere = 0;  // the root is nobody's member

  [[nodiscard]] const Document::Value& value() const noexcept { return document_->values[index_]; }
  [[nodiscard]] Document::Index find(std::string_view name) const noexcept;
  [[nodiscard]] Node at(Document::Index index) const noexcept { return {*document_, index, *errors_}; }
  [[nodiscard]] Nodes children() const noexcept;
  [[nodiscard]] Nodes nothing() const noexcept;

  const Document* document_;
  Errors* errors_;
  Document::Index index_;
  friend class Nodes;
};

/// Values that stand beside each other: the elements of an array or the members of an object.
class Nodes {
 public:
  class Iterator {
   public:
    explicit Iterator(const Node& node) noexcept : node_(node) {}
    [[nodiscard]] const Node& operator*() const noexcept { return node_; }
    Iterator& operator++() noexcept {
      node_.index_ = node_.value().end;
      return *this;
    }
    [[nodiscard]] bool operator==(const Iterator& other) const noexcept { return node_.index_ == other.node_.index_; }

   private:
    Node node_;
  };

  /// From the value `first` up to, and without, the value `behind`.
  Nodes(const Node& first, const Node& behind) noexcept : first_(first), behind_(behind) {}

  [[nodiscard]] Iterator begin() const noexcept { return Iterator(first_); }
  [[nodiscard]] Iterator end() const noexcept { return Iterator(behind_); }
  [[nodiscard]] const Node& front() const noexcept { return first_; }

 private:
  Node first_;
  Node behind_;
};

/// Whether `text` is lower-case words and digits joined by single hyphens.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// Appends `text` to a JSON pointer as a reference token (RFC 6901: ~ and / are escaped).
void append_pointer_token(std::string& pointer, std::string_view text);

}  // namespace kompass
