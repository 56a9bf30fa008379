#include "core/claims/reader.h"

#include <algorithm>

#include "core/claims/features.h"
#include "core/claims/groups.h"
#include "core/claims/scan.h"
#include "core/report/organ.h"
#include "core/text/fold.h"

namespace ogi::claims {
namespace {

/// Whether every character of `name` stands in `organ` in this order: 市交通局 is 某某市交通运输局.
bool is_abbreviation_of(std::u32string_view name, std::u32string_view organ) {
  std::size_t at = 0;
  for (const char32_t character : name) {
    at = organ.find(character, at);
    if (at == std::u32string_view::npos) return false;
    ++at;
  }
  return true;
}

bool ends_like_an_organ(std::u32string_view name) {
  constexpr std::u32string_view endings = U"局委厅镇乡县区市州旗院站所队社处门馆校";
  if (endings.find(name.back()) != std::u32string_view::npos) return true;
  for (const std::u32string_view ending : {U"街道", U"政府", U"中心", U"公司", U"单位", U"机关"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(std::string_view text, const ClaimContext& context, Claims& claims)
      : text_(text),
        context_(context),
        organ_name_(fold_label(context.organ)),
        organ_(organ_of_name(context.organ)),
        scanned_(scan(text)),
        claims_(claims),
        groups_(claims) {}

  void run() {
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
  }

 private:
  // ---- the marks between words

  void delimiter(const Token& token) {
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
    const bool last = position_ + 1 == scanned_.tokens.size();
    if (last && !scanned_.tokens.empty() && position_ > 0 &&
        scanned_.tokens[position_ - 1].kind < TokenKind::stop)
      groups_.cut_off();
    if (!segment_has_figure_) close_segment();
    switch (token.kind) {
      case TokenKind::open:
        groups_.open_bracket(after_last_figure_);
        bracketed_.push_back(last_claim_);
        break;
      case TokenKind::close:
        groups_.close_bracket();
        // What follows the bracket speaks of the figure before it.
        if (!bracketed_.empty()) {
          if (bracketed_.back()) last_claim_ = bracketed_.back();
          bracketed_.pop_back();
          marks_since_figure_ = 0;
        }
        break;
      case TokenKind::semicolon:
        groups_.semicolon();
        sentence_.growth_pending = false;
        extent_ = Extent::whole;
        break;
      case TokenKind::colon:
        if (after_last_figure_) groups_.opener(Role::opener);
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

  /// Whether the bracket at the current token holds words alone and closes soon.
  [[nodiscard]] bool is_remark() const {
    const std::size_t limit = std::min(scanned_.tokens.size(), position_ + longest_tail);
    for (std::size_t i = position_ + 1; i < limit; ++i) {
      const Token& next = scanned_.tokens[i];
      if (next.kind == TokenKind::close) return true;
      if (next.kind == TokenKind::open || next.kind >= TokenKind::stop) return false;
      if (next.kind == TokenKind::figure) return false;
    }
    return false;
  }

  void end_sentence(const Token& token) {
    settle_years();
    remark_depth_ = 0;
    bracketed_.clear();
    groups_.end_sentence();
    if (sentence_.already_public) leave_open_what_was_granted();
    sentence_ = {};
    sentence_.first_claim = claims_.claims.size();
    pending_ = {};
    extent_ = Extent::whole;
    respective_.clear();
    last_figure_in_sentence_ = false;
    if (token.kind != TokenKind::paragraph_end) return;
    const bool list_mark = token.end > token.begin;
    if (list_mark) {
      heading_topic_ = section_topic();
      heading_open_ = true;
      review_ = Object::none;
      about_disclosure_ = context_.section == Section::four || context_.section == Section::three;
    }
    topic_ = heading_topic_;
  }

  /// 已主动公开4件，予以公开13件: the form may have them in one row.
  void leave_open_what_was_granted() {
    for (std::size_t i = sentence_.first_claim; i < claims_.claims.size(); ++i) {
      Claim& claim = claims_.claims[i];
      const bool granted = claim.subjects.contains(Subject::granted) ||
                           claim.subjects.contains(Subject::granted_with_partly);
      if (claim.comparable() && granted) claim.why_not = WhyNot::part;
    }
  }

  [[nodiscard]] Topic section_topic() const {
    if (context_.section == Section::three) return Topic::request;
    if (context_.section == Section::four) return Topic::review;
    return Topic::none;
  }

  // ---- words

  void word(const Token& token) {
    const Role role = token.word->role;
    note_organ(token);
    switch (role) {
      case Role::opener:
      case Role::opener_loose:
      case Role::opener_closed:
        open_parts(role, token);
        break;
      case Role::ender:
        if (first_word_) groups_.end_lists();
        break;
      case Role::total:
        if (first_word_ && scanned_.characters[token.begin] == U'共') groups_.end_lists();
        break;
      case Role::rest:
        groups_.rest_label();
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
        sentence_.cumulative = true;
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
        if (organ_.role == OrganRole::government && organ_.level != OrganLevel::town &&
            speaks_of_itself(token))
          extent_ = Extent::own_office;
        break;
      case Role::everywhere:
        extent_ = Extent::everywhere;
        break;
      case Role::respectively:
        begin_respective();
        if (respective_.empty() && first_word_ && last_figure_in_sentence_ &&
            marks_since_figure_ <= 1)
          groups_.opener(Role::opener_closed);  // 共60条，分别为A 12条、…
        break;
      case Role::object: {
        const auto object = static_cast<Object>(token.word->value);
        if (object == Object::request || object == Object::activity ||
            object == Object::information)
          about_disclosure_ = true;
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
    if (after_last_figure_ && role == Role::etc) groups_.et_cetera();
  }

  /// 县政府收到, 县政府规范性文件, 以县政府名义: its own office, but not 县政府各部门收到.
  [[nodiscard]] bool speaks_of_itself(const Token& government) const {
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

  /// 法院受理, but not 向法院提起; never of the organ itself.
  [[nodiscard]] bool receives_itself(const Token& body) const {
    const std::u32string_view name =
        std::u32string_view(scanned_.characters).substr(body.begin, body.end - body.begin);
    if (organ_name_.find(name) != std::u32string::npos) return false;
    for (std::size_t i = position_ + 1; i < scanned_.tokens.size(); ++i) {
      if (scanned_.tokens[i].kind != TokenKind::word) return false;
      const Entry& word = *scanned_.tokens[i].word;
      if (word.role == Role::this_year || word.role == Role::total || word.role == Role::all_of)
        continue;
      const auto verb = static_cast<Verb>(word.value);
      return word.role == Role::verb && verb >= Verb::receive && verb <= Verb::conclude;
    }
    return false;
  }

  /// Weak openers (含, 由, 主要) begin a list only right behind the whole; 其中 also a clause
  /// later.
  void open_parts(Role role, const Token& token) {
    const bool strong = scanned_.characters[token.begin] == U'其';
    if (!first_word_ && !after_last_figure_) return;
    if (role == Role::opener_loose && groups_.fresh()) {
      groups_.opener(role);
      return;
    }
    if (!last_figure_in_sentence_) {
      if (strong && first_word_ && pending_.object_count == 0) groups_.opener_of_sentence(role);
      return;
    }
    if (strong || marks_since_figure_ <= 1 || groups_.fresh()) groups_.opener(role);
  }

  [[nodiscard]] bool near_carried() const {
    for (std::size_t i = position_ > 2 ? position_ - 2 : 0;
         i < std::min(position_ + 3, scanned_.tokens.size()); ++i) {
      const Token& token = scanned_.tokens[i];
      if (token.kind != TokenKind::word) continue;
      const Role role = token.word->role;
      if (role == Role::carried || role == Role::carried_forward || role == Role::carried_over)
        return true;
    }
    return false;
  }

  /// A name before the verb, as 市公安局 in `2024年市公安局收到申请6件`, gives the sentence to
  /// another organ.
  void note_organ(const Token& token) {
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

  // ---- stretches without a figure

  [[nodiscard]] std::span<const Token> tokens(std::size_t begin, std::size_t end) const {
    return std::span(scanned_.tokens).subspan(begin, end - begin);
  }

  void close_segment() {
    const std::span<const Token> segment = tokens(segment_begin_, position_);
    if (segment.empty()) return;
    Features features;
    collect(features, segment, scanned_.figures, context_.year);
    if (features.has(Role::compared) || features.has(Role::than)) sentence_.growth_pending = true;
    if (features.has(Role::negation) && read_negation(segment)) return;
    read_implied_answer(features, segment);
    collect(pending_, segment, scanned_.figures, context_.year);
    take_topic(features);
  }

  /// What a heading or a clause without a figure speaks of.
  void take_topic(const Features& features) {
    Topic topic = Topic::none;
    if (features.has(Object::reconsideration) || features.has(Object::litigation) ||
        features.has(Object::review)) {
      topic = Topic::review;
    } else if (features.has(Object::fee) || features.has(Object::fee_notice)) {
      topic = Topic::fee;
    } else if (features.has(Object::request) ||
               (features.has(Object::activity) && features.has(Object::application))) {
      topic = Topic::request;
    } else if (heading_open_ && (features.has(Verb::publish) || features.has(Object::activity))) {
      topic = Topic::information;
    }
    if (topic != Topic::none) topic_ = topic;
    if (heading_open_) {
      heading_topic_ = topic;
      heading_open_ = false;
    }
  }

  /// 未收到申请, 无行政复议和行政诉讼: zero of each of the things named.
  bool read_negation(std::span<const Token> segment) {
    std::size_t at = 0;
    while (segment[at].kind != TokenKind::word || segment[at].word->role != Role::negation) ++at;
    const Token& negation = segment[at];
    std::span<const Token> after = segment.subspan(at + 1);
    while (!after.empty() &&
           (after.front().kind != TokenKind::word || after.front().word->role == Role::negation ||
            after.front().word->role == Role::all_of))
      after = after.subspan(1);
    Features features;
    collect(features, after, scanned_.figures, context_.year);
    const bool narrow = scanned_.characters[negation.begin] == U'未';
    if (narrow && (after.empty() || after.front().begin > negation.end + 3 ||
                   after.front().word->role != Role::verb))
      return false;
    if (features.object_count == 0 && features.outcomes.empty() && at > 0) {
      // 行政复议、行政诉讼均未发生.
      collect(features, segment.first(at), scanned_.figures, context_.year);
    } else if (!after.empty() && after.front().begin > negation.end + 16) {
      return false;
    }
    if (features.object_count == 0 && pending_.object_count != 0 && !features.says_what()) {
      features = pending_;  // 行政复议、行政诉讼情况：无
    }
    if (features.answers() || features.has(Verb::in_force)) return false;
    if (sentence_.span != Span::this_year || features.has(Role::about)) return false;

    const TextRange figure = range_of(negation.begin, negation.end);
    const std::uint32_t end = after.empty() ? negation.end : std::max(negation.end, features.end);
    const TextRange range =
        range_of(std::min(negation.begin, features.begin == 0 ? negation.begin : features.begin),
                 std::max(end, negation.end));
    bool any = false;
    for (const Subject subject : denied_subjects(features)) {
      Claim claim;
      claim.range = range;
      claim.figure = figure;
      claim.negated = true;
      claim.subjects.add(subject);
      if (subject == Subject::received) claim.subjects.add(Subject::received_with_carried_over);
      if (subject == Subject::fee_received) claim.subjects.add(Subject::fee_charged);
      if (is_request(subject)) topic_ = Topic::request;
      if (is_review(subject)) topic_ = Topic::review;
      if (is_fee(subject)) topic_ = Topic::fee;
      finish(claim);
      claims_.claims.push_back(claim);
      any = true;
    }
    return any;
  }

  [[nodiscard]] SubjectSet denied_subjects(const Features& features) const {
    SubjectSet subjects;
    if (features.last_object() == Object::foreign) return subjects;
    const bool received = features.receives() || features.has(Verb::handle);
    const bool reviews = features.has(Object::reconsideration) ||
                         features.has(Object::litigation) || features.has(Object::review) ||
                         features.has(Object::litigation_direct) ||
                         features.has(Object::litigation_after);
    const bool application =
        features.has(Object::application) && !features.has(Object::licensing) &&
        (topic_ == Topic::request || features.has(Object::activity) ||
         features.has(Object::information) || (received && topic_ != Topic::foreign));
    const bool names_request =
        features.has(Object::request) || application ||
        (received && (features.has(Object::activity) || features.has(Object::information)));
    const bool caused = features.has(Verb::happen) || features.application_is_ground;
    if (names_request && features.outcomes.empty() && !features.has(Role::unclear) &&
        (!reviews || (!caused && features.joined)))
      subjects.add(Subject::received);
    if (reviews && (about_disclosure_ || context_.section == Section::four)) {
      const auto outcome = features.review_outcome;
      const auto with_outcome = [outcome](Subject total) {
        return static_cast<Subject>(static_cast<std::uint8_t>(total) + outcome);
      };
      const bool both = features.has(Object::review);
      if (features.has(Object::reconsideration) || both)
        subjects.add(with_outcome(Subject::reconsideration));
      if (features.has(Object::litigation) || both) subjects.add(with_outcome(Subject::litigation));
      if (features.has(Object::litigation_direct))
        subjects.add(with_outcome(Subject::litigation_direct));
      if (features.has(Object::litigation_after))
        subjects.add(with_outcome(Subject::litigation_after));
    }
    if (features.has(Object::fee_notice)) subjects.add(Subject::fee_notices);
    if (features.has(Object::fee) || features.has(Verb::collected) ||
        (topic_ == Topic::fee && features.has(Verb::collect)))
      subjects.add(Subject::fee_received);
    if (features.has(Object::administrative_fee)) subjects.add(Subject::administrative_fees);
    if (!features.has(Role::unclear) && !features.has(Verb::publish)) {
      if (features.has(Object::normative))
        subjects.add(features.has(Verb::repeal) ? Subject::normative_repealed
                                                : Subject::normative_issued);
      if (features.has(Object::rule))
        subjects.add(features.has(Verb::repeal) ? Subject::rules_repealed : Subject::rules_issued);
      if (!features.has(Object::information) && !features.has(Object::application)) {
        if (features.has(Object::licensing)) subjects.add(Subject::licensing);
        if (features.has(Object::penalty)) subjects.add(Subject::penalties);
        if (features.has(Object::coercion)) subjects.add(Subject::coercion);
      }
    }
    if (features.has(Role::carried_over) ||
        (features.has(Role::carried) && features.last_year_named))
      subjects.add(Subject::carried_over);
    else if (features.has(Role::carried_forward) ||
             (features.has(Role::carried) && features.next_year_named))
      subjects.add(Subject::carried_forward);
    if (topic_ == Topic::request && !features.outcomes.empty())
      subjects.add(features.outcomes.front());
    return subjects;
  }

  /// `收到申请21件，均在法定期限内答复`: 21 answered, without a figure of its own.
  void read_implied_answer(const Features& features, std::span<const Token> segment) {
    if (!last_claim_ || marks_since_figure_ != 1 || !last_figure_in_sentence_) return;
    const ClaimIndex subject = groups_.outermost_whole().value_or(*last_claim_);
    if (!features.answers() || features.has(Role::negation)) return;
    if (features.has(Role::next_year) || features.object_count > 1) return;
    const Claim& received = claims_.claims[subject];
    if (!received.subjects.contains(Subject::received) || received.value == Decimal{} ||
        received.applicant != Applicant::all || received.extent == Extent::part)
      return;
    if (received.subjects.contains(Subject::processed) && received.implied) return;
    for (const Token& token : segment) {
      if (token.kind != TokenKind::word || token.word->role != Role::verb) continue;
      if (token.end < size() && scanned_.characters[token.end] == U'率') return;
    }
    Claim claim = received;
    claim.subjects = {Subject::processed};
    claim.implied = true;
    claim.range = range_of(segment.front().begin, segment.back().end);
    finish(claim);
    claims_.claims.push_back(claim);
  }

  // ---- figures

  void figure(const Token& token) {
    const Figure& figure = scanned_.figures[token.figure];
    switch (figure.kind) {
      case FigureKind::year:
        year(token, figure);
        return;
      case FigureKind::month:
        if (!figure.exact) sentence_.part_of_year = true;
        if (figure.value.units != 0) sentence_.months |= 1u << (figure.value.units & 15);
        return;
      case FigureKind::other:
        return;
      case FigureKind::percent:
        percent(token, figure);
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

  /// A number without a measure word counts only right behind what it counts:
  /// `行政复议0，行政诉讼0`.
  [[nodiscard]] bool may_be_bare(const Token& token) const {
    if (position_ == 0) return false;
    const Token& before = scanned_.tokens[position_ - 1];
    if (before.kind != TokenKind::word || before.end != token.begin) return false;
    const Role role = before.word->role;
    return role == Role::is || role == Role::total || role == Role::object ||
           role == Role::outcome || role == Role::carried_over || role == Role::carried_forward ||
           role == Role::review_outcome || role == Role::each;
  }

  void year(const Token& token, const Figure& figure) {
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
    } else if (role_before(1) == Role::as_of ||
               (figure.full_date && !compared && !near_carried())) {
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

  [[nodiscard]] bool follows_a_year(const Token& token) const {
    const Token& before = scanned_.tokens[position_ - 1];
    if (before.kind != TokenKind::figure || token.begin != before.end + 1) return false;
    const Figure& figure = scanned_.figures[before.figure];
    constexpr std::u32string_view joins = U"至到-~";
    return figure.kind == FigureKind::year && !figure.full_date &&
           joins.find(scanned_.characters[before.end]) != std::u32string_view::npos;
  }

  /// Last year beside this year in one sentence is a comparison, not a stale date.
  void settle_years() {
    bool this_year = false;
    for (const std::size_t frame : sentence_.frames)
      this_year |= context_.year && claims_.years[frame].year == *context_.year;
    if (!this_year) return;
    for (const std::size_t frame : sentence_.frames) {
      if (claims_.years[frame].year < *context_.year)
        claims_.years[frame].role = YearRole::comparison;
    }
  }

  /// The words that belong to the figure, before it and, up to the next mark, behind it.
  struct Words {
    Features before;
    Features behind;
    bool behind_ends_at_mark = false;
    std::size_t behind_end = 0;
  };

  Words words_of(const Token& token) {
    Words words;
    collect(words.before, tokens(segment_begin_, position_), scanned_.figures, context_.year);
    std::size_t end = position_ + 1;
    const std::size_t count = scanned_.tokens.size();
    bool figure_follows = false;
    for (; end < count && end - position_ < longest_tail; ++end) {
      const Token& next = scanned_.tokens[end];
      if (next.kind == TokenKind::word) {
        // An opening word ends what belongs to the figure.
        if (next.word->role >= Role::opener && next.word->role <= Role::opener_closed) break;
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

  void count(const Token& token, const Figure& figure) {
    Words words = words_of(token);
    const bool compared = words.before.has(Role::compared) || words.before.has(Role::than);
    const bool grows = words.before.has(Role::growth_up) || words.before.has(Role::growth_down);
    if (grows && (compared || sentence_.growth_pending)) {
      growth(token, figure, words.before, false);
      return;
    }

    Claim claim;
    claim.figure = range_of(token.begin, token.end);
    claim.value = figure.value;
    claim.exact = figure.exact;
    claim.measure = figure.measure;
    claim.measure_word = figure.measure_word;

    const bool own = words.before.says_what();
    Features features = words.before;
    if (!own && !words.behind.says_what() && !segment_has_figure_ && pending_.says_what() &&
        !groups_.reading_parts()) {
      features = pending_;  // 收到政府信息公开申请，共计5件
    } else if (segment_begin_ == position_ && !words.behind.says_what() && position_ > 0 &&
               scanned_.tokens[position_ - 1].kind == TokenKind::figure &&
               scanned_.tokens[position_ - 1].end == token.begin) {
      features = last_features_;  // 信息处理费0件0元
    } else if (words_behind_belong(words, own)) {
      add_behind(features, words.behind, own);
    }

    Surroundings around = surroundings();
    if (own) around.unknown_before = unknown_before(token);
    // 申请集中在自然资源（12件）、住建（9件）
    if (!own && segment_begin_ == position_ && position_ > 0 && features.end != 0 &&
        scanned_.tokens[position_ - 1].kind == TokenKind::open &&
        features.end < scanned_.tokens[position_ - 1].begin)
      around.unknown_before = scanned_.tokens[position_ - 1].begin - features.end;
    Resolution resolution = resolve(features, figure.measure, figure.measure_word, around);
    // 未答复6件
    if (words.before.has(Role::negation) && figure.value != Decimal{}) resolution.subjects = {};
    if (resolution.subjects.empty() && figure.measure != Measure::money)
      look_for_fee(resolution, words);
    std::uint32_t begin = features.says_what() && features.begin <= token.begin && features.end != 0
                              ? features.begin
                              : token.begin;
    if (respective_at_ < respective_.size() && (!own || respective_at_ == 0)) {
      resolution = {};
      resolution.subjects.add(respective_[respective_at_++]);
      resolution.topic = topic_;
    }
    claim.range = range_of(begin, token.end);
    claim.applicant = resolution.applicant;

    note_how_segment_starts();
    const bool own_verb = own &&
                          (words.before.answers() || words.before.has(Verb::receive) ||
                           words.before.has(Verb::handle)) &&
                          !words.before.has(Role::channel) && words.before.object_count == 0 &&
                          words.before.outcomes.empty();
    groups_.before_figure(separator_, starts_with_verb_,
                          own_verb || begins_anew(claim, resolution, words.before));
    in_part_of_ = groups_.whole(figure.measure);
    const bool inherits = resolution.subjects.empty() && in_part_of_ && !own &&
                          features.last_object() != Object::foreign &&
                          claims_.claims[*in_part_of_].measure == figure.measure;
    SubjectSet subjects = resolution.subjects;
    if (inherits) subjects = claims_.claims[*in_part_of_].subjects;
    const bool apart =
        resolution.enumerated && (figure.value == Decimal{} || features.has(Role::each) ||
                                  (features.has(Role::all_of) && figure.value == Decimal{}));
    claim.subjects = subjects;
    claim.together = resolution.together && !apart;
    claim.span = span_of(features, compared);
    const bool for_a_reason =
        sentence_.gives_reason && !subjects.empty() && is_outcome(subjects.front());
    const bool part = resolution.part || words.before.has(Role::among) || for_a_reason ||
                      is_qualified(subjects) || (words.before.has(Role::each) && !apart);
    claim.extent = part ? Extent::part : extent_;
    const Object last = features.last_object();
    counts_other_things_ =
        last == Object::document || last == Object::foreign || last == Object::information;
    published_items_ = resolution.published_items;
    inherited_ = inherits;
    if (compared && !own) {
      // 较2023年的250件增长20%: last year's figure of what was last counted.
      if (last_claim_ && last_figure_in_sentence_)
        claim.subjects = claims_.claims[*last_claim_].subjects;
      finish(claim);
      sentence_.last_years = static_cast<ClaimIndex>(claims_.claims.size());
      claims_.claims.push_back(claim);
      return;
    }
    if (apart) {
      for (const Subject subject : subjects) {
        claim.subjects = {subject};
        push(claim, words, subject == subjects.front());
      }
    } else {
      push(claim, words, true);
    }

    if (resolution.topic != Topic::none) topic_ = resolution.topic;
    heading_open_ = false;
    last_features_ = features;
    pending_ = {};
    if (words.behind_ends_at_mark && words.behind.answers() && !words.before.answers())
      read_implied_answer_behind(words);
  }

  /// 涉水行政许可126件, 党内规范性文件2件: perhaps some only, for nobody knows what stands before.
  [[nodiscard]] bool is_qualified(const SubjectSet& subjects) const {
    if (subjects.empty() || !is_disclosure(subjects.front())) return false;
    for (std::size_t i = std::max<std::size_t>(segment_begin_, 1); i < position_; ++i) {
      const Token& token = scanned_.tokens[i];
      if (token.kind != TokenKind::word || token.word->role != Role::object) continue;
      const auto object = static_cast<Object>(token.word->value);
      if (object < Object::normative || object > Object::coercion) continue;
      const std::uint32_t end = scanned_.tokens[i - 1].end;
      return token.begin >= end + 2 &&
             !ends_like_an_organ(
                 std::u32string_view(scanned_.characters).substr(end, token.begin - end));
    }
    return false;
  }

  /// Characters of no known word between the last telling word and the figure.
  [[nodiscard]] std::uint32_t unknown_before(const Token& figure) const {
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

  /// Whether the noun or verb behind the figure tells what it counts: 公开329条信息,
  /// 103件顺延到下年度.
  static bool words_behind_belong(const Words& words, bool own) {
    const Features& before = words.before;
    const Object object = before.last_object();
    if (!own || object == Object::none || object == Object::activity || before.has(Role::about))
      return true;
    return object == Object::application && before.verbs == 0 &&
           (words.behind.has(Role::carried) || words.behind.has(Role::carried_forward));
  }

  void add_behind(Features& features, const Features& behind, bool own) {
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

  /// `对25件申请收取信息处理费2950元`: the 25 are notices.
  void look_for_fee(Resolution& resolution, const Words& words) {
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

  /// Behind a semicolon, a figure that names a thing of its own beside the whole's is no part of
  /// the whole: `行政复议3件，其中…；行政诉讼2件`.
  [[nodiscard]] bool begins_anew(const Claim& claim, const Resolution& resolution,
                                 const Features& before) const {
    const auto index = groups_.whole(claim.measure);
    if (separator_ != TokenKind::semicolon || !index || before.object_count == 0) return false;
    const Claim& whole = claims_.claims[*index];
    if (resolution.subjects.empty() || whole.subjects.empty()) return false;
    const Subject subject = resolution.subjects.front();
    return !is_outcome(subject) && before.review_outcome == 0 &&
           resolution.applicant == Applicant::all && !whole.subjects.contains(subject);
  }

  /// Whether a verb opens the segment: `发布解读25篇` behind a list is more often the next deed
  /// than a part.
  void note_how_segment_starts() {
    starts_with_verb_ = false;
    if (segment_begin_ >= position_ || segment_begin_ == 0) return;
    const Token& first = scanned_.tokens[segment_begin_];
    starts_with_verb_ = first.kind == TokenKind::word && first.word->role == Role::verb &&
                        static_cast<Verb>(first.word->value) != Verb::collect &&
                        first.begin == scanned_.tokens[segment_begin_ - 1].end;
  }

  static bool is_outcome_of_requests(const Claim& claim) {
    return !claim.subjects.empty() && is_outcome(claim.subjects.front());
  }

  void push(Claim claim, const Words& words, bool first) {
    const auto index = static_cast<ClaimIndex>(claims_.claims.size());
    if (in_part_of_) {
      const Claim& whole = claims_.claims[*in_part_of_];
      bool shares_subject = inherited_ || claim.subjects.empty();
      for (const Subject subject : claim.subjects)
        shares_subject |= whole.subjects.contains(subject);
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
      if (same_again || of_something_else) {
        claim.extent = Extent::part;
      } else if (narrower || (!whole.subjects.empty() && claim.extent == Extent::whole)) {
        claim.extent = whole.extent;
      }
      if (claim.span == Span::this_year) claim.span = whole.span;
    }
    finish(claim);
    claims_.claims.push_back(claim);
    if (counts_other_things_) of_other_things_.push_back(index);
    sentence_.growths_apart = false;
    if (claim.span == Span::last_year) sentence_.last_years = index;
    last_claim_ = index;
    if (!first) return;
    groups_.figure({index, separator_, words.before.has(Role::channel), starts_with_verb_});
    separator_ = TokenKind::word;
    marks_since_figure_ = 0;
    after_last_figure_ = true;
    last_figure_in_sentence_ = true;
  }

  void read_implied_answer_behind(const Words& words) {
    const std::size_t end = words.behind_end;
    marks_since_figure_ = 1;
    read_implied_answer(words.behind, tokens(position_ + 1, end));
    marks_since_figure_ = 0;
  }

  [[nodiscard]] Surroundings surroundings() const {
    Surroundings around;
    around.topic = topic_;
    around.review = review_;
    around.about_disclosure = about_disclosure_;
    around.foreign_clause = pending_.last_object() == Object::foreign;
    if (const auto whole = groups_.whole(Measure::matter)) {
      const SubjectSet& subjects = claims_.claims[*whole].subjects;
      around.in_parts = !subjects.empty() && is_request(subjects.front());
      if (around.in_parts) around.topic = Topic::request;
    }
    return around;
  }

  [[nodiscard]] Span span_of(const Features& features, bool compared) const {
    const bool carried = features.has(Role::carried) || features.has(Role::carried_over) ||
                         features.has(Role::carried_forward);
    if ((features.has(Role::last_year) && !carried) || compared) return Span::last_year;
    if (sentence_.part_of_year) return Span::part_of_year;
    if (sentence_.months != 0 && (sentence_.months & (1u << 12)) == 0) return Span::part_of_year;
    if (sentence_.cumulative && !sentence_.says_this_year && !features.has(Verb::in_force))
      return Span::cumulative;
    return sentence_.span;
  }

  /// Decides whether the claim can be held against the tables.
  void finish(Claim& claim) const {
    claim.why_not = WhyNot::none;
    if (claim.subjects.empty() || claim.subjects.contains(Subject::information_published)) {
      claim.why_not = WhyNot::no_subject;
    } else if (!claim.exact) {
      claim.why_not = WhyNot::approximate;
    } else if (claim.implied) {
      claim.why_not = WhyNot::implied;
    } else if (claim.extent == Extent::part) {
      claim.why_not = WhyNot::part;
    } else if (claim.span != Span::this_year) {
      claim.why_not = WhyNot::other_time;
    } else if (claim.extent == Extent::subordinate) {
      claim.why_not = WhyNot::other_organ;
    } else if (claim.extent == Extent::own_office && organ_.role != OrganRole::government_office) {
      claim.why_not = WhyNot::own_office;
    } else if (claim.extent == Extent::everywhere &&
               (organ_.role == OrganRole::department || organ_.role == OrganRole::vertical ||
                organ_.role == OrganRole::institution ||
                organ_.role == OrganRole::government_office)) {
      claim.why_not = WhyNot::wider;
    } else if (published_items_ && !claim.negated) {
      claim.why_not = WhyNot::published_items;
    }
  }

  void begin_respective() {
    respective_.clear();
    respective_at_ = 0;
    Features features;
    collect(features, tokens(segment_begin_, position_), scanned_.figures, context_.year);
    const Resolution resolution = resolve(features, Measure::matter, U'件', surroundings());
    if (!resolution.enumerated) return;
    for (const Subject subject : resolution.subjects) respective_.push_back(subject);
  }

  // ---- shares and growth

  void percent(const Token& token, const Figure& figure) {
    Features features;
    const std::span<const Token> before = tokens(segment_begin_, position_);
    collect(features, before, scanned_.figures, context_.year);
    const bool compared = features.has(Role::compared) || features.has(Role::than);
    const bool grows = features.has(Role::growth_up) || features.has(Role::growth_down);
    if (grows && (compared || sentence_.growth_pending)) {
      growth(token, figure, features, true);
      return;
    }
    if (features.has(Role::share)) share(token, figure, before);
  }

  void share(const Token& token, const Figure& figure, std::span<const Token> before) {
    Percentage percentage;
    percentage.percent = figure.value;
    percentage.exact = figure.exact;
    bool several = false;
    const Token* share_word = nullptr;
    for (const Token& word : before) {
      if (word.kind != TokenKind::word) continue;
      if (word.word->role == Role::respectively || word.word->role == Role::total) several = true;
      if (word.word->role == Role::share && share_word == nullptr) share_word = &word;
    }
    percentage.range = range_of(share_word->begin, token.end);
    const char32_t first = scanned_.characters[share_word->begin];
    if (first == U'共' || first == U'合') several = true;
    // 网上申请占60% has no figure above the line: something else stands between the last one and
    // 占.
    const std::uint32_t begin =
        segment_begin_ > 0 ? scanned_.tokens[segment_begin_ - 1].end : share_word->begin;
    std::uint32_t other_words = share_word->begin - begin;
    for (const Token& word : before) {
      if (&word == share_word) break;
      if (word.kind == TokenKind::word &&
          (word.word->role == Role::respectively || word.word->role == Role::total ||
           word.word->role == Role::all_of || word.word->role == Role::approximately ||
           word.word->role == Role::conjunction))
        other_words -= word.end - word.begin;
    }
    const bool follows_figure =
        last_claim_ && last_figure_in_sentence_ && marks_since_figure_ <= 1 && other_words <= 1;
    percentage.base_named = names_a_base(share_word->end, token);
    percentage.bases = groups_.bases();
    if (follows_figure) {
      percentage.numerator = *last_claim_;
      if (several) {
        for (ClaimIndex i = *last_claim_; i-- > 0 && *last_claim_ - i < 8;)
          percentage.other_numerators.push_back(i);
      }
    }
    claims_.percentages.push_back(std::move(percentage));
  }

  /// Words between 占 and the figure that are neither 总数 and the like nor of the requests:
  /// 占解读总量的60%.
  [[nodiscard]] bool names_a_base(std::uint32_t from, const Token& percent) const {
    std::uint32_t unknown = 0;
    std::uint32_t at = from;
    for (std::size_t i = segment_begin_; i < position_; ++i) {
      const Token& token = scanned_.tokens[i];
      if (token.begin < from) continue;
      unknown += token.begin - at;
      at = token.end;
      if (token.kind != TokenKind::word) continue;
      if (token.word->role == Role::object &&
          static_cast<Object>(token.word->value) > Object::information &&
          static_cast<Object>(token.word->value) != Object::activity)
        return true;
    }
    unknown += percent.begin - at;
    return unknown > 3;
  }

  void growth(const Token& token, const Figure& figure, const Features& features, bool in_percent) {
    sentence_.growth_pending = true;
    sentence_.growths_apart |= features.has(Role::respectively);
    Growth next;
    const auto tells_growth = [](const Token& word) {
      if (word.kind != TokenKind::word) return false;
      const Role role = word.word->role;
      return role >= Role::growth_up && role <= Role::than;
    };
    const std::span<const Token> words = tokens(segment_begin_, position_);
    const auto first = std::find_if(words.begin(), words.end(), tells_growth);
    const std::uint32_t begin = first == words.end() ? token.begin : first->begin;
    next.range = range_of(begin, token.end);
    next.exact = figure.exact;
    // 分别增加2件、减少1件 are of several figures; 较2022年 is over another year than last.
    const bool of_one =
        last_figure_in_sentence_ && !sentence_.growths_apart &&
        !sentence_.compared_with_other_year &&
        !names_another_thing(words.first(static_cast<std::size_t>(first - words.begin())), begin);
    next.claim = of_one ? last_claim_ : std::nullopt;
    Decimal value = figure.value;
    const bool down = features.has(Role::growth_down) && !features.has(Role::growth_up);
    if (down) value.units = -value.units;
    (in_percent ? next.percent : next.amount) = value;
    next.last = sentence_.last_years;
    if (!claims_.growths.empty() && sentence_.growth_of == next.claim && next.claim) {
      Growth& before = claims_.growths.back();
      if (in_percent && !before.percent && before.amount) {
        before.percent = next.percent;
        before.exact = before.exact && next.exact;
        before.range.end = next.range.end;
        return;
      }
      if (!in_percent && !before.amount && before.percent) {
        before.amount = next.amount;
        before.exact = before.exact && next.exact;
        before.range.end = next.range.end;
        return;
      }
    }
    sentence_.growth_of = next.claim;
    claims_.growths.push_back(next);
  }

  /// 罚没款同比下降15%: what grows stands between the mark and the first word of growth.
  [[nodiscard]] bool names_another_thing(std::span<const Token> words, std::uint32_t end) const {
    std::uint32_t unknown = 0;
    std::uint32_t at = segment_begin_ > 0 ? scanned_.tokens[segment_begin_ - 1].end : 0;
    for (const Token& word : words) {
      unknown += word.begin - at;
      at = word.end;
      if (word.kind != TokenKind::word) continue;
      const Role role = word.word->role;
      if (role == Role::object || role == Role::verb || role == Role::outcome) return true;
    }
    return unknown + (end - at) > 1;
  }

  // ---- places

  [[nodiscard]] std::size_t size() const { return scanned_.characters.size(); }

  [[nodiscard]] TextRange range_of(std::uint32_t begin, std::uint32_t end) const {
    // The end is that of the last character, not the beginning of the next: white space lies
    // between.
    TextRange range{context_.section, scanned_.origins[begin], scanned_.origins[end]};
    if (end > begin) {
      const std::uint32_t last = scanned_.origins[end - 1];
      range.end = last + bytes_of(last);
    }
    return range;
  }

  [[nodiscard]] std::size_t bytes_of(std::uint32_t origin) const {
    const auto lead = static_cast<unsigned char>(text_[origin]);
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /// What holds until the end of a sentence.
  struct Sentence {
    Span span = Span::this_year;
    bool says_this_year = false;
    bool part_of_year = false;
    bool cumulative = false;
    std::size_t first_claim = 0;
    bool already_public = false;
    bool gives_reason = false;
    bool growths_apart = false;  ///< 分别 has been said of them
    bool compared_with_other_year = false;
    bool growth_pending = false;  ///< 同比 or 与上年相比 has been said
    std::uint32_t months = 0;
    std::optional<ClaimIndex> growth_of;
    std::optional<ClaimIndex> last_years;  ///< a figure of last year in this sentence
    std::vector<std::size_t> frames;
  };

  static constexpr std::size_t longest_organ_name = 16;
  static constexpr std::size_t longest_tail = 24;  ///< tokens looked at behind a figure

  std::string_view text_;
  const ClaimContext& context_;
  std::u32string organ_name_;
  Organ organ_;
  ScannedText scanned_;
  Claims& claims_;
  GroupReader groups_;

  std::size_t position_ = 0;
  std::size_t segment_begin_ = 0;
  bool segment_has_figure_ = false;
  bool first_word_ = true;          ///< no word of the segment has been read
  bool after_last_figure_ = false;  ///< no mark since the last figure
  std::size_t marks_since_figure_ = 0;
  TokenKind separator_ = TokenKind::word;  ///< the strongest mark since the last figure
  bool last_figure_in_sentence_ = false;
  std::optional<ClaimIndex> last_claim_;
  std::vector<std::optional<ClaimIndex>> bracketed_;  ///< last_claim_ before each open bracket
  std::size_t remark_depth_ = 0;

  Sentence sentence_;
  Features last_features_;  ///< of the last figure
  Features pending_;        ///< of the clauses without a figure since the last one
  Extent extent_ = Extent::whole;
  std::vector<Subject> respective_;
  std::size_t respective_at_ = 0;

  Topic topic_ = section_topic();
  Topic heading_topic_ = section_topic();
  bool heading_open_ = true;
  bool about_disclosure_ = context_.section == Section::four || context_.section == Section::three;
  Object review_ = Object::none;

  bool published_items_ = false;
  bool counts_other_things_ = false;
  std::vector<ClaimIndex> of_other_things_;  ///< claims that count documents or foreign things
  bool inherited_ = false;
  bool starts_with_verb_ = false;
  std::optional<ClaimIndex> in_part_of_;
};

}  // namespace

void read_text(std::string_view text, const ClaimContext& context, Claims& claims) {
  Reader(text, context, claims).run();
}

}  // namespace ogi::claims
