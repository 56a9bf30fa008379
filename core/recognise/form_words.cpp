#include "core/recognise/form_words.h"

#include <algorithm>

#include "core/text/fold.h"

namespace ogi::recognise {

FormWords::FormWords(Table table) {
  if (table == Table::review) {
    add_columns(outcome_columns());
    for (const ReviewBlock& block : review_blocks()) {
      add(block.group);
      add(block.label.official);
    }
    return;
  }
  if (table == Table::requests) {
    add("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
    add("申请人情况");
    add("三、本年度办理结果");
    add_columns(applicant_columns());
  }
  for (const Edition edition : all_editions) {
    if (table == Table::requests) {
      for (const RequestRow& row : request_rows(edition)) {
        add(row.group);
        add(row.label.official);
      }
    } else {
      for (const DisclosureRow& row : disclosure_rows(edition)) {
        add(row.group);
        add(row.label.official);
        add_columns(row.columns);
      }
    }
  }
}

void FormWords::add(std::string_view text) {
  words_ += fold_label(text);
  words_ += U'\n';
}

void FormWords::add_columns(std::span<const Column> columns) {
  for (const Column& column : columns) {
    add(column.group);
    add(column.label.official);
  }
}

bool FormWords::hold(std::string_view line) const {
  constexpr std::size_t longest = 200;
  if (line.size() > longest) return false;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    if (words_.find(fold_label(line.substr(0, end))) == std::u32string::npos) return false;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return true;
}

}  // namespace ogi::recognise
