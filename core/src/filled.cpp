#include "filled.hpp"

namespace kompass {

std::string filled(std::string_view sentence, std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) {
    const auto gap = sentence.find("{}");
    text.append(sentence.substr(0, gap)).append(part);
    sentence.remove_prefix(gap + 2);
  }
  return text.append(sentence);
}

}  // namespace kompass
