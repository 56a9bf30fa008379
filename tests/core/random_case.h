#pragma once

#include "core/api/read.h"
#include "core/report/report.h"
#include "tests/core/all_rooms.h"
#include "tests/core/random_report.h"

namespace ogi::test {

/// A correct report and what may be given beside it.
struct RandomCase {
  Report report;
  Options given;
};

/// A report of 2022 to 2026 with texts of its own that agree with its figures, and, each in one of
/// two cases, last year's report, those of two other organs, figures from elsewhere and the
/// settings of an office: nothing in them contradicts anything.
RandomCase random_case(Random& random);

}  // namespace ogi::test
