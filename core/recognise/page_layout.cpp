#include "core/recognise/page_layout.h"

#include <algorithm>
#include <limits>

#include "core/text/flags.h"

namespace ogi::recognise {
namespace {

// A gap in a line wider than this share of the height of its words parts two of them.
constexpr double least_gap = 0.3;

PageOrigin origin_of(std::size_t block, const Box& box) {
  return {block, box.left, box.top, box.right - box.left, box.bottom - box.top};
}

}  // namespace

PageLayout::PageLayout(const Document& source) : source_(&source) {
  const bool has_pages =
      std::any_of(source.blocks.begin(), source.blocks.end(),
                  [](const Block& block) { return std::holds_alternative<PageBlock>(block); });
  if (!has_pages) return;
  laid_out_.emplace();
  laid_out_->title = source.title;
  laid_out_->notes = source.notes;
  for (std::size_t i = 0; i < source.blocks.size(); ++i) {
    if (const auto* page = std::get_if<PageBlock>(&source.blocks[i])) {
      lay_out(*page, i);
    } else {
      laid_out_->blocks.push_back(source.blocks[i]);
      sources_.push_back({i, false, {}});
    }
  }
}

void PageLayout::lay_out(const PageBlock& page, std::size_t block) {
  text::Flags used(page.words.size(), false);
  std::vector<RuledTable> tables = find_ruled_tables(page, used);

  std::vector<const Word*> loose;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (!used[i]) loose.push_back(&page.words[i]);
  }
  TextBlock text;
  std::vector<PlacedWord> words;
  const auto end_text = [&] {
    if (text.text.empty()) return;
    laid_out_->blocks.emplace_back(std::move(text));
    sources_.push_back({block, true, std::move(words)});
    text = {};
    words = {};
  };
  const auto highest = [&tables] {
    return std::min_element(
        tables.begin(), tables.end(),
        [](const RuledTable& a, const RuledTable& b) { return a.box.top < b.box.top; });
  };
  const auto put_tables_above = [&](double y) {
    for (auto table = highest(); table != tables.end() && table->box.top <= y; table = highest()) {
      end_text();
      laid_out_->blocks.emplace_back(std::move(table->table));
      sources_.push_back({block, true, {}, std::move(table->cell_boxes)});
      tables.erase(table);
    }
  };

  for (const auto& line : lines_of_words(std::move(loose))) {
    put_tables_above(line.front()->y);
    if (!text.text.empty()) text.text += '\n';
    const Word* before = nullptr;
    for (const Word* word : line) {
      if (before != nullptr && word->x - (before->x + before->width) > least_gap * word->height)
        text.text += ' ';
      words.push_back({text.text.size(), text.text.size() + word->text.size(), box_of(*word)});
      text.text += word->text;
      before = word;
    }
  }
  end_text();
  put_tables_above(std::numeric_limits<double>::infinity());
}

Origin PageLayout::in_source(const Origin& origin) const {
  if (!laid_out_) return origin;
  if (const auto* text = std::get_if<TextOrigin>(&origin)) {
    const BlockSource& source = sources_[text->block];
    if (!source.is_page) return TextOrigin{source.block, text->start, text->end};
    std::optional<Box> box;
    for (const PlacedWord& word : source.words) {
      const bool touches =
          word.start < std::max(text->end, text->start + 1) && text->start < word.end;
      if (!touches) continue;
      if (box) {
        box->cover(word.box);
      } else {
        box = word.box;
      }
    }
    return origin_of(source.block, box.value_or(Box{}));
  }
  const auto& table = std::get<TableOrigin>(origin);
  const BlockSource& source = sources_[table.block];
  if (!source.is_page) return TableOrigin{source.block, table.row, table.column};
  return origin_of(source.block, source.cell_boxes[table.row][table.column]);
}

bool PageLayout::on_other_pages(std::size_t one, std::size_t other) const {
  return laid_out_ && sources_[one].is_page && sources_[other].is_page &&
         sources_[one].block != sources_[other].block;
}

std::optional<double> PageLayout::middle_of(const TextOrigin& text) const {
  const Origin place = in_source(text);
  const auto* box = std::get_if<PageOrigin>(&place);
  return box == nullptr ? std::nullopt : std::optional(box->x + box->width / 2);
}

}  // namespace ogi::recognise
