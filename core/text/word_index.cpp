#include "core/text/word_index.h"

#include <algorithm>
#include <utility>

#include "core/text/order.h"

namespace ogi::text {

WordIndex::WordIndex(std::vector<std::u16string_view> words)
    : words_(std::move(words)),
      order_(order_of(words_.size(),
                      [this](std::size_t a, std::size_t b) { return words_[a] < words_[b]; })) {
  for (const std::u16string_view word : words_) begins_[bucket_of(word[0], word[1])] = true;
}

void WordIndex::narrow(std::size_t& begin, std::size_t& end, std::size_t place,
                       char32_t character) const {
  const auto first_of = [&](char32_t least) {
    const auto is_less = [&](std::size_t word) { return words_[word][place] < least; };
    const auto found =
        std::partition_point(order_.begin() + static_cast<std::ptrdiff_t>(begin),
                             order_.begin() + static_cast<std::ptrdiff_t>(end), is_less);
    return static_cast<std::size_t>(found - order_.begin());
  };
  begin = first_of(character);
  end = first_of(character + 1);
}

}  // namespace ogi::text
