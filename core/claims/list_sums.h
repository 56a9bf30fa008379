#pragma once

#include <optional>
#include <span>

#include "core/claims/list_figures.h"

namespace ogi::claims {

struct SummedRun {
  std::span<const std::size_t> parts;
  bool certain;  ///< the words tell of a sum: 合计, and not 共调整
};

/// 合计48件, behind 网络30件、信函18件: the last figures of `run` that mention `index` sums up;
/// none where it sums up nothing.
std::optional<SummedRun> run_summed_up(const ListFigures& figures, std::span<const std::size_t> run,
                                       std::size_t index);

/// 县政府文件3件、部门文件6件，合计9件: where all that is summed up is of one row, the sum is what
/// the row has, and none of them is.
void settle_summands(std::span<const Breakdown> lists, std::span<Claim> claims);

}  // namespace ogi::claims
