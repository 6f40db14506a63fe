#include "kompass/fact.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kompass/amount.hpp"
#include "kompass/country.hpp"
#include "kompass/date.hpp"

namespace kompass {
namespace {

template <class T>
using Word = std::pair<T, std::string_view>;

constexpr std::array<Word<FactType>, 7> fact_types{{{FactType::yes_no, "yes-no"},
                                                    {FactType::choice, "choice"},
                                                    {FactType::amount, "amount"},
                                                    {FactType::number, "number"},
                                                    {FactType::date, "date"},
                                                    {FactType::country, "country"},
                                                    {FactType::periods, "periods"}}};
constexpr std::array<Word<Change>, 4> changes{
    {{Change::fixed, "fixed"}, {Change::by_time, "by-time"}, {Change::slow, "slow"}, {Change::quick, "quick"}}};
constexpr std::array<Word<ChangedBy>, 5> changers{{{ChangedBy::person, "person"},
                                                   {ChangedBy::employer, "employer"},
                                                   {ChangedBy::authority, "authority"},
                                                   {ChangedBy::institution, "institution"},
                                                   {ChangedBy::family, "family"}}};
constexpr std::array<Word<WithTime>, 2> courses{{{WithTime::grows, "grows"}, {WithTime::shrinks, "shrinks"}}};
constexpr std::array<Word<Relation>, 8> relations{{{Relation::is, "is"},
                                                   {Relation::is_not, "is-not"},
                                                   {Relation::in, "in"},
                                                   {Relation::not_in, "not-in"},
                                                   {Relation::at_least, "at-least"},
                                                   {Relation::at_most, "at-most"},
                                                   {Relation::more_than, "more-than"},
                                                   {Relation::less_than, "less-than"}}};
constexpr std::array<Word<PeriodCount>, 3> period_counts{
    {{PeriodCount::sum, "sum"}, {PeriodCount::longest, "longest"}, {PeriodCount::current, "current"}}};

template <class T, std::size_t N>
std::string_view word_of(const std::array<Word<T>, N>& words, T value) noexcept {
  for (const auto& word : words)
    if (word.first == value) return word.second;
  return {};
}

template <class T, std::size_t N>
std::optional<T> value_of(const std::array<Word<T>, N>& words, std::string_view text) noexcept {
  for (const auto& word : words)
    if (word.second == text) return word.first;
  return std::nullopt;
}

}  // namespace

std::string_view name(FactType type) noexcept { return word_of(fact_types, type); }
std::string_view name(Change change) noexcept { return word_of(changes, change); }
std::string_view name(ChangedBy changed_by) noexcept { return word_of(changers, changed_by); }
std::string_view name(WithTime with_time) noexcept { return word_of(courses, with_time); }
std::string_view name(Relation relation) noexcept { return word_of(relations, relation); }
std::string_view name(PeriodCount count) noexcept { return word_of(period_counts, count); }
std::optional<FactType> fact_type_named(std::string_view word) noexcept { return value_of(fact_types, word); }
std::optional<Change> change_named(std::string_view word) noexcept { return value_of(changes, word); }
std::optional<ChangedBy> changed_by_named(std::string_view word) noexcept { return value_of(changers, word); }
std::optional<WithTime> with_time_named(std::string_view word) noexcept { return value_of(courses, word); }
std::optional<Relation> relation_named(std::string_view word) noexcept { return value_of(relations, word); }
std::optional<PeriodCount> period_count_named(std::string_view word) noexcept { return value_of(period_counts, word); }

std::optional<std::int64_t> value_from_text(const Fact& fact, std::string_view text) noexcept {
  switch (fact.type) {
    case FactType::yes_no:
      if (text == "yes") return 1;
      if (text == "no") return 0;
      return std::nullopt;
    case FactType::choice: {
      const auto found = std::find(fact.options.begin(), fact.options.end(), text);
      if (found == fact.options.end()) return std::nullopt;
      return found - fact.options.begin();
    }
    case FactType::amount:
      return parse_cents(text);
    case FactType::number:
      return std::nullopt;
    case FactType::date:
    case FactType::periods: {
      const auto date = Date::parse(text);
      return date ? std::optional(date->days()) : std::nullopt;
    }
    case FactType::country:
      return country_number(text);
  }
  return std::nullopt;
}

std::string value_text(const Fact& fact, std::int64_t value) {
  switch (fact.type) {
    case FactType::yes_no:
      return value != 0 ? "true" : "false";
    case FactType::choice:
      return std::string(fact.options[static_cast<std::size_t>(value)]);
    case FactType::amount:
      return cents_text(value);
    case FactType::number:
      return std::to_string(value);
    case FactType::date:
    case FactType::periods:  // its bounds
      return Date::from_days(value).text();
    case FactType::country:
      return country_code(value);
  }
  return {};
}

}  // namespace kompass
