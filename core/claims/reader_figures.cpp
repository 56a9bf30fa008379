#include <algorithm>

#include "core/claims/comparability.h"
#include "core/claims/constructions.h"
#include "core/claims/reader.h"

namespace ogi::claims {

void Reader::figure(const Token& token) {
  const Figure& figure = scanned_.figures[token.figure];
  switch (figure.kind) {
    case FigureKind::year:
      year(token, figure);
      return;
    case FigureKind::month:
      if (!figure.exact) sentence_.part_of_year = true;
      if (sentence_.months_counted) sentence_.months = 0;
      sentence_.months_counted = false;
      if (is_one_month(token)) sentence_.part_of_year = true;
      if (figure.value.units != 0) sentence_.months |= 1u << (figure.value.units & 15);
      return;
    case FigureKind::other:
      return;
    case FigureKind::percent:
      break;
    case FigureKind::bare:
      if (!may_be_bare(token)) return;
      count(token, figure);
      break;
    case FigureKind::count:
      count(token, figure);
      break;
  }
  segment_begin_ = position_ + 1;
  segment_has_figure_ = true;
}

bool Reader::is_one_month(const Token& month) const {
  constexpr std::u32string_view until = U"至到底止-—~";
  const std::u32string_view characters = scanned_.characters;
  std::uint32_t begin = month.begin;
  if (position_ > 0) {  // 截至2024年12月
    const Token& before = scanned_.tokens[position_ - 1];
    if (before.kind == TokenKind::figure && before.end == begin) begin = before.begin;
  }
  if (begin > 0 && until.find(characters[begin - 1]) != until.npos) return false;
  const char32_t behind = month.end < characters.size() ? characters[month.end] : U' ';
  if (behind == U'份') return true;
  // The last month by itself: 12月收到8件, but not 1月至12月, 12月底.
  return scanned_.figures[month.figure].value == Decimal::whole(12) && sentence_.months == 0 &&
         behind != U'底' && behind != U'末';
}

bool Reader::may_be_bare(const Token& token) const {
  if (position_ == 0) return false;
  if (respective_at_ < respective_.size()) return true;  // 依次为6、7、9件
  const Token& before = scanned_.tokens[position_ - 1];
  // 34件（国家秘密1、过程性信息4）: whatever is named in the bracket behind a figure
  if (!bracketed_.empty() && bracketed_.back() && token.begin > before.end) return true;
  if (before.kind != TokenKind::word || before.end != token.begin) return false;
  if (!bracketed_.empty() && bracketed_.back()) return true;
  const Role role = before.word->role;
  return role == Role::is || role == Role::total || role == Role::object || role == Role::outcome ||
         role == Role::carried_over || role == Role::carried_forward ||
         role == Role::review_outcome || role == Role::each;
}

void Reader::year(const Token& token, const Figure& figure) {
  YearMention mention;
  mention.range = range_of(token.begin, token.end);
  mention.year = static_cast<int>(figure.value.units);
  const auto role_before = [this](std::size_t back) {
    if (position_ < back) return Role::ignored;
    const Token& before = scanned_.tokens[position_ - back];
    return before.kind == TokenKind::word ? before.word->role : Role::ignored;
  };
  const bool compared = position_ > 0 && scanned_.tokens[position_ - 1].end == token.begin &&
                        (role_before(1) == Role::than || role_before(1) == Role::compared ||
                         role_before(1) == Role::conjunction);
  if (figure.in_document) {
    mention.role = YearRole::document;
  } else if (role_before(1) == Role::as_of || (figure.full_date && !compared && !near_carried())) {
    mention.role = YearRole::date;
  } else if (compared) {
    mention.role = YearRole::comparison;
    if (role_before(1) != Role::conjunction) sentence_.growth_pending = true;
    sentence_.compared_with_other_year = context_.year && mention.year != *context_.year - 1;
  } else if (position_ > 0 && follows_a_year(token)) {
    mention.role = YearRole::comparison;  // 2022年至2024年
    sentence_.span = Span::other_year;
  } else if (near_carried()) {
    mention.role = YearRole::other;
  } else if (context_.year && mention.year > *context_.year) {
    mention.role = YearRole::plan;
    sentence_.span = Span::plan;
  } else {
    mention.role = YearRole::frame;
    if (context_.year) {
      const int behind = *context_.year - mention.year;
      sentence_.span = behind == 0   ? Span::this_year
                       : behind == 1 ? Span::last_year
                                     : Span::other_year;
      sentence_.says_this_year |= behind == 0;
    } else {
      sentence_.says_this_year = true;
    }
    if (first_word_) groups_.end_lists();
  }
  if (mention.role == YearRole::frame) sentence_.frames.push_back(claims_.years.size());
  claims_.years.push_back(mention);
}

bool Reader::follows_a_year(const Token& token) const {
  const Token& before = scanned_.tokens[position_ - 1];
  if (before.kind != TokenKind::figure || token.begin != before.end + 1) return false;
  const Figure& figure = scanned_.figures[before.figure];
  constexpr std::u32string_view joins = U"至到-~";
  return figure.kind == FigureKind::year && !figure.full_date &&
         joins.find(scanned_.characters[before.end]) != std::u32string_view::npos;
}

void Reader::settle_years() {
  bool this_year = false;
  for (const std::size_t frame : sentence_.frames)
    this_year |= context_.year && claims_.years[frame].year == *context_.year;
  if (!this_year) return;
  for (const std::size_t frame : sentence_.frames) {
    if (claims_.years[frame].year < *context_.year)
      claims_.years[frame].role = YearRole::comparison;
  }
}

Reader::Words Reader::words_of(const Token& token) {
  Words words;
  collect(words.before, tokens(segment_begin_, position_), scanned_.figures, context_.year);
  std::size_t end = position_ + 1;
  const std::size_t count = scanned_.tokens.size();
  bool figure_follows = false;
  for (; end < count && end - position_ < longest_tail; ++end) {
    const Token& next = scanned_.tokens[end];
    if (next.kind == TokenKind::word) {
      // An opening word ends what belongs to the figure.
      if (next.word->role >= Role::list_start && next.word->role <= Role::list_start_closed) break;
      continue;
    }
    if (next.kind == TokenKind::figure) {
      const FigureKind kind = scanned_.figures[next.figure].kind;
      if (kind == FigureKind::count || kind == FigureKind::bare || kind == FigureKind::percent) {
        figure_follows = true;
        break;
      }
      continue;
    }
    break;
  }
  words.behind_ends_at_mark = !figure_follows;
  words.behind_goes_on = !figure_follows && end + 1 < count &&
                         scanned_.tokens[end].kind == TokenKind::pause &&
                         scanned_.tokens[end + 1].kind == TokenKind::word;
  if (figure_follows) {
    // Only the noun that the figure stands before is its own: 答复3件申请办结2件.
    const std::size_t next = position_ + 1;
    end = next;
    if (next < count && scanned_.tokens[next].kind == TokenKind::word &&
        scanned_.tokens[next].begin <= token.end + 2) {
      while (end < count && scanned_.tokens[end].kind == TokenKind::word &&
             scanned_.tokens[end].word->role == Role::object)
        ++end;
    }
  }
  collect(words.behind, tokens(position_ + 1, end), scanned_.figures, context_.year);
  words.behind_end = end;
  return words;
}

bool Reader::speaks_of_requests(const Features& words) {
  const Object noun = words.last_object();
  return (noun == Object::request || noun == Object::application) && words.outcomes.empty() &&
         words.applicants == 0 && !words.has(Role::unclear) && !words.has(Role::manner) &&
         !words.has(Role::carried) && !words.has(Role::carried_over) &&
         !words.has(Role::carried_forward) && !words.has(Role::several_bodies);
}

void Reader::count(const Token& token, const Figure& figure) {
  Words words = words_of(token);
  if (follows_a_conjunction()) words.before = {};  // 26件新收申请与2件结转申请
  const bool compared = words.before.has(Role::compared) || words.before.has(Role::than);
  const bool grows = words.before.has(Role::growth_up) || words.before.has(Role::growth_down);
  if (grows && (compared || sentence_.growth_pending) && !is_where_a_change_ends(token)) {
    sentence_.growth_pending = true;
    return;
  }

  Claim claim;
  claim.figure = range_of(token.begin, token.end);
  claim.value = figure.value;
  claim.exact = figure.exact;
  claim.last_digit = figure.last_digit;
  claim.measure = figure.measure;
  claim.measure_word = figure.measure_word;

  const bool own = words.before.says_what();
  Features features = words.before;
  if (!own && !words.behind.says_what() && !segment_has_figure_ && pending_.says_what() &&
      !groups_.reading_parts()) {
    // 收到政府信息公开申请，共计5件; but not 规范依申请公开，召开协调会6次
    if (!words.before.has(Role::list_end) && unknown_in_segment() <= longest_filler &&
        (segment_begin_ < position_ || follows_colon()))
      features = pending_;
  } else if (segment_begin_ == position_ && !words.behind.says_what() && position_ > 0 &&
             scanned_.tokens[position_ - 1].kind == TokenKind::figure &&
             scanned_.tokens[position_ - 1].end == token.begin) {
    features = last_features_;  // 信息处理费0件0元
  } else if (words_behind_belong(words, own)) {
    add_behind(features, words.behind, own);
  }
  // 由118件减为105件: the same thing. 2022年987件，2023年1102件: likewise.
  const bool ends_a_change = !own && segment_has_figure_ && is_where_a_change_ends(token) &&
                             last_claim_ && claims_.claims[*last_claim_].span == Span::last_year;
  const bool of_a_further_year =
      !own && last_figure_in_sentence_ && !features.says_what() && is_labelled_by_a_year();
  if (ends_a_change || of_a_further_year) features = last_features_;

  Surroundings around = surroundings();
  around.of_documents |= sentence_.classed_in == figure.measure_word && figure.measure_word != 0;
  if (own) around.unknown_before = unknown_before(token);
  around.unknown_in_segment = unknown_in_segment();
  // 申请集中在自然资源（12件）、住建（9件）
  if (!own && segment_begin_ == position_ && position_ > 0 && features.end != 0 &&
      scanned_.tokens[position_ - 1].kind == TokenKind::open &&
      features.end < scanned_.tokens[position_ - 1].begin)
    around.unknown_before = scanned_.tokens[position_ - 1].begin - features.end;
  Resolution resolution = resolve(features, figure.measure, figure.measure_word, around);
  if (!ends_a_change && is_of_no_row(token, figure, words, own)) resolution.subjects = {};
  if (resolution.subjects.empty() && figure.measure != Measure::money)
    look_for_fee(resolution, words);
  std::uint32_t begin = features.says_what() && features.begin <= token.begin && features.end != 0
                            ? features.begin
                            : token.begin;
  const bool in_turn = respective_at_ < respective_.size() && (!own || respective_at_ == 0);
  if (in_turn) {
    resolution = {};
    resolution.subjects = respective_[respective_at_].subjects;
    resolution.applicant = respective_[respective_at_++].applicant;
    resolution.topic = topic_;
  }
  claim.range = range_of(begin, token.end);
  claim.applicant = resolution.applicant;
  // 自然人申请办理情况：新收40件
  if (sentence_.of_applicant && claim.applicant == Applicant::all &&
      is_request_row(resolution.subjects))
    claim.applicant = *sentence_.of_applicant;

  note_how_segment_starts();
  const bool own_verb = own &&
                        (words.before.answers() || words.before.has(Verb::receive) ||
                         words.before.has(Verb::handle)) &&
                        !words.before.has(Role::channel) && words.before.object_count == 0 &&
                        words.before.outcomes.empty();
  groups_.before_figure(separator_, starts_with_verb_,
                        own_verb || begins_anew(claim, resolution, words.before));
  in_part_of_ = groups_.whole(figure.measure);
  const bool of_an_applicant = in_part_of_ && names_only_an_applicant(words.before) &&
                               is_request_row(claims_.claims[*in_part_of_].subjects);
  const bool inherits = resolution.subjects.empty() && in_part_of_ && !own &&
                        features.last_object() != Object::foreign &&
                        claims_.claims[*in_part_of_].measure == figure.measure;
  SubjectSet subjects = resolution.subjects;
  if (inherits || of_an_applicant) subjects = claims_.claims[*in_part_of_].subjects;
  // 收到96件，上年结转4件；其中自然人83件: of those received, or of all.
  // 部分公开的21件，自然人15件: perhaps of those.
  const Object noun = words.before.last_object();
  const bool of_applicants = words.before.applicants != 0 && words.before.verbs == 0 &&
                             words.before.outcomes.empty() &&
                             (noun == Object::none || noun == Object::application);
  // 部分公开6件；其中自然人申请5件
  if (in_part_of_ && of_applicants && is_outcome_of_requests(claims_.claims[*in_part_of_]))
    subjects = claims_.claims[*in_part_of_].subjects;
  if (!in_part_of_ && of_applicants && !subjects.empty() && sentence_.outcome_before)
    subjects.add(*sentence_.outcome_before);
  if (of_an_applicant && subjects.front() == Subject::carried_over)
    subjects = {Subject::received, Subject::received_with_carried_over, Subject::carried_over};
  const bool apart =
      resolution.enumerated && (figure.value == Decimal{} || features.has(Role::each) ||
                                (features.has(Role::all_of) && figure.value == Decimal{}));
  const bool other_applicants = is_other_applicants(words.before);
  if (other_applicants) {
    subjects = claims_.claims[*last_claim_].subjects;
    claim.applicant = Applicant::other_org;
  }
  claim.subjects = subjects;
  claim.of_some_requests =
      !in_part_of_ && !around.of_documents &&
      (speaks_of_requests(words.before) || (!own && speaks_of_requests(words.behind)));
  claim.together = resolution.together && !apart;
  const bool begins_a_change = is_where_a_change_begins(token);
  claim.span = begins_a_change     ? Span::last_year
               : ends_a_change     ? Span::this_year
               : of_a_further_year ? sentence_.span
                                   : span_of(features, compared);
  const bool for_a_reason =
      sentence_.gives_reason && !subjects.empty() && is_outcome(subjects.front());
  // 收到26件，其中涉网约车许可12件
  const bool of_requests = in_part_of_ && !subjects.empty() && is_disclosure(subjects.front()) &&
                           !claims_.claims[*in_part_of_].subjects.empty() &&
                           !is_disclosure(claims_.claims[*in_part_of_].subjects.front());
  // 纠错的有复议1件、诉讼1件: the outcome is that of both
  const bool shares_outcome = sentence_.outcome_named && !subjects.empty() &&
                              is_review(subjects.front()) && words.before.review_outcome == 0 &&
                              separator_ == TokenKind::pause;
  // Words that a construction takes do not narrow what is counted.
  const bool one_way = !own && (words.before.has(Role::manner) || words.before.has(Role::channel));
  const bool qualified = resolution.part || one_way ||
                         is_qualified(subjects, segment_begin_, position_) ||
                         is_done_in_one_way(words.before, subjects);
  // 5件行政复议中有1件被纠正
  const bool among_these = follows_among(token);
  // 被纠正6件，其中直接起诉的4件: of those
  const bool of_an_outcome = in_part_of_ && !subjects.empty() && is_review(subjects.front()) &&
                             words.before.review_outcome == 0 &&
                             has_review_outcome(claims_.claims[*in_part_of_]);
  const bool part =
      of_an_outcome || among_these || shares_outcome || of_requests || is_done_by_some() ||
      concerns_some(subjects) || words.before.has(Role::among) || for_a_reason ||
      (resolution.applicant == Applicant::other_org && !other_applicants && !in_turn) ||
      (words.before.has(Role::each) && !apart) ||
      (sentence_.shared_out && (!own || words.before.has(Role::respectively))) ||
      shares_a_verb(words.before, resolution);
  claim.extent = part ? Extent::part : extent_;
  of_any_kind_ = resolution.of_any_kind;
  const Object last = features.last_object();
  counts_other_things_ =
      last == Object::document || last == Object::foreign || last == Object::information;
  // 公开行政许可1300件、行政处罚320件: publications about them
  const bool publishes_on = separator_ == TokenKind::pause && sentence_.publishes &&
                            !subjects.empty() && is_disclosure(subjects.front()) &&
                            words.before.verbs == 0;
  published_items_ = resolution.published_items || publishes_on;
  sentence_.publishes = words.before.has(Verb::publish) || publishes_on;
  inherited_ = inherits;
  const bool of_last_year = words.before.has(Role::last_year) || words.before.last_year_named;
  if ((compared || (of_last_year && last_figure_in_sentence_)) && !own) {
    // 较2023年的250件增长20%，复议3件（上年5件）: last year's figure of what was last counted.
    if (last_claim_ && last_figure_in_sentence_) {
      const Claim& now = claims_.claims[*last_claim_];
      claim.subjects = now.subjects;
      claim.applicant = now.applicant;
      claim.extent = now.extent;
      claim.certainty = now.certainty;
      // 国家秘密5件、执法案卷4件；较上年的14件增加4件: perhaps of all of them.
      const bool behind_a_list = separator_ == TokenKind::semicolon ||
                                 (separator_ == TokenKind::comma && groups_.reading_parts());
      if (now.covered() && !names_a_year_before_last() && !behind_a_list)
        claim.construction = last_year_beside;
    }
    claim.span = Span::last_year;
    finish(claim);
    read_figures_.push_back(
        {static_cast<std::uint32_t>(position_), static_cast<ClaimIndex>(claims_.claims.size())});
    claims_.claims.push_back(claim);
    return;
  }
  sentence_.months_counted = true;
  cover(claim, position_, words.behind_end, resolution.topic);
  if (in_turn && respective_at_ > 1 && claims_.claims.back().covered()) {
    claim.certainty = Certainty::covered;
    claim.construction = claims_.claims.back().construction;
  }
  if (other_applicants && names_all_columns())
    claim.certainty = claims_.claims[*last_claim_].certainty;
  if (other_applicants && claim.covered()) claim.construction = "applicant";
  if (ends_a_change) {
    const Claim& before = claims_.claims[*last_claim_];
    claim.certainty = before.certainty;
    if (before.extent == Extent::part) claim.extent = Extent::part;
    if (claim.covered()) claim.construction = "changed";
  }
  if (begins_a_change && claim.covered()) claim.construction = last_year_beside;
  if (qualified && !claim.covered()) claim.extent = Extent::part;
  if (!subjects.empty() && names_a_part_of_a_row(scanned_, segment_begin_, position_) &&
      !claim.covered()) {
    claim.construction = part_of_a_row;
    if (subjects.front() == Subject::refused_third_party_rights) claim.extent = Extent::part;
  }
  if (apart) {
    for (const Subject subject : subjects) {
      claim.subjects = {subject};
      push(claim, subject == subjects.front());
    }
  } else {
    push(claim, true);
  }
  // 主动公开70件，依申请公开6件，不予公开20件: how documents are classed
  if (words.before.has(Verb::publish_first)) sentence_.classed_in = figure.measure_word;
  sentence_.outcome_named = words.before.review_outcome != 0;
  sentence_.cleared |= words.before.has(Role::unclear) && words.before.has(Object::normative);
  if (!subjects.empty() && is_outcome(subjects.front()))
    sentence_.outcome_before = subjects.front();
  sentence_.span_before = claim.span;
  sentence_.about_applicant |= !in_part_of_ && claim.applicant != Applicant::all;

  if (resolution.topic != Topic::none) topic_ = resolution.topic;
  heading_open_ = false;
  last_features_ = features;
  pending_ = {};
  if (words.behind_ends_at_mark && words.behind.answers() && !words.before.answers())
    read_implied_answer_behind(words);
}

bool Reader::is_of_no_row(const Token& token, const Figure& figure, const Words& words,
                          bool own) const {
  // 其余12件作出不予公开、无法提供等答复
  if (!own && words.behind_goes_on) return true;
  // 剩余4件将在期限内答复, but 维持5件、纠正1件、其他2件
  if (!own && words.before.has(Role::remainder) && !sentence_.outcome_named) return true;
  // 未答复6件
  if (words.before.has(Role::negation) && figure.value != Decimal{}) return true;
  // 26件（新收）+2件（结转）=28件
  if (token.begin > 0 && scanned_.characters[token.begin - 1] == U'=') return true;
  // 复议数多1件
  return position_ > segment_begin_ &&
         (is_role(position_ - 1, Role::growth_up) || is_role(position_ - 1, Role::growth_down));
}

bool Reader::has_review_outcome(const Claim& claim) {
  if (claim.subjects.empty() || !is_review(claim.subjects.front())) return false;
  const auto from_the_first = static_cast<std::uint8_t>(claim.subjects.front()) -
                              static_cast<std::uint8_t>(Subject::reconsideration);
  constexpr int rows_of_a_block = 5;
  return from_the_first % rows_of_a_block != 0;
}

bool Reader::follows_among(const Token& figure) const {
  const std::u32string_view before =
      std::u32string_view(scanned_.characters).substr(0, figure.begin);
  return before.ends_with(U"中有") || before.ends_with(U"中的") || before.ends_with(U"里有");
}

bool Reader::follows_colon() const {
  return segment_begin_ > 0 && scanned_.tokens[segment_begin_ - 1].kind == TokenKind::colon;
}

bool Reader::concerns_some(const SubjectSet& subjects) const {
  return subjects.contains(Subject::received) && segment_begin_ < position_ &&
         reads(scanned_.tokens[segment_begin_], U"涉及");
}

bool Reader::is_done_by_some() const {
  constexpr std::size_t farthest = 8;
  for (std::size_t i = position_; i-- > 0 && position_ - i <= farthest;) {
    const Token& before = scanned_.tokens[i];
    if (before.kind == TokenKind::comma || before.kind >= TokenKind::semicolon) {
      if (before.kind != TokenKind::open && before.kind != TokenKind::close) return false;
      continue;
    }
    if (before.kind != TokenKind::figure) continue;
    const Figure& figure = scanned_.figures[before.figure];
    if (figure.measure == Measure::person) return i + 1 == segment_begin_;
    // 12个县（区）受理598件
    constexpr std::u32string_view bodies = U"县区市乡镇街部局单委团";
    const char32_t body =
        before.end < scanned_.characters.size() ? scanned_.characters[before.end] : U' ';
    const bool counts_bodies = figure.measure_word == U'个' || figure.measure_word == U'家';
    return counts_bodies && bodies.find(body) != bodies.npos;
  }
  return false;
}

bool Reader::shares_a_verb(const Features& before, const Resolution& resolution) const {
  return before.has(Role::respectively) && respective_.empty() && !resolution.enumerated;
}

bool Reader::follows_a_conjunction() const {
  if (segment_begin_ == 0 || position_ <= segment_begin_) return false;
  const Token& before = scanned_.tokens[position_ - 1];
  return scanned_.tokens[segment_begin_ - 1].kind == TokenKind::figure &&
         before.kind == TokenKind::word && before.word->role == Role::conjunction &&
         before.end == scanned_.tokens[position_].begin;
}

bool Reader::is_done_in_one_way(const Features& before, const SubjectSet& subjects) const {
  if (before.object_count != 0 || !is_request_row(subjects)) return false;
  for (std::size_t i = std::max<std::size_t>(segment_begin_, 1); i < position_; ++i) {
    const Token& token = scanned_.tokens[i];
    if (token.kind != TokenKind::word || token.word->role != Role::verb) continue;
    const std::u32string_view between = between_tokens(i - 1);
    if (between.size() < 2 || ends_like_an_organ(between)) return false;
    const auto slots = slots_of(scanned_, i, i + 1, scanned_.tokens.size(), slot_context_, true);
    return std::find(slots.begin(), slots.end(), Slot::unknown) != slots.end();
  }
  return false;
}

std::u32string_view Reader::between_tokens(std::size_t index) const {
  const std::uint32_t end = scanned_.tokens[index].end;
  return std::u32string_view(scanned_.characters)
      .substr(end, scanned_.tokens[index + 1].begin - end);
}

bool Reader::names_only_an_applicant(const Features& before) {
  return before.applicants != 0 && before.verbs == 0 && before.object_count == 0 &&
         before.outcomes.empty();
}

bool Reader::is_request_row(const SubjectSet& subjects) {
  return !subjects.empty() && is_request(subjects.front());
}

bool Reader::is_where_a_change_begins(const Token& figure) const {
  constexpr std::u32string_view from = U"由从";
  if (figure.begin == 0 || from.find(scanned_.characters[figure.begin - 1]) == from.npos)
    return false;
  constexpr std::u32string_view ways = U"增升涨多减降少缩压提";
  constexpr std::u32string_view to = U"至到为";
  const std::u32string_view behind = std::u32string_view(scanned_.characters).substr(figure.end, 5);
  const std::size_t way = behind.find_first_of(ways);
  return way != behind.npos && behind.find_first_of(to, way) != behind.npos;
}

bool Reader::names_a_year_before_last() const {
  for (const Token& token : tokens(segment_begin_, position_)) {
    if (token.kind != TokenKind::figure || !context_.year) continue;
    const Figure& figure = scanned_.figures[token.figure];
    if (figure.kind == FigureKind::year && figure.value != Decimal::whole(*context_.year - 1))
      return true;
  }
  return false;
}

bool Reader::is_other_applicants(const Features& before) const {
  if (!last_claim_ || !last_figure_in_sentence_ || before.verbs != 0 || before.object_count != 0)
    return false;
  const Claim& last = claims_.claims[*last_claim_];
  const bool column =
      last.applicant < Applicant::other_org && last.applicant != Applicant::natural_person;
  const bool named = before.applicants == 1u << static_cast<unsigned>(Applicant::other_org);
  const Token& word = scanned_.tokens[position_ - 1];
  if (position_ + 1 < scanned_.tokens.size() &&
      scanned_.tokens[position_ + 1].kind == TokenKind::open)
    return false;  // 其他6件（法律服务机构5件、…）
  const bool other =
      named || (before.applicants == 0 && (reads(word, U"其他") || reads(word, U"其它")));
  return column && other && is_request_row(last.subjects) && !is_outcome(last.subjects.front()) &&
         word.end == scanned_.tokens[position_].begin;
}

bool Reader::names_all_columns() {
  unsigned columns = 0;
  for (const Claim& claim : recent_claims())
    columns |= 1u << static_cast<unsigned>(claim.applicant);
  constexpr unsigned least = 1u << static_cast<unsigned>(Applicant::research) |
                             1u << static_cast<unsigned>(Applicant::public_interest) |
                             1u << static_cast<unsigned>(Applicant::legal_service);
  return (columns & least) == least;
}

bool Reader::is_labelled_by_a_year() const {
  if (position_ == 0 || segment_begin_ >= position_) return false;
  const Token& year = scanned_.tokens[position_ - 1];
  // 去年收到40件，今年48件
  if (year.kind == TokenKind::word && year.word->role == Role::this_year)
    return segment_begin_ + 1 == position_ && year.end == scanned_.tokens[position_].begin &&
           last_claim_ && claims_.claims[*last_claim_].span == Span::last_year;
  return year.kind == TokenKind::figure && segment_begin_ + 1 == position_ &&
         scanned_.figures[year.figure].kind == FigureKind::year &&
         scanned_.tokens[position_].begin <= year.end + 2;
}

bool Reader::is_where_a_change_ends(const Token& figure) const {
  constexpr std::u32string_view to = U"至到为";
  return figure.begin > 0 && to.find(scanned_.characters[figure.begin - 1]) != to.npos;
}

bool Reader::is_qualified(const SubjectSet& subjects, std::size_t begin, std::size_t end) const {
  if (subjects.empty()) return false;
  const Subject subject = subjects.front();
  // The grounds have nouns of their own: 不掌握相关政府信息.
  if (is_outcome(subject) && subject > Subject::refused) return false;
  const bool requests = is_request(subject);
  if (!requests && !is_disclosure(subject)) return false;
  const auto object_at = [this](std::size_t i) {
    const Token& token = scanned_.tokens[i];
    const bool is_object = token.kind == TokenKind::word && token.word->role == Role::object;
    return is_object ? static_cast<Object>(token.word->value) : Object::none;
  };
  for (std::size_t i = end; i-- > begin;) {
    const Object object = object_at(i);
    const bool countable = requests ? object == Object::request || object == Object::application ||
                                          object == Object::information
                                    : object >= Object::normative && object <= Object::coercion;
    if (!countable) continue;
    // 政府信息公开申请 is one noun of several words.
    while (i > begin && scanned_.tokens[i - 1].end == scanned_.tokens[i].begin &&
           (object_at(i - 1) == Object::activity || object_at(i - 1) == Object::information ||
            is_role(i - 1, Role::ignored) || (requests && reads(scanned_.tokens[i - 1], U"公开"))))
      --i;
    if (i == 0) return false;
    // 拍卖企业许可3件; but 企业申请3件 has a column.
    return narrows(i - 1) || (!requests && is_role(i - 1, Role::applicant));
  }
  return false;
}

bool Reader::is_role(std::size_t index, Role role) const {
  const Token& token = scanned_.tokens[index];
  return token.kind == TokenKind::word && token.word->role == role;
}

bool Reader::narrows(std::size_t index) const {
  std::u32string_view words = between_tokens(index);
  const Token& before = scanned_.tokens[index];
  if (words.size() <= 1 && words != U"类") {
    // 网上申请, 村民申请, 第一批申请
    if (before.kind == TokenKind::figure)
      return scanned_.figures[before.figure].kind == FigureKind::other;
    if (before.kind != TokenKind::word || reads(before, U"群众") || is_of_own_name(before))
      return false;
    constexpr Role narrowing[] = {Role::manner, Role::channel, Role::remainder,
                                  Role::several_bodies, Role::unclear};
    const Role role = before.word->role;
    const bool foreign =
        role == Role::object && static_cast<Object>(before.word->value) == Object::foreign;
    return foreign ||
           std::find(std::begin(narrowing), std::end(narrowing), role) != std::end(narrowing);
  }
  if (words.starts_with(U'向') || words.starts_with(U'对')) words.remove_prefix(1);
  // 群众提交的, 社会公众提出的: all of them.
  if (words.ends_with(U'的')) words.remove_suffix(1);
  for (const std::u32string_view deed : {U"提交", U"递交", U"提出"}) {
    if (words.ends_with(deed)) words.remove_suffix(deed.size());
  }
  if (!words.empty() && is_own_name(words, organ_name_)) return false;
  constexpr std::u32string_view everybody[] = {U"",     U"公众", U"社会公众", U"社会",
                                               U"相关", U"任何", U"任何形式", U"关于"};
  return std::find(std::begin(everybody), std::end(everybody), words) == std::end(everybody);
}

std::uint32_t Reader::unknown_in_segment() const {
  std::uint32_t unknown = 0;
  std::uint32_t end = segment_begin_ > 0 ? scanned_.tokens[segment_begin_ - 1].end : 0;
  for (std::size_t i = segment_begin_; i <= position_; ++i) {
    unknown += scanned_.tokens[i].begin - end;
    end = scanned_.tokens[i].end;
  }
  return unknown;
}

std::uint32_t Reader::unknown_before(const Token& figure) const {
  std::uint32_t unknown = 0;
  std::uint32_t end = figure.begin;
  for (std::size_t i = position_; i-- > segment_begin_;) {
    const Token& token = scanned_.tokens[i];
    unknown += end - token.end;
    end = token.begin;
    if (token.kind != TokenKind::word) continue;
    if (token.word->role == Role::ignored) unknown += token.end - token.begin;
    if (token.word->role >= Role::verb && token.word->role <= Role::review_outcome) break;
  }
  return unknown;
}

bool Reader::words_behind_belong(const Words& words, bool own) {
  const Features& before = words.before;
  const Object object = before.last_object();
  if (!own || object == Object::none || object == Object::activity || before.has(Role::about))
    return true;
  return object == Object::application && before.verbs == 0 &&
         (words.behind.has(Role::carried) || words.behind.has(Role::carried_forward));
}

void Reader::add_behind(Features& features, const Features& behind, bool own) {
  if (own && behind.object_count == 0) return;
  const Features before = features;
  Features merged = behind;
  merged.verbs |= before.verbs;
  merged.roles |= before.roles;
  for (const Subject subject : before.outcomes) merged.outcomes.add(subject);
  merged.applicants |= before.applicants;
  merged.last_year_named |= before.last_year_named;
  merged.next_year_named |= before.next_year_named;
  merged.joined |= before.joined;
  if (before.review_outcome != 0) merged.review_outcome = before.review_outcome;
  if (own) {
    // 收到5件申请: a verb behind the noun belongs to what comes next.
    merged.verbs = before.verbs;
    merged.begin = before.begin;
    merged.outcomes = before.outcomes;
  }
  features = merged;
  if (!own) features.begin = 0xFFFFFFFF;
}

void Reader::look_for_fee(Resolution& resolution, const Words& words) {
  if (!words.before.has(Role::about)) return;
  const std::size_t limit = std::min(scanned_.tokens.size(), position_ + longest_tail);
  for (std::size_t i = position_ + 1; i < limit; ++i) {
    const Token& next = scanned_.tokens[i];
    if (next.kind >= TokenKind::semicolon) return;
    if (next.kind == TokenKind::word && next.word->role == Role::object &&
        static_cast<Object>(next.word->value) == Object::fee) {
      resolution.subjects = {Subject::fee_notices};
      return;
    }
  }
}

bool Reader::begins_anew(const Claim& claim, const Resolution& resolution,
                         const Features& before) const {
  const auto index = groups_.whole(claim.measure);
  if (separator_ != TokenKind::semicolon || !index || before.object_count == 0) return false;
  const Claim& whole = claims_.claims[*index];
  if (resolution.subjects.empty() || whole.subjects.empty()) return false;
  const Subject subject = resolution.subjects.front();
  return !is_outcome(subject) && before.review_outcome == 0 &&
         resolution.applicant == Applicant::all && !whole.subjects.contains(subject);
}

void Reader::note_how_segment_starts() {
  starts_with_verb_ = false;
  if (segment_begin_ >= position_ || segment_begin_ == 0) return;
  const Token& first = scanned_.tokens[segment_begin_];
  starts_with_verb_ = first.kind == TokenKind::word && first.word->role == Role::verb &&
                      static_cast<Verb>(first.word->value) != Verb::collect &&
                      first.begin == scanned_.tokens[segment_begin_ - 1].end;
}

bool Reader::is_outcome_of_requests(const Claim& claim) {
  return !claim.subjects.empty() && is_outcome(claim.subjects.front());
}

void Reader::push(Claim claim, bool first) {
  const auto index = static_cast<ClaimIndex>(claims_.claims.size());
  if (in_part_of_) {
    const Claim& whole = claims_.claims[*in_part_of_];
    bool shares_subject = inherited_ || claim.subjects.empty();
    for (const Subject subject : claim.subjects) shares_subject |= whole.subjects.contains(subject);
    const bool narrower = whole.extent == Extent::part || whole.extent == Extent::own_office ||
                          whole.extent == Extent::subordinate;
    const bool only_new = claim.subjects.size() == 1 &&
                          claim.subjects.contains(Subject::received) &&
                          !inherited_;  // 其中新收581件 of those handled
    const bool same_again = shares_subject && claim.applicant == Applicant::all && !only_new;
    // Parts of something that the form does not count are parts of that.
    const bool of_something_else =
        (whole.subjects.empty() && !narrower &&
         (!is_outcome_of_requests(claim) ||
          std::binary_search(of_other_things_.begin(), of_other_things_.end(), *in_part_of_))) ||
        whole.subjects.contains(Subject::information_published);
    const bool own_office =
        claim.extent == Extent::own_office && organ_.role != OrganRole::government_office;
    if (same_again || of_something_else) {
      claim.extent = own_office ? Extent::own_office : Extent::part;
    } else if (narrower || (!whole.subjects.empty() && claim.extent == Extent::whole)) {
      claim.extent = whole.extent;
    }
    if (claim.span == Span::this_year) claim.span = whole.span;
    // 自然人申请22件，其中予以公开8件: to them.
    if (whole.applicant != Applicant::all && claim.applicant == Applicant::all) {
      if (is_outcome_of_requests(claim) && !whole.subjects.empty() &&
          whole.subjects.front() != Subject::carried_over)
        claim.applicant = whole.applicant;
      else
        claim.extent = Extent::part;
    }
  }
  finish(claim);
  note_talk(claim);
  claims_.claims.push_back(claim);
  if (counts_other_things_) of_other_things_.push_back(index);
  last_claim_ = index;
  if (!first) return;
  read_figures_.push_back({static_cast<std::uint32_t>(position_), index});
  groups_.figure({index, separator_, starts_with_verb_});
  separator_ = TokenKind::word;
  marks_since_figure_ = 0;
  after_last_figure_ = true;
  last_figure_in_sentence_ = true;
}

void Reader::read_implied_answer_behind(const Words& words) {
  const std::size_t end = words.behind_end;
  marks_since_figure_ = 1;
  read_implied_answer(words.behind, tokens(position_ + 1, end));
  marks_since_figure_ = 0;
}

Surroundings Reader::surroundings() const {
  Surroundings around;
  around.topic = topic_;
  around.review = review_;
  around.in_review_parts = sentence_.outcome_named;
  around.both_reviews = sentence_.reconsiderations && sentence_.lawsuits;
  around.about_disclosure = about_disclosure_ || heading_topic_ == Topic::review;
  around.sentence_about_disclosure = sentence_.about_disclosure ||
                                     context_.section == Section::four ||
                                     heading_topic_ == Topic::request;
  around.of_rules = sentence_.of_rules;
  around.of_documents = sentence_.of_documents;
  around.foreign_clause = pending_.last_object() == Object::foreign;
  if (const auto whole = groups_.whole(Measure::matter)) {
    const SubjectSet& subjects = claims_.claims[*whole].subjects;
    around.in_parts = !subjects.empty() && is_request(subjects.front());
    if (around.in_parts) around.topic = Topic::request;
    around.in_review_parts |= !subjects.empty() && is_review(subjects.front());
  }
  return around;
}

Span Reader::span_of(const Features& features, bool compared) const {
  const bool carried = features.has(Role::carried) || features.has(Role::carried_over) ||
                       features.has(Role::carried_forward);
  if ((features.has(Role::last_year) && !carried) || compared) return Span::last_year;
  if (features.has(Role::other_base)) return Span::other_year;  // 年初13件
  // 去年予以公开40件、部分公开15件
  if (separator_ == TokenKind::pause && sentence_.span_before == Span::last_year)
    return Span::last_year;
  if (sentence_.part_of_year) return Span::part_of_year;
  // 1月至12月 is the year, 7月至12月 is not.
  constexpr std::uint32_t first_and_last = 1u << 1 | 1u << 12;
  const bool ends_the_year = (sentence_.months & 1u << 12) != 0;
  if (sentence_.months != 0 && (!ends_the_year || (sentence_.months & ~first_and_last) != 0))
    return Span::part_of_year;
  if (sentence_.cumulative && !sentence_.says_this_year && !features.has(Verb::in_force))
    return Span::cumulative;
  return sentence_.span;
}

void Reader::finish(Claim& claim) const {
  claim.not_comparable_reason = reason_against(claim, {organ_, of_any_kind_, published_items_});
}

std::size_t Reader::figures_in_turn() const {
  std::size_t count = 0;
  std::uint32_t end = scanned_.tokens[position_].end;
  constexpr std::uint32_t longest_link = 2;
  for (std::size_t i = position_ + 1; i < scanned_.tokens.size(); ++i) {
    const Token& token = scanned_.tokens[i];
    if (token.begin > end + longest_link) break;
    end = token.end;
    const bool link = token.kind == TokenKind::pause ||
                      (token.kind == TokenKind::word &&
                       (token.word->role == Role::conjunction || token.word->role == Role::is));
    if (link) continue;
    if (token.kind != TokenKind::figure) break;
    ++count;
  }
  return count;
}

void Reader::begin_respective() {
  respective_.clear();
  respective_at_ = 0;
  Features features;
  collect(features, tokens(segment_begin_, position_), scanned_.figures, context_.year);
  const bool reviews = features.has(Object::reconsideration) || features.has(Object::litigation);
  sentence_.shared_out =
      reviews && (features.has(Object::request) || features.has(Object::application));
  if (sentence_.shared_out) return;
  const Resolution resolution = resolve(features, Measure::matter, U'件', surroundings());
  if (resolution.enumerated) {
    for (const Subject subject : resolution.subjects) respective_.push_back({{subject}});
    return;
  }
  // 自然人、商业企业、其他组织分别为
  std::vector<Applicant> applicants;
  for (const Token& token : tokens(segment_begin_, position_)) {
    if (token.kind != TokenKind::word) continue;
    if (token.word->role == Role::applicant)
      applicants.push_back(static_cast<Applicant>(token.word->value));
    else if (token.word->role == Role::remainder)
      applicants.push_back(Applicant::other_org);
  }
  if (applicants.empty()) applicants = sentence_.applicants;
  constexpr std::size_t least_applicants = 3;
  if (applicants.size() < least_applicants || applicants.size() != figures_in_turn()) return;
  sentence_.applicants = applicants;
  SubjectSet subjects = resolution.subjects;
  const bool carried = !subjects.empty() && (subjects.front() == Subject::carried_over ||
                                             subjects.front() == Subject::carried_forward);
  const bool answered = is_request_row(subjects) && features.answers() && !features.receives();
  if (!carried && !answered) subjects = {Subject::received, Subject::received_with_carried_over};
  for (const Applicant applicant : applicants) respective_.push_back({subjects, applicant});
}

}  // namespace ogi::claims
