#include "json_writer.hpp"

#include <algorithm>
#include <cstring>

namespace kompass {

char* JsonWriter::room_for(std::size_t more) {
  if (length_ + more > out_.size()) out_.resize(std::max<std::size_t>(length_ + more, 2 * out_.size() + 1024));
  return out_.data() + length_;
}

void JsonWriter::put(std::string_view text) {
  std::memcpy(room_for(text.size()), text.data(), text.size());
  length_ += text.size();
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  put(':');
  first_ = true;  // the value follows its key without a comma
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  quoted(value);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  separate();
  put(std::to_string(value));
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  put(value ? std::string_view("true") : std::string_view("false"));
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  put("null");
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  put(bracket);
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  put(bracket);
  first_ = false;
  return *this;
}

void JsonWriter::separate() {
  if (!first_) put(',');
  first_ = false;
}

namespace {

/// Whether a text holds nothing that JSON wants escaped: eight bytes at a time, as nearly all texts here are short plain ids.
/// (The tests for a small and for a certain byte are those of S. E. Anderson, "Bit Twiddling Hacks".)
bool is_plain(std::string_view value) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t highest = 0x8080808080808080;
  const auto zero_byte = [](std::uint64_t word) { return (word - ones) & ~word & highest; };
  std::size_t i = 0;
  for (; i + 8 <= value.size(); i += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, value.data() + i, 8);
    const auto below_space = (word - ones * 0x20) & ~word & highest;
    if ((below_space | zero_byte(word ^ ones * '"') | zero_byte(word ^ ones * '\\')) != 0) return false;
  }
  for (; i < value.size(); ++i)
    if (value[i] == '"' || value[i] == '\\' || static_cast<unsigned char>(value[i]) < 0x20) return false;
  return true;
}

}  // namespace

void JsonWriter::quoted(std::string_view value) {
  put('"');
  if (is_plain(value)) {
    put(value);
    put('"');
    return;
  }
  std::size_t plain_from = 0;  // what needs no escape is copied in one go
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) continue;
    put(value.substr(plain_from, i - plain_from));
    plain_from = i + 1;
    escape(c);
  }
  put(value.substr(plain_from));
  put('"');
}

void JsonWriter::escape(char c) {
  switch (c) {
    case '"':
      put("\\\"");
      break;
    case '\\':
      put("\\\\");
      break;
    case '\n':
      put("\\n");
      break;
    case '\r':
      put("\\r");
      break;
    case '\t':
      put("\\t");
      break;
    default: {
      constexpr std::string_view hex = "0123456789abcdef";
      put("\\u00");
      put(hex[static_cast<unsigned char>(c) >> 4]);
      put(hex[static_cast<unsigned char>(c) & 0xF]);
    }
  }
}

}  // namespace kompass
