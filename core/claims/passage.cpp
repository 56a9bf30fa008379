#include "core/claims/passage.h"

#include "core/claims/text_ranges.h"
#include "core/claims/tokens.h"

namespace ogi::claims {

Passage::Passage(std::string_view written, const FoldedText& folded, const ClaimContext& in)
    : context(in),
      organ_name(fold_label(in.organ)),
      organ(organ_of_name(in.organ)),
      slots{organ_name, organ.role == OrganRole::government, in.year},
      text(scan(written, folded)) {}

TextRange Passage::range_of(std::uint32_t begin, std::uint32_t end) const {
  return range_in_text(text, context.section, begin, end);
}

bool Passage::is_of_own_name(const Token& word) const {
  return follows_one_of(text, word, U"我本") ||
         organ_name.find(characters_of(text, word)) != std::u32string::npos;
}

}  // namespace ogi::claims
