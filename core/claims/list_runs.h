#pragma once

#include <span>
#include <vector>

#include "core/claims/list_figures.h"

namespace ogi::claims {

/// Lists that no word opens: in a run of figures, one that those behind it come to.
class RunReader {
 public:
  /// Adds what it finds to `found`, the lists read so far.
  RunReader(const ListFigures& figures, std::vector<Breakdown>& found)
      : figures_(figures), found_(found) {}

  /// 评估62个，优秀14个、良好33个、合格15个: parts that follow their whole without any word.
  void read(std::span<const std::size_t> run);

  /// 网上30件、信函18件: all that was received, as the tables have it. By its channels or quarters,
  /// the parts name nothing of the form.
  void read_all_requests(std::span<const std::size_t> run);

  /// As in a list, of figures that stand without one.
  void read_by_measure(std::span<const std::size_t> run);

 private:
  /// 网上7件，信函4件；一季度2件，…: behind the semicolon begins another list.
  [[nodiscard]] bool goes_on_with(std::span<const std::size_t> parts, std::size_t next) const;

  /// 网络, 信函, 一季度 before or behind it
  [[nodiscard]] bool names_a_way(std::size_t index) const;

  /// 优秀14个、良好33个、合格15个: named in one pattern, so that they can hardly be anything but
  /// parts.
  [[nodiscard]] bool are_parallel(std::span<const std::size_t> parts) const;
  /// 投诉举报的17件，重复申请13件，频次不合理的3件，均不予处理: one beside the other.
  [[nodiscard]] bool all_share_what_follows(std::size_t last) const;

  /// 尚在办理28件, 剩余3项: with what was done before it, all there are.
  [[nodiscard]] bool names_the_rest(std::size_t part) const;

  /// Whether a list was read of it.
  [[nodiscard]] bool is_whole(std::size_t mention) const;

  [[nodiscard]] bool may_follow(std::size_t part, std::size_t whole,
                                bool behind_semicolon = false) const;

  const ListFigures& figures_;
  std::vector<Breakdown>& found_;
};

}  // namespace ogi::claims
