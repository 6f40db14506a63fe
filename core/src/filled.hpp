#pragma once
// Texts with something filled in. There are many and they are short; one call takes the place of a sum.

#include <initializer_list>
#include <string>
#include <string_view>

namespace kompass {

/// `text` with each `{}` replaced by one of `parts`, in their order; parts for which there is no `{}` are left out.
[[nodiscard]] std::string filled(std::string_view text, std::initializer_list<std::string_view> parts);

}  // namespace kompass
