#pragma once
// One case on its coming days. Most of what has been said about a person stays; only what time changes is worked out anew for each day.

#include <map>
#include <vector>

#include "course.hpp"

namespace kompass {

class CaseInTime {
 public:
  CaseInTime(LawAhead& ahead, const CaseFile& file) : ahead_(ahead), file_(file), now_(file) {}

  /// Goes on to a day, not before the one gone to last. What has been given out before changes with it.
  [[nodiscard]] Result<LawAhead::Moment> on(Date day);
  /// The case on the day gone to, as `case_on` has it.
  [[nodiscard]] const CaseFile& file() const noexcept { return now_; }

 private:
  /// Of one law: the cells on the first day, and the variables whose cells time changes.
  struct Start {
    std::vector<CellSet> cells;
    std::vector<VariableIndex> moving;
  };
  [[nodiscard]] const Start& start_by(const LawOnDay& law);
  [[nodiscard]] bool moves(const Variable& variable) const;

  LawAhead& ahead_;
  const CaseFile& file_;
  CaseFile now_;
  std::map<const LawOnDay*, Start> starts_;
};

}  // namespace kompass
