#include "filled.hpp"

namespace kompass {

std::string filled(std::string_view text, std::initializer_list<std::string_view> parts) {
  std::string out;
  for (const auto part : parts) {
    const auto gap = text.find("{}");
    if (gap == std::string_view::npos) break;
    out.append(text.substr(0, gap)).append(part);
    text.remove_prefix(gap + 2);
  }
  return out.append(text);
}

}  // namespace kompass
