#include <algorithm>

#include "core/api/note_events.h"
#include "core/api/sax_reader.h"
#include "core/api/shapes_generated.h"

namespace ogi::api {
namespace {

/// The deepest a document goes is root, blocks, block, rows, row, cell. Foreign JSON nested deeper
/// is passed over.
class DocumentReader final : public SaxReader {
 public:
  [[nodiscard]] Document& document() { return document_; }
  [[nodiscard]] bool is_document() const { return is_document_; }

  void start_object() override {
    ++depth_;
    if (in_notes_ && depth_ == block_depth) note_.begin();
    if (at(Place::block)) block_ = {};
    cell_ = {};
    word_ = {};
    ruling_ = {};
  }
  void end_object() override {
    if (in_notes_ && depth_ == block_depth) note_.end_into(document_.notes);
    if (at(Place::block)) finish_block();
    if (at(Place::item)) finish_item();
    if (at(Place::cell)) block_.table.rows.back().push_back(std::move(cell_));
    --depth_;
  }
  void start_array() override {
    ++depth_;
    if (depth_ == blocks_depth) {
      in_blocks_ = key_ == "blocks";
      in_notes_ = key_ == "notes";
    }
    if (depth_ == list_depth) list_ = key_;
    if (depth_ == row_depth && list_ == "rows") block_.table.rows.emplace_back();
  }
  void end_array() override {
    if (depth_ == blocks_depth) in_blocks_ = in_notes_ = false;
    if (depth_ == list_depth) list_.clear();
    --depth_;
  }

  void string(std::string& text) override {
    if (depth_ == 1) {
      if (key_ == "schema") is_document_ = text == "ogi-document/1";
      if (key_ == "title") document_.title = std::move(text);
    } else if (in_notes_) {
      if (depth_ == block_depth) note_.string(key_, text);
      if (depth_ == list_depth && list_ == "parts") note_.part(text);
    } else if (at(Place::block)) {
      if (key_ == "type")
        block_.type = std::move(text);
      else if (key_ == "text")
        block_.text = std::move(text);
    } else if (key_ == "text") {
      if (at(Place::cell))
        cell_.text = std::move(text);
      else if (at(Place::item))
        word_.text = std::move(text);
    }
  }
  void number(std::string_view, double value) override {
    if (in_notes_) {
      if (depth_ == block_depth) note_.number(key_, value);
      if (depth_ == list_depth && list_ == "pages") note_.page(value);
    } else if (at(Place::block)) {
      if (key_ == "width") block_.page.width = value;
      if (key_ == "height") block_.page.height = value;
    } else if (at(Place::cell)) {
      // Spans come from foreign HTML: anything may be in them, and the grid cuts what is too wide.
      const int span = static_cast<int>(std::clamp(value, 1.0, 65534.0));
      if (key_ == "row_span") cell_.row_span = span;
      if (key_ == "col_span") cell_.col_span = span;
    } else if (at(Place::item)) {
      take_measure(value);
    }
  }

 private:
  static constexpr int blocks_depth = 2;
  static constexpr int block_depth = 3;
  static constexpr int list_depth = 4;  // rows, words or lines
  static constexpr int row_depth = 5;
  static constexpr int cell_depth = 6;

  enum class Place : std::uint8_t { block, item, cell };
  /// `item` is a word or a line of a page, which stand where a table has its rows.
  [[nodiscard]] bool at(Place place) const {
    if (!in_blocks_) return false;
    switch (place) {
      case Place::block:
        return depth_ == block_depth;
      case Place::item:
        return depth_ == row_depth && (list_ == "words" || list_ == "lines");
      case Place::cell:
        return depth_ == cell_depth && list_ == "rows" && !block_.table.rows.empty();
    }
    return false;
  }

  void take_measure(double value) {
    if (key_ == "x") word_.x = value;
    if (key_ == "y") word_.y = value;
    if (key_ == "width") word_.width = value;
    if (key_ == "height") word_.height = value;
    if (key_ == "x1") ruling_.x1 = value;
    if (key_ == "y1") ruling_.y1 = value;
    if (key_ == "x2") ruling_.x2 = value;
    if (key_ == "y2") ruling_.y2 = value;
  }

  void finish_item() {
    if (list_ == "words") {
      block_.page.words.push_back(std::move(word_));
    } else {
      block_.page.rulings.push_back(ruling_);
    }
  }

  void finish_block() {
    if (block_.type == "table") {
      document_.blocks.emplace_back(std::move(block_.table));
    } else if (block_.type == "page") {
      document_.blocks.emplace_back(std::move(block_.page));
    } else if (block_.type == "picture") {
      document_.blocks.emplace_back(PictureBlock{});
    } else {
      // A block of an unknown kind keeps its number: origins count blocks.
      document_.blocks.emplace_back(TextBlock{std::move(block_.text)});
    }
  }

  struct BlockBeingRead {
    std::string type;
    std::string text;
    TableBlock table;
    PageBlock page;
  };

  Document document_;
  int depth_ = 0;
  bool in_blocks_ = false;
  bool in_notes_ = false;
  NoteEvents note_;
  std::string list_;
  BlockBeingRead block_;
  TableCell cell_;
  Word word_;
  Ruling ruling_;
  bool is_document_ = false;
};

}  // namespace

ReadResult<Document> read_document(std::string_view json) {
  DocumentReader reader;
  reader.read(json, document_shape);
  if (reader.error()) return *reader.error();
  if (!reader.is_document()) {
    return ReadError{
        "输入不是 ogi-document/1 格式的 JSON，请用本工具的读取模块生成。",
        "The input is not JSON of schema ogi-document/1; make it with the import module."};
  }
  return std::move(reader.document());
}

}  // namespace ogi::api
