#include <algorithm>

#include "core/recognise/similarity.h"
#include "core/recognise/table_reading.h"

namespace ogi::recognise {
namespace {

// Words that stand in one of the statutory tables and hardly anywhere else.
constexpr std::u32string_view disclosure_words[] = {
    U"规章",     U"行政规范性文件", U"规范性文件",    U"行政许可",
    U"行政处罚", U"行政强制",       U"行政事业性收费"};
constexpr std::u32string_view requests_words[] = {U"商业企业",
                                                  U"科研机构",
                                                  U"社会公益组织",
                                                  U"法律服务机构",
                                                  U"予以公开",
                                                  U"属于国家秘密",
                                                  U"其他法律行政法规禁止公开",
                                                  U"保护第三方合法权益",
                                                  U"属于行政执法案卷",
                                                  U"属于行政查询事项",
                                                  U"本机关不掌握相关政府信息",
                                                  U"信访举报投诉类申请",
                                                  U"重复申请",
                                                  U"要求提供公开出版物",
                                                  U"无正当理由大量反复申请",
                                                  U"结转下年度继续办理"};
constexpr std::u32string_view review_words[] = {U"结果维持", U"结果纠正", U"其他结果", U"尚未审结"};

}  // namespace

bool resembles(Table table, const TableView& source_table, std::size_t least_words) {
  const std::span<const std::u32string_view> words =
      table == Table::disclosure ? std::span<const std::u32string_view>(disclosure_words)
      : table == Table::requests ? std::span<const std::u32string_view>(requests_words)
                                 : std::span<const std::u32string_view>(review_words);
  std::size_t found = 0;
  std::vector<bool> seen(words.size(), false);
  for (std::size_t r = 0; r < source_table.row_count(); ++r) {
    for (const TableView::Cell* cell : source_table.row(r)) {
      const std::u32string_view text = without_numbering(cell->folded);
      const auto word = std::find(words.begin(), words.end(), text);
      if (word == words.end()) continue;
      const auto index = static_cast<std::size_t>(word - words.begin());
      if (seen[index]) continue;
      seen[index] = true;
      if (++found >= least_words) return true;
    }
  }
  return false;
}

}  // namespace ogi::recognise
