#pragma once
// Sentences with something filled in. They are long in number and short in length, so one call takes the place of a sum of texts.

#include <initializer_list>
#include <string>
#include <string_view>

namespace kompass {

/// `sentence` with each `{}` replaced by one of `parts`, in their order. There are as many of the one as of the other.
[[nodiscard]] std::string filled(std::string_view sentence, std::initializer_list<std::string_view> parts);

}  // namespace kompass
