#pragma once
// Writes JSON text piece by piece, without building a document first: a report is written many times a second, in a fixed order of members,
// so that equal results are equal bytes everywhere.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace kompass {

class JsonWriter {
 public:
  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::int64_t value);
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  /// A member of the object that is open.
  JsonWriter& text(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonWriter& number(std::string_view name, std::int64_t value) { return key(name).number(value); }
  JsonWriter& boolean(std::string_view name, bool value) { return key(name).boolean(value); }
  template <class List>
  JsonWriter& texts(std::string_view name, const List& values) {
    key(name).begin_array();
    for (const auto& value : values) text(value);
    return end_array();
  }

  [[nodiscard]] std::string take() && {
    out_.resize(length_);
    return std::move(out_);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  void separate();
  void quoted(std::string_view value);
  void escape(char c);

  /// Room for `more` characters, and where they go.
  char* room_for(std::size_t more);
  void put(char c) { *room_for(1) = c, ++length_; }
  void put(std::string_view text);

  std::string out_;  // larger than what is written: appending to it piece by piece would be a call into the library for each
  std::size_t length_ = 0;
  bool first_ = true;
};

}  // namespace kompass
