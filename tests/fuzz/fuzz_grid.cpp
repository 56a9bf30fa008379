// Tables with spans of any kind and cells of the form's words, and pages of words and ruling lines.
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "core/check/check.h"
#include "core/recognise/recognise.h"
#include "core/rules/registry.h"

namespace {

constexpr std::string_view words[] = {"自然人",
                                      "商业企业",
                                      "科研机构",
                                      "社会公益组织",
                                      "法律服务机构",
                                      "其他",
                                      "总计",
                                      "（一）予以公开",
                                      "1.属于国家秘密",
                                      "2.重复申请",
                                      "四、结转下年度继续办理",
                                      "结果维持",
                                      "结果纠正",
                                      "其他结果",
                                      "尚未审结",
                                      "复议后起诉",
                                      "规章",
                                      "行政许可",
                                      "行政处罚",
                                      "本年制发件数",
                                      "采购总金额",
                                      "0",
                                      "12",
                                      "/",
                                      "",
                                      "3件",
                                      "1,203",
                                      "二、主动公开政府信息情况"};

/// Reads the input as a stream of small choices.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  [[nodiscard]] bool left() const { return position_ < size_; }
  unsigned next(unsigned below) { return left() ? data_[position_++] % below : 0; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t position_ = 0;
};

std::string_view word(Choices& choices) {
  return words[choices.next(std::size(words))];
}

ogi::document::TableBlock table(Choices& choices) {
  ogi::document::TableBlock block;
  for (unsigned rows = choices.next(30); rows > 0 && choices.left(); --rows) {
    auto& row = block.rows.emplace_back();
    for (unsigned cells = choices.next(18); cells > 0; --cells) {
      row.push_back({.text = std::string(word(choices)),
                     .row_span = static_cast<int>(choices.next(24)),
                     .col_span = static_cast<int>(choices.next(12))});
    }
  }
  return block;
}

ogi::document::PageBlock page(Choices& choices) {
  ogi::document::PageBlock block{.width = 600, .height = 800, .words = {}, .rulings = {}};
  for (unsigned count = choices.next(60); count > 0 && choices.left(); --count) {
    block.words.push_back({std::string(word(choices)), choices.next(60) * 10.0,
                           choices.next(80) * 10.0, choices.next(8) * 10.0, 10});
  }
  for (unsigned count = choices.next(60); count > 0 && choices.left(); --count) {
    const double along = choices.next(60) * 10.0;
    const double from = choices.next(60) * 10.0;
    const double to = choices.next(60) * 10.0;
    if (choices.next(2) == 0) {
      block.rulings.push_back({from, along, to, along});
    } else {
      block.rulings.push_back({along, from, along, to});
    }
  }
  return block;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Choices choices(data, size);
  ogi::document::Document document;
  while (choices.left()) {
    switch (choices.next(3)) {
      case 0:
        document.blocks.emplace_back(table(choices));
        break;
      case 1:
        document.blocks.emplace_back(page(choices));
        break;
      default:
        document.blocks.emplace_back(ogi::document::TextBlock{std::string(word(choices))});
    }
  }
  const ogi::recognise::Recognition recognition = ogi::recognise::recognise_document(document);
  ogi::check::check_report(recognition.report, {}, ogi::rules::all_rules());
  return 0;
}
