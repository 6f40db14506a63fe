#include "kompass/error.hpp"

namespace kompass {

std::string_view name(Fault fault) noexcept {
  switch (fault) {
    case Fault::syntax:
      return "syntax";
    case Fault::too_large:
      return "too-large";
    case Fault::too_deep:
      return "too-deep";
    case Fault::unknown_format:
      return "unknown-format";
    case Fault::newer_format:
      return "newer-format";
    case Fault::duplicate_member:
      return "duplicate-member";
    case Fault::unknown_member:
      return "unknown-member";
    case Fault::missing_member:
      return "missing-member";
    case Fault::wrong_type:
      return "wrong-type";
    case Fault::bad_value:
      return "bad-value";
    case Fault::bad_id:
      return "bad-id";
    case Fault::duplicate_id:
      return "duplicate-id";
    case Fault::unknown_reference:
      return "unknown-reference";
    case Fault::cycle:
      return "cycle";
    case Fault::impossible_date:
      return "impossible-date";
    case Fault::out_of_range:
      return "out-of-range";
    case Fault::inexact_amount:
      return "inexact-amount";
    case Fault::overlapping_dates:
      return "overlapping-dates";
    case Fault::gap_in_dates:
      return "gap-in-dates";
    case Fault::missing_citation:
      return "missing-citation";
    case Fault::missing_text:
      return "missing-text";
    case Fault::unknown_placeholder:
      return "unknown-placeholder";
    case Fault::too_complex:
      return "too-complex";
    case Fault::outside_validity:
      return "outside-validity";
    case Fault::not_loaded:
      return "not-loaded";
  }
  return "unknown";
}

}  // namespace kompass
