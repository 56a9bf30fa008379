#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "core/recognise/recognise.h"
#include "core/recognise/ruled_tables.h"
#include "core/rooms_generated.h"

namespace ogi::recognise {

/// A document whose pages of words are turned into lines of text and tables, with the way back from
/// each to its box on the page. A document without pages stays as it is.
class PageLayout {
 public:
  /// Keeps a pointer to `source`, which must live longer.
  explicit PageLayout(const Document& source);

  [[nodiscard]] const Document& document() const { return laid_out_ ? *laid_out_ : *source_; }

  /// The place in the source of a place in document().
  [[nodiscard]] Origin in_source(const Origin& origin) const;

  /// Whether two blocks of document() are on different pages of the source.
  [[nodiscard]] bool on_other_pages(std::size_t one, std::size_t other) const;

  /// How far from its page's left edge the middle of a piece of text is; nothing where the
  /// source has no pages.
  [[nodiscard]] std::optional<double> middle_of(const TextOrigin& text) const;

 private:
  struct PlacedWord {
    std::size_t start;
    std::size_t end;
    Box box;
  };
  /// What one block of the laid out document was made of.
  struct BlockSource {
    std::size_t block;
    bool is_page;
    std::vector<PlacedWord> words;               ///< of a text block
    std::vector<std::vector<Box>> cell_boxes{};  ///< of a table block
  };

  void lay_out(const PageBlock& page, std::size_t block);

  const Document* source_;
  std::optional<Document> laid_out_;
  std::vector<BlockSource> sources_;
};

}  // namespace ogi::recognise
