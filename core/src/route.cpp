#include "kompass/route.hpp"

namespace kompass {

std::string_view name(Modality modality) noexcept {
  switch (modality) {
    case Modality::entitled:
      return "entitled";
    case Modality::should:
      return "should";
    case Modality::may:
      return "may";
  }
  return {};
}

std::optional<Modality> modality_named(std::string_view word) noexcept {
  for (const auto modality : {Modality::entitled, Modality::should, Modality::may})
    if (name(modality) == word) return modality;
  return std::nullopt;
}

}  // namespace kompass
