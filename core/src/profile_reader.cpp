#include <algorithm>

#include "catalogue_draft.hpp"

namespace kompass {
namespace {

/// The sixteen Länder, as in ISO 3166-2:DE.
constexpr std::string_view laender[] = {"BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"};

/// Whether `text` names a host of the Internet, such as `www.example.org`: labels joined by dots, two at least.
bool is_host(std::string_view text) {
  std::size_t labels = 0;
  for (std::size_t from = 0; from <= text.size(); ++labels) {
    const auto end = std::min(text.find('.', from), text.size());
    const auto label = text.substr(from, end - from);
    if (label.empty() || label.front() == '-' || label.back() == '-') return false;
    for (const char c : label)
      if (c != '-' && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) return false;
    from = end + 1;
  }
  return labels >= 2;
}

/// Whether every character is printable ASCII and none of `but`.
bool is_plain(std::string_view text, std::string_view but) {
  return std::all_of(text.begin(), text.end(), [&](char c) { return c > ' ' && c < '\x7f' && but.find(c) == std::string_view::npos; });
}

/// A page that a browser can open safely: encrypted, and without a user's name in front of the host.
bool is_web_address(std::string_view text) {
  constexpr std::string_view scheme = "https://";
  if (text.substr(0, scheme.size()) != scheme || !is_plain(text, "\"<>\\^`{|}")) return false;
  const auto rest = text.substr(scheme.size());
  return is_host(rest.substr(0, rest.find_first_of("/?#")));
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && is_plain(text.substr(0, at), "\"(),:;<>?&%#[\\]") && is_host(text.substr(at + 1));
}

/// A number that can be dialled from everywhere: a plus, then groups of digits with one blank or hyphen between them; at most fifteen
/// digits (ITU-T E.164).
bool is_telephone(std::string_view text) {
  if (text.empty() || text.front() != '+') return false;
  int digits = 0;
  bool after_digit = false;
  for (const char c : text.substr(1)) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit && !(after_digit && (c == ' ' || c == '-'))) return false;
    digits += digit ? 1 : 0;
    after_digit = digit;
  }
  return after_digit && digits >= 7 && digits <= 15;
}

/// The optional member `name`, with a fault that says `sentence` if it is not as `is_good` wants it.
std::string_view contact(const Node& node, const char* name, bool (*is_good)(std::string_view), const char* sentence) {
  const auto text = node.optional_text(name);
  if (!text.empty() && !is_good(text)) node.optional(name)->fault(Fault::bad_value, "\"{}\" {}", {text, sentence});
  return text;
}

std::string_view web_address(const Node& node) {
  return contact(node, "web", is_web_address,
                 "is no web address: it begins with https:// and a host, such as https://www.example.org/office.");
}

std::string_view telephone(const Node& node, const char* name) {
  return contact(node, name, is_telephone, "is no telephone number in the international form, such as +49 6131 12-0.");
}

void read_source(CatalogueDraft& draft, const Node& node, Profile& profile) {
  if (!node.object_with({"name", "web", "looked-up", "note"})) return;
  auto& source = profile.sources.emplace_back();
  source.name = node.required_text("name");
  source.web = web_address(node);
  if (const auto day = read_date(node, "looked-up")) source.looked_up = *day;
  source.note = draft.note(node);
}

std::vector<RouteIndex> read_routes(const Catalogue& catalogue, const Node& node) {
  std::vector<RouteIndex> routes;
  for (const auto& element : node.elements("routes")) {
    const auto id = element.text();
    if (!id) continue;
    const auto route = catalogue.find_route(*id);
    const bool twice = route && std::find(routes.begin(), routes.end(), *route) != routes.end();
    if (once(element, *id, "route", route.has_value(), twice)) routes.push_back(*route);
  }
  return routes;
}

std::vector<std::string_view> read_purposes(const Catalogue& catalogue, const Node& node) {
  std::vector<std::string_view> purposes;
  const auto among = [](const std::vector<std::string_view>& all, std::string_view id) {
    return std::find(all.begin(), all.end(), id) != all.end();
  };
  for (const auto& element : node.elements("purposes")) {
    const auto id = element.text();
    if (id && once(element, *id, "purpose", among(catalogue.purposes, *id), among(purposes, *id))) purposes.push_back(*id);
  }
  return purposes;
}

void read_office(CatalogueDraft& draft, const Node& node, Profile& profile) {
  if (!node.object_with({"id", "address", "postal-address", "telephone", "fax", "email", "web", "routes", "purposes", "cites"})) return;
  auto& office = profile.offices.emplace_back();
  office.place = node.index();
  office.id = node.required_text("id");
  office.address = node.texts("address");
  office.postal_address = node.texts("postal-address");
  office.telephone = telephone(node, "telephone");
  office.fax = telephone(node, "fax");
  office.email = contact(node, "email", is_email, "is no e-mail address, such as office@example.org.");
  office.web = web_address(node);
  office.routes = read_routes(draft.catalogue, node);
  office.purposes = read_purposes(draft.catalogue, node);
  office.cites = draft.cites(node, false);
  draft.claim(draft.office_places, office.id, office.place, node, "office");
}

/// Practice of one office may go further than the law. Then it has to say so.
void read_practice(CatalogueDraft& draft, const Node& node, Profile& profile) {
  auto consequence = read_consequence(draft, node, ConsequenceOf::profile);
  if (!consequence) return;
  consequence->profile = profile.id;
  const auto& cites = consequence->cites;
  const bool from_law = std::any_of(cites.begin(), cites.end(), [](std::string_view cite) { return cite.find("§") != std::string::npos; });
  if (!from_law && !cites.empty() && consequence->note.empty())
    node.fault(Fault::missing_member, "This practice cites no provision of law, so it needs a \"note\" that says where it comes from.");
  const auto routes = node.optional("routes");
  if (!routes) return profile.consequences.push_back(*std::move(consequence));
  if (routes->is_empty_array()) routes->fault(Fault::bad_value, "An empty list names no route; what hangs on every route names none.");
  for (const auto route : read_routes(draft.catalogue, node)) draft.catalogue.routes[route].consequences.push_back(*consequence);
}

}  // namespace

void read_profile(CatalogueDraft& draft, const Node& node) {
  if (!node.object_with({"id", "land", "sources", "offices", "consequences", "cites"})) return;
  Profile profile;
  profile.place = node.index();
  profile.id = node.required_text("id");
  profile.land = node.required_text("land");
  if (!profile.land.empty() && std::find(std::begin(laender), std::end(laender), profile.land) == std::end(laender))
    node.fault(Fault::bad_value, "\"{}\" is none of the Länder, such as BE or RP (ISO 3166-2:DE).", {profile.land});
  const auto sources = node.optional("sources");
  if (sources)
    for (const auto& source : sources->elements()) read_source(draft, source, profile);
  if (!sources || sources->is_empty_array())
    node.fault(Fault::missing_citation, "Here the source is missing: \"sources\" with at least one, and the day it was looked up.");
  profile.cites = draft.cites(node, false);
  draft.need_text("profiles", profile.id, node);
  if (draft.claim(draft.profile_by_id, profile.id, static_cast<std::uint32_t>(draft.catalogue.profiles.size()), node, "profile"))
    draft.catalogue.profiles.push_back(std::move(profile));
}

void read_profile_relations(CatalogueDraft& draft, const Node& node) {
  const auto found = draft.profile_by_id.find(node.text_of("id"));
  if (found == draft.profile_by_id.end()) return;  // reported already
  auto& profile = draft.catalogue.profiles[found->second];
  for (const auto& office : node.elements("offices")) read_office(draft, office, profile);
  for (const auto& consequence : node.elements("consequences")) read_practice(draft, consequence, profile);
}

}  // namespace kompass
