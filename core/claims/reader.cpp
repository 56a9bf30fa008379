#include "core/claims/reader.h"

#include <algorithm>
#include <iterator>

#include "core/claims/growths.h"
#include "core/claims/lists.h"
#include "core/claims/shares.h"
#include "core/claims/text_ranges.h"

namespace ogi::claims {
void Reader::run() {
  const std::size_t count = scanned_.tokens.size();
  for (position_ = 0; position_ < count; ++position_) {
    const Token& token = scanned_.tokens[position_];
    switch (token.kind) {
      case TokenKind::word:
        word(token);
        break;
      case TokenKind::figure:
        figure(token);
        break;
      default:
        delimiter(token);
        break;
    }
  }
  const std::vector<Mention> mentions = mentions_of(scanned_, read_figures_);
  Claims& found = claims_;
  const auto append = [](auto& to, auto from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  };
  append(found.breakdowns, read_lists(scanned_, mentions, found.claims));
  append(found.percentages, read_shares(scanned_, mentions, found, context_.section));
  append(found.growths, read_growths(scanned_, mentions, found, context_));
}

void Reader::delimiter(const Token& token) {
  if (remark_depth_ > 0 && token.kind <= TokenKind::colon) return;
  if (token.kind == TokenKind::pause && !segment_has_figure_) {
    separator_ = std::max(separator_, token.kind);
    return;  // 行政复议、行政诉讼案件为0件 is one segment
  }
  if (token.kind == TokenKind::open && !segment_has_figure_ && is_remark()) {
    ++remark_depth_;
    return;  // 作其他处理（含申请人主动撤回）341件
  }
  if (token.kind == TokenKind::close && remark_depth_ > 0) {
    --remark_depth_;
    return;
  }
  if (!segment_has_figure_) close_segment();
  switch (token.kind) {
    case TokenKind::open:
      groups_.open_bracket(after_last_figure_);
      if (bracketed_.empty()) span_outside_ = sentence_.span;
      bracketed_.push_back(last_claim_);
      break;
    case TokenKind::close:
      groups_.close_bracket();
      // What follows the bracket speaks of the figure before it.
      if (!bracketed_.empty()) {
        if (bracketed_.back()) last_claim_ = bracketed_.back();
        bracketed_.pop_back();
        if (bracketed_.empty()) sentence_.span = span_outside_;  // 48件（2023年为40件）
        marks_since_figure_ = 0;
      }
      break;
    case TokenKind::semicolon:
      groups_.semicolon();
      sentence_.growth_pending = false;
      sentence_.of_applicant.reset();
      sentence_.shared_out = sentence_.about_disclosure = false;
      sentence_.reconsiderations = sentence_.lawsuits = false;
      extent_ = Extent::whole;
      break;
    case TokenKind::colon:
      if (after_last_figure_) groups_.list_start();
      if (!segment_has_figure_) note_applicant();
      break;
    case TokenKind::comma:
      if (after_last_figure_ && says_of_these(token)) groups_.list_start();
      break;
    case TokenKind::stop:
    case TokenKind::paragraph_end:
      end_sentence(token);
      break;
    default:
      break;
  }
  if (token.kind != TokenKind::open && token.kind != TokenKind::close) {
    separator_ = std::max(separator_, token.kind);
    ++marks_since_figure_;
    after_last_figure_ = false;
  }
  segment_begin_ = position_ + 1;
  segment_has_figure_ = false;
  first_word_ = true;
}

void Reader::note_applicant() {
  Features features;
  collect(features, tokens(segment_begin_, position_), scanned_.figures, context_.year);
  const Applicant applicant = features.applicant();
  if (features.applicants != 0 && applicant < Applicant::other_org && features.outcomes.empty())
    sentence_.of_applicant = applicant;
}

bool Reader::says_of_these(const Token& comma) const {
  constexpr std::u32string_view among = U"中里内";
  if (position_ == 0 || among.find(scanned_.characters[comma.begin - 1]) == among.npos)
    return false;
  const Token& before = scanned_.tokens[position_ - 1];
  if (before.kind == TokenKind::word && before.word->role == Role::among) return true;
  return before.end + 1 == comma.begin &&
         (before.kind == TokenKind::figure ||
          (before.kind == TokenKind::word && before.word->role == Role::object));
}

bool Reader::is_remark() const {
  const std::size_t limit = std::min(scanned_.tokens.size(), position_ + longest_tail);
  for (std::size_t i = position_ + 1; i < limit; ++i) {
    const Token& next = scanned_.tokens[i];
    if (next.kind == TokenKind::close) return true;
    if (next.kind == TokenKind::open || next.kind >= TokenKind::stop) return false;
    if (next.kind == TokenKind::figure) return false;
  }
  return false;
}

void Reader::end_sentence(const Token& token) {
  settle_years();
  remark_depth_ = 0;
  bracketed_.clear();
  groups_.end_sentence();
  if (sentence_.already_public) leave_open_what_was_granted();
  leave_open_what_is_told_twice();
  for (std::size_t i = sentence_.first_claim; i < claims_.claims.size(); ++i)
    claims_.claims[i].sentence = sentence_number_;
  ++sentence_number_;
  sentence_ = {};
  sentence_.first_claim = claims_.claims.size();
  pending_ = {};
  extent_ = Extent::whole;
  respective_.clear();
  last_figure_in_sentence_ = false;
  if (token.kind != TokenKind::paragraph_end) return;
  // ① numbers what one sentence lists.
  const bool circled = token.end == token.begin + 1 &&
                       scanned_.characters[token.begin] >= U'\u2460' &&
                       scanned_.characters[token.begin] <= U'\u2473';
  if (circled) return;
  const bool list_mark = token.end > token.begin;
  if (list_mark) {
    heading_topic_ = section_topic();
    heading_open_ = true;
    review_ = Object::none;
    about_disclosure_ = context_.section == Section::four || context_.section == Section::three;
  }
  topic_ = heading_topic_;
  talk_of_requests_ = topic_ == Topic::request;
}

void Reader::leave_open_what_was_granted() {
  for (std::size_t i = sentence_.first_claim; i < claims_.claims.size(); ++i) {
    Claim& claim = claims_.claims[i];
    const bool granted = claim.subjects.contains(Subject::granted) ||
                         claim.subjects.contains(Subject::granted_with_partly);
    if (claim.comparable() && granted) claim.not_comparable_reason = NotComparable::part;
  }
}

std::span<Claim> Reader::recent_claims() {
  const std::size_t count = claims_.claims.size();
  const std::size_t first = std::max(sentence_.first_claim, count - std::min(count, most_lately));
  return std::span(claims_.claims).subspan(first);
}

void Reader::mark_ambiguous(Subject first, Subject last) {
  for (Claim& claim : recent_claims()) {
    if (claim.comparable() && claim.subjects.front() >= first && claim.subjects.front() <= last)
      claim.not_comparable_reason = NotComparable::part;
  }
}

void Reader::leave_open_what_is_told_twice() {
  for (const Subject subject : {Subject::licensing, Subject::penalties, Subject::coercion}) {
    std::optional<Decimal> told;
    bool twice = false;
    for (const Claim& claim : recent_claims()) {
      if (!claim.comparable() || claim.subjects.front() != subject) continue;
      twice |= told && *told != claim.value;
      told = claim.value;
    }
    if (twice) mark_ambiguous(subject, subject);
  }
}

Topic Reader::section_topic() const {
  if (context_.section == Section::three) return Topic::request;
  if (context_.section == Section::four) return Topic::review;
  return Topic::none;
}

void Reader::word(const Token& token) {
  const Role role = token.word->role;
  note_organ(token);
  switch (role) {
    case Role::list_start:
    case Role::opener_loose:
    case Role::list_start_closed:
      open_parts(role, token);
      break;
    case Role::list_end:
      if (first_word_) groups_.end_lists();
      break;
    case Role::total:
      if (first_word_ && scanned_.characters[token.begin] == U'共') groups_.end_lists();
      break;
    case Role::this_year:
      sentence_.says_this_year = true;
      sentence_.span = Span::this_year;
      if (first_word_) groups_.end_lists();
      break;
    case Role::next_year:
      if (!near_carried()) sentence_.span = Span::plan;
      break;
    case Role::part_of_year:
      sentence_.part_of_year = true;
      break;
    case Role::cumulative:
      // 累计 alone is of the year as often as not.
      sentence_.cumulative |= !reads(token, U"累计") || sentence_.as_of;
      break;
    case Role::as_of:
      sentence_.as_of = true;
      break;
    case Role::other_base:
      sentence_.compared_with_other_year = true;
      break;
    case Role::already_public:
      sentence_.already_public = true;
      break;
    case Role::reason:
      sentence_.gives_reason = true;
      break;
    case Role::other_body:
      if (receives_itself(token)) extent_ = Extent::subordinate;
      break;
    case Role::own_office:
      // 我办 is a part of a government only in the government's own report.
      if (scanned_.characters[token.begin] != U'我' || organ_.role == OrganRole::government)
        extent_ = Extent::own_office;
      break;
    case Role::government:
      if (organ_.role == OrganRole::government && organ_.level != OrganLevel::town) {
        if (speaks_of_itself(token)) extent_ = Extent::own_office;
      } else if (has_requests_of_its_own(token) || acts_in_its_name(token)) {
        extent_ = Extent::subordinate;
      }
      break;
    case Role::less:
      mark_ambiguous(Subject::received, Subject::received_with_carried_over);
      break;
    case Role::several_bodies:
      if (extent_ != Extent::everywhere && receives_itself(token)) extent_ = Extent::subordinate;
      break;
    case Role::everywhere:
      extent_ = Extent::everywhere;
      break;
    case Role::applicant:
      sentence_.applicant_named = true;
      // Words of the form: 自然人 is said of requests, 企业 of anything.
      if (topic_ == Topic::none && is_column_of_the_form(token)) topic_ = Topic::request;
      break;
    case Role::respectively:
      begin_respective();
      if (respective_.empty() && first_word_ && last_figure_in_sentence_ &&
          marks_since_figure_ <= 1)
        groups_.list_start();  // 共60条，分别为A 12条、…
      break;
    case Role::ignored:
      sentence_.of_documents |= reads(token, U"公开属性");
      break;
    case Role::object: {
      sentence_.of_documents |= reads(token, U"公文");
      const auto object = static_cast<Object>(token.word->value);
      if (object == Object::request || object == Object::activity ||
          object == Object::information) {
        // 行政诉讼15件，其中涉政府信息公开1件
        if (!sentence_.about_disclosure && groups_.reading_parts())
          mark_ambiguous(Subject::reconsideration, Subject::litigation_after_pending);
        about_disclosure_ = sentence_.about_disclosure = true;
      }
      if (object == Object::rule) sentence_.of_rules = true;
      if (object == Object::normative) sentence_.of_rules = false;
      sentence_.reconsiderations |= object == Object::reconsideration;
      sentence_.lawsuits |= object == Object::litigation;
      const bool way_named =
          object == Object::litigation && position_ > 0 &&
          scanned_.tokens[position_ - 1].kind == TokenKind::word &&
          (review_ == Object::litigation_direct || review_ == Object::litigation_after) &&
          scanned_.tokens[position_ - 1].end == token.begin;
      if (object >= Object::reconsideration && object <= Object::review && !way_named)
        review_ = object;  // 复议后起诉 is not 起诉 alone
      break;
    }
    default:
      break;
  }
  if (role != Role::ignored && role != Role::conjunction) first_word_ = false;
}

bool Reader::is_column_of_the_form(const Token& token) const {
  constexpr std::u32string_view columns[] = {U"自然人", U"商业企业", U"科研机构", U"社会公益组织",
                                             U"法律服务机构"};
  return std::any_of(std::begin(columns), std::end(columns),
                     [&](std::u32string_view column) { return reads(token, column); });
}

bool Reader::reads(const Token& token, std::u32string_view text) const {
  return std::u32string_view(scanned_.characters).substr(token.begin, token.end - token.begin) ==
         text;
}

bool Reader::speaks_of_itself(const Token& government) const {
  // 向区政府申请9件
  if (government.begin > 0 && scanned_.characters[government.begin - 1] == U'向') return true;
  const std::u32string_view behind =
      std::u32string_view(scanned_.characters).substr(government.end, 8);
  for (const std::u32string_view own : {U"办", U"名义", U"机关"}) {
    if (behind.starts_with(own)) return true;
  }
  const bool joined = behind.starts_with(U'及') || behind.starts_with(U'和');
  if (joined && behind.find(U'办') != behind.npos) return behind.find(U"部门") == behind.npos;
  if (position_ + 1 == scanned_.tokens.size()) return false;
  const Token& next = scanned_.tokens[position_ + 1];
  if (next.kind != TokenKind::word || next.begin != government.end) return false;
  const Role role = next.word->role;
  return role == Role::verb || role == Role::total || role == Role::negation ||
         (role == Role::object && static_cast<Object>(next.word->value) == Object::normative);
}

bool Reader::acts_in_its_name(const Token& government) const {
  return std::u32string_view(scanned_.characters).substr(government.end, 2) == U"名义";
}

bool Reader::has_requests_of_its_own(const Token& government) const {
  if (position_ + 1 == scanned_.tokens.size()) return false;
  const Token& next = scanned_.tokens[position_ + 1];
  if (next.kind != TokenKind::word || next.begin != government.end) return false;
  const auto verb = static_cast<Verb>(next.word->value);
  if (next.word->role == Role::verb) return verb >= Verb::receive && verb <= Verb::conclude;
  return next.word->role == Role::object &&
         static_cast<Object>(next.word->value) == Object::request;
}

bool Reader::receives_itself(const Token& body) const {
  if (is_of_own_name(body)) return false;
  const bool as_reviewer = reads(body, U"复议机关");  // 作为复议机关，受理
  const std::size_t limit = std::min(scanned_.tokens.size(), position_ + longest_tail);
  for (std::size_t i = position_ + 1; i < limit; ++i) {
    const TokenKind kind = scanned_.tokens[i].kind;
    if (kind == TokenKind::open || kind == TokenKind::close) continue;  // 各镇（街道）收到
    if (kind == TokenKind::comma && as_reviewer) continue;
    if (kind != TokenKind::word) return false;
    const Entry& word = *scanned_.tokens[i].word;
    if (word.role == Role::this_year || word.role == Role::total || word.role == Role::all_of ||
        word.role == Role::several_bodies)
      continue;
    const auto verb = static_cast<Verb>(word.value);
    return word.role == Role::verb && verb >= Verb::receive && verb <= Verb::conclude;
  }
  return false;
}

void Reader::open_parts(Role role, const Token& token) {
  const bool strong = scanned_.characters[token.begin] == U'其';
  constexpr std::u32string_view anew = U"从按";
  if (anew.find(scanned_.characters[token.begin]) != anew.npos) groups_.end_lists();
  if (!first_word_ && !after_last_figure_) return;
  if (role == Role::opener_loose && separator_ == TokenKind::pause) return;  // 、重点领域信息149条
  if (role == Role::opener_loose && groups_.fresh()) {
    groups_.list_start();
    return;
  }
  if (!last_figure_in_sentence_) {
    if (strong && first_word_ && pending_.object_count == 0) groups_.opener_of_sentence();
    return;
  }
  if (strong || marks_since_figure_ <= 1 || groups_.fresh()) groups_.list_start();
}

bool Reader::near_carried() const {
  for (std::size_t i = position_ > 2 ? position_ - 2 : 0;
       i < std::min(position_ + 4, scanned_.tokens.size()); ++i) {
    const Token& token = scanned_.tokens[i];
    if (token.kind != TokenKind::word) continue;
    const Role role = token.word->role;
    if (role == Role::carried || role == Role::carried_forward || role == Role::carried_over)
      return true;
  }
  return false;
}

void Reader::note_organ(const Token& token) {
  if (extent_ == Extent::own_office || extent_ == Extent::everywhere || organ_name_.empty() ||
      position_ == 0)
    return;
  const std::uint32_t begin = scanned_.tokens[position_ - 1].end;
  if (token.begin <= begin + 1 || token.begin - begin > longest_organ_name) return;
  const Role role = token.word->role;
  if (role != Role::verb && role != Role::total && role != Role::this_year &&
      role != Role::negation && role != Role::all_of && role != Role::own_office &&
      role != Role::outcome)
    return;
  std::u32string_view name =
      std::u32string_view(scanned_.characters).substr(begin, token.begin - begin);
  if (!ends_like_an_organ(name)) return;
  constexpr std::u32string_view own = U"我本全该";
  if (own.find(name.front()) != std::u32string_view::npos) {
    // 我市 is the whole area.
    constexpr std::u32string_view areas = U"省市县区州旗";
    if (name.size() == 2 && areas.find(name.back()) != std::u32string_view::npos)
      extent_ = Extent::everywhere;
    return;
  }
  if (name.size() > 2 && own.find(name[name.size() - 2]) != std::u32string_view::npos) return;
  constexpr std::u32string_view prepositions = U"经向在由按据依为被对以因";
  if (prepositions.find(name.front()) != std::u32string_view::npos || name.starts_with(U"通过"))
    return;
  if (is_abbreviation_of(name, organ_name_)) return;
  extent_ = Extent::subordinate;
}

bool Reader::is_of_own_name(const Token& word) const {
  constexpr std::u32string_view own = U"我本";
  const std::u32string_view characters = scanned_.characters;
  if (word.begin > 0 && own.find(characters[word.begin - 1]) != own.npos) return true;
  return organ_name_.find(characters.substr(word.begin, word.end - word.begin)) !=
         std::u32string::npos;
}

TextRange Reader::range_of(std::uint32_t begin, std::uint32_t end) const {
  return range_in_text(scanned_, context_.section, begin, end);
}

void read_text(std::string_view text, const FoldedText& folded, const ClaimContext& context,
               Claims& claims) {
  Reader(text, folded, context, claims).run();
}

}  // namespace ogi::claims
