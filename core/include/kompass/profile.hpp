#pragma once
// What a portal says of its own: its offices, and how they handle things. It stands beside the law and never changes a verdict.

#include <string>
#include <vector>

#include "kompass/condition.hpp"
#include "kompass/date.hpp"
#include "kompass/route.hpp"

namespace kompass {

/// Where a portal's data was found, and when somebody last looked there.
struct ProfileSource {
  std::string name;
  std::string web;  ///< may be empty
  Date looked_up;
  std::string note;  ///< what to know about it, e.g. that it is undated; may be empty
};

/// An office that people turn to. Its name and its sentences (opening hours, how to get there) stand in the texts under its id.
/// What is empty is not known.
struct Office {
  std::string id;
  std::vector<std::string> address;         ///< line by line, as on an envelope
  std::vector<std::string> postal_address;  ///< where it differs
  std::string telephone;                    ///< international, so that it can be dialled from abroad
  std::string fax;
  std::string email;
  std::string web;
  std::vector<RouteIndex> routes;     ///< the routes it handles; together with `purposes` all, if both are empty
  std::vector<std::string> purposes;  ///< the purposes whose routes it handles
  std::vector<std::string> cites;
  std::string place;
};

/// A portal's own data.
struct Profile {
  std::string id;
  std::string land;
  std::vector<ProfileSource> sources;
  std::vector<Office> offices;
  std::vector<Consequence> consequences;  ///< practice that hangs on every route; what hangs on single routes stands with them
  std::vector<std::string> cites;
  std::string place;
};

}  // namespace kompass
