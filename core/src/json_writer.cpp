#include "json_writer.hpp"

#include <cstring>

namespace kompass {

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += ':';
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
  out_ += std::to_string(value);
  return *this;
}

JsonWriter& JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
  return *this;
}

JsonWriter& JsonWriter::null() {
  separate();
  out_ += "null";
  return *this;
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
  return *this;
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
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
  out_ += '"';
  if (is_plain(value)) {
    out_ += value;
    out_ += '"';
    return;
  }
  std::size_t plain_from = 0;  // what needs no escape is copied in one go
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) continue;
    out_ += value.substr(plain_from, i - plain_from);
    plain_from = i + 1;
    escape(c);
  }
  out_ += value.substr(plain_from);
  out_ += '"';
}

void JsonWriter::escape(char c) {
  switch (c) {
    case '"':
      out_ += "\\\"";
      break;
    case '\\':
      out_ += "\\\\";
      break;
    case '\n':
      out_ += "\\n";
      break;
    case '\r':
      out_ += "\\r";
      break;
    case '\t':
      out_ += "\\t";
      break;
    default: {
      constexpr std::string_view hex = "0123456789abcdef";
      out_ += "\\u00";
      out_ += hex[static_cast<unsigned char>(c) >> 4];
      out_ += hex[static_cast<unsigned char>(c) & 0xF];
    }
  }
}

}  // namespace kompass
