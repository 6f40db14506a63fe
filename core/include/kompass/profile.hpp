#pragma once
// What a portal says of its own: its offices, and how they handle things. It stands beside the law and never changes a verdict. Its texts
// live as long as its catalogue.

#include <string_view>
#include <vector>

#include "kompass/condition.hpp"
#include "kompass/date.hpp"
#include "kompass/route.hpp"

namespace kompass {

/// Where a portal's data was found, and when somebody last looked there.
struct ProfileSource {
  std::string_view name;
  std::string_view web;  ///< may be empty
  Date looked_up;
  std::string_view note;  ///< what to know about it, e.g. that it is undated; may be empty
};

/// An office that people turn to. Its name and its sentences (opening hours, how to get there) stand in the texts under its id.
/// What is empty is not known.
struct Office {
  std::string_view id;
  std::vector<std::string_view> address;         ///< line by line, as on an envelope
  std::vector<std::string_view> postal_address;  ///< where it differs
  std::string_view telephone;                    ///< international, so that it can be dialled from abroad
  std::string_view fax;
  std::string_view email;
  std::string_view web;
  std::vector<RouteIndex> routes;          ///< the routes it handles; together with `purposes` all, if both are empty
  std::vector<std::string_view> purposes;  ///< the purposes whose routes it handles
  std::vector<std::string_view> cites;
  PlaceIndex place = 0;
};

/// A portal's own data.
struct Profile {
  std::string_view id;
  std::string_view land;
  std::vector<ProfileSource> sources;
  std::vector<Office> offices;
  std::vector<Consequence> consequences;  ///< practice that hangs on every route; what hangs on single routes stands with them
  std::vector<std::string_view> cites;
  PlaceIndex place = 0;
};

}  // namespace kompass
