#pragma once
// What is wrong with an input, and where: every function that reads something from outside answers with its value or with all the
// faults it found. Nothing throws; a fault is data, with a stable word for programs and a sentence for people.

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kompass {

/// The kinds of fault an input can have. `name()` gives the stable word that stands in JSON.
enum class Fault {
  syntax,               ///< the text is not JSON
  too_large,            ///< longer than this input may be
  too_deep,             ///< nested more deeply than this input may be
  unknown_format,       ///< `format` is missing or names something else
  newer_format,         ///< `format` is of a later version than this program knows
  duplicate_member,     ///< an object has two members of one name
  unknown_member,       ///< an object has a member that means nothing here
  missing_member,       ///< a required member is absent
  wrong_type,           ///< a value has another JSON type than expected
  bad_value,            ///< right type, but not one of the values allowed
  bad_id,               ///< an id is not lower-case words joined by hyphens
  duplicate_id,         ///< the same id twice within one kind
  unknown_reference,    ///< an id that nothing defines
  cycle,                ///< a condition or fact rests on itself
  impossible_date,      ///< not a date of the Gregorian calendar
  out_of_range,         ///< outside the fact's minimum and maximum, or a threshold outside the fact's domain
  inexact_amount,       ///< a share of a figure is not a whole number of cents
  overlapping_dates,    ///< two values of a parameter claim the same day
  gap_in_dates,         ///< no value of a parameter for a day on which it is needed
  missing_citation,     ///< a condition, route, list or figure without its source
  missing_text,         ///< a sentence for people is absent in one language
  unknown_placeholder,  ///< a sentence uses a placeholder that nothing fills
  too_complex,          ///< more distinctions than the engine represents
  outside_validity,     ///< the as-of date lies outside the catalogue's validity window
  not_loaded,           ///< no catalogue has been loaded yet
};

/// The stable word for a fault, e.g. `impossible-date`.
[[nodiscard]] std::string_view name(Fault fault) noexcept;

/// One fault: its kind, its place (a JSON pointer as in RFC 6901, for a part of a catalogue behind the part's name and `#`), and one
/// English sentence.
struct Error {
  Fault fault;
  std::string place;
  std::string message;
};

using Errors = std::vector<Error>;

/// Either a value or the faults that prevented it; never neither, never an empty list of faults.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::move(value)) {}              // NOLINT(google-explicit-constructor): reads as `return value;`
  Result(Errors errors) : content_(std::move(errors)) {}       // NOLINT(google-explicit-constructor)
  Result(Error error) : content_(Errors{std::move(error)}) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const noexcept { return content_.index() == 0; }
  explicit operator bool() const noexcept { return ok(); }

  /// The value. Only where `ok()`.
  [[nodiscard]] const T& value() const& noexcept { return *std::get_if<0>(&content_); }
  [[nodiscard]] T& value() & noexcept { return *std::get_if<0>(&content_); }
  [[nodiscard]] T&& value() && noexcept { return std::move(*std::get_if<0>(&content_)); }

  /// The faults. Only where not `ok()`.
  [[nodiscard]] const Errors& errors() const noexcept { return *std::get_if<1>(&content_); }

 private:
  std::variant<T, Errors> content_;
};

}  // namespace kompass
