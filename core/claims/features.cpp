#include "core/claims/features.h"

namespace ogi::claims {
namespace {

bool is_review_object(Object object) {
  return object >= Object::reconsideration && object <= Object::review;
}

void add_object(Features& features, Object object) {
  // The last one decides, so a repeated one moves to the end.
  std::uint8_t kept = 0;
  for (std::uint8_t i = 0; i < features.object_count; ++i) {
    if (features.objects[i] != object) features.objects[kept++] = features.objects[i];
  }
  features.object_count = kept;
  if (features.object_count == Features::most_objects) {
    for (std::size_t i = 1; i < Features::most_objects; ++i)
      features.objects[i - 1] = features.objects[i];
    --features.object_count;
  }
  features.objects[features.object_count++] = object;
}

bool tells_what(Role role) {
  return role >= Role::verb && role <= Role::review_outcome;
}

Subject review_subject(Object object, std::uint8_t outcome) {
  Subject first = Subject::reconsideration;
  if (object == Object::litigation) first = Subject::litigation;
  if (object == Object::litigation_direct) first = Subject::litigation_direct;
  if (object == Object::litigation_after) first = Subject::litigation_after;
  return static_cast<Subject>(static_cast<std::uint8_t>(first) + outcome);
}

bool counts_cases(Measure measure) {
  return measure == Measure::none || measure == Measure::matter || measure == Measure::piece ||
         measure == Measure::event;
}

class Resolver {
 public:
  Resolver(const Features& features, Measure measure, char32_t measure_word,
           const Surroundings& around)
      : f_(features), measure_(measure), measure_word_(measure_word), around_(around) {}

  Resolution run() {
    if (outcome() || carried() || review() || fee() || request() || disclosure() || information())
      return result_;
    if (f_.last_object() == Object::foreign) {
      result_.topic = Topic::foreign;
    } else if (around_.topic == Topic::none && result_.subjects.empty()) {
      read_in_doubt();
    }
    return result_;
  }

 private:
  /// 不掌握9件, 新收48件 before anything is said of requests: of those, if the neighbours are.
  void read_in_doubt() {
    if (!counts_cases(measure_) || f_.has(Role::unclear) || around_.of_documents) return;
    SubjectSet subjects;
    for (const Subject subject : f_.outcomes)
      if (!is_group_of_a_named_reason(subject)) subjects.add(subject);
    const Object last = f_.last_object();
    const bool no_object =
        last == Object::none || last == Object::activity || last == Object::application;
    const bool some = f_.has(Role::list_end) || f_.has(Role::about);  // 还有65件按期办理完毕
    if (subjects.empty() && f_.outcomes.empty() && no_object && !some &&
        around_.unknown_before <= 1) {
      if (f_.receives() && !f_.answers())
        subjects = {Subject::received, Subject::received_with_carried_over};
      if (f_.answers() && !f_.receives()) subjects.add(Subject::processed);
    }
    if (subjects.empty() || (is_outcome(subjects.front()) && subjects.size() > 1)) return;
    result_.subjects = subjects;
    result_.of_any_kind = true;
    result_.applicant = f_.applicant();
  }

  [[nodiscard]] bool about_requests() const {
    return around_.topic == Topic::request || f_.has(Object::request) || names_application();
  }

  /// 申请 with a word of disclosure beside it, or where the talk is of requests.
  [[nodiscard]] bool names_application() const {
    if (!f_.has(Object::application) || f_.application_is_ground) return false;
    if (f_.has(Object::licensing) || f_.has(Object::penalty) || f_.has(Object::foreign))
      return false;
    if (f_.application_is_plain && around_.topic != Topic::foreign && !around_.foreign_clause)
      return true;
    return around_.topic == Topic::request || f_.has(Object::activity) ||
           f_.has(Object::information) || f_.has(Verb::publish);
  }

  [[nodiscard]] bool foreign_last() const { return f_.last_object() == Object::foreign; }

  void set(SubjectSet subjects, Topic topic) {
    result_.subjects = subjects;
    result_.topic = topic;
  }

  bool outcome() {
    if (f_.outcomes.empty() || f_.foreign_behind_outcome) return false;
    // 涉及78项信息，其中公开36项: of the things asked for.
    if (!counts_cases(measure_) || measure_word_ == U'项' || measure_word_ == U'条') return true;
    const bool elsewhere = around_.topic != Topic::request && around_.topic != Topic::none;
    if (elsewhere && !about_requests()) return false;
    if (f_.has(Object::normative) || f_.has(Object::rule) || around_.of_documents) return false;
    const bool only_groups = around_.topic == Topic::none && !around_.in_parts && !about_requests();
    // 不予公开（属于国家秘密）: the reason, not the group.
    SubjectSet detailed;
    for (const Subject subject : f_.outcomes) {
      if (only_groups && !is_plain_outcome(subject)) return false;
      if (f_.asks_for && !is_plain_outcome(subject)) return true;
      if (!is_group_of_a_named_reason(subject)) detailed.add(subject);
    }
    // 公开（含部分公开）14件
    if (detailed.size() == 1 && detailed.contains(Subject::partly_granted) &&
        f_.has(Verb::publish) && (f_.has(Role::list_start) || f_.joined))
      detailed = {Subject::granted_with_partly};
    // 公开类（予以公开与部分公开）
    if (detailed.contains(Subject::granted_with_partly)) detailed = {Subject::granted_with_partly};
    // 因不掌握等原因无法提供11件: the group's figure or the row's.
    const bool reasons_of_a_group = f_.has(Role::etc) && detailed.size() < f_.outcomes.size();
    if (reasons_of_a_group) {
      detailed = f_.outcomes;
    } else if (detailed.size() > 1 && f_.has(Role::etc)) {
      detailed = {};  // 作出不予公开、无法提供等答复12件: of those and of others
    }
    set(detailed, Topic::request);
    result_.together = detailed.size() > 1 && !reasons_of_a_group;
    result_.enumerated = result_.together;
    result_.applicant = f_.applicant();
    return true;
  }

  /// Words that are said of requests alone, wherever they stand.
  static bool is_plain_outcome(Subject subject) {
    return subject == Subject::granted || subject == Subject::partly_granted ||
           subject == Subject::refused;
  }

  [[nodiscard]] bool is_group_of_a_named_reason(Subject group) const {
    const std::string_view key = subject_key(group);
    for (const Subject other : f_.outcomes) {
      const std::string_view reason = subject_key(other);
      if (reason.size() > key.size() && reason.starts_with(key) && reason[key.size()] == '.')
        return true;
    }
    return false;
  }

  bool carried() {
    const bool some = f_.has(Role::carried);
    const bool over = f_.has(Role::carried_over) || (some && f_.last_year_named);
    const bool forward = f_.has(Role::carried_forward) || (some && f_.next_year_named);
    if (!over && !forward && !some) return false;
    if (foreign_last() || !counts_cases(measure_)) return true;
    const bool known = about_requests() || around_.in_parts || f_.has(Object::application);
    if (around_.topic == Topic::foreign || around_.topic == Topic::review) return true;
    if (!known && around_.topic != Topic::none) return true;
    result_.of_any_kind = !known;
    if (f_.receives() && f_.joined && !f_.last_year_named && !f_.next_year_named) {
      set({Subject::received_with_carried_over}, Topic::request);  // 结转和新收申请共645件
    } else if (over && !forward) {
      set({Subject::carried_over}, Topic::request);
    } else if (forward && !over) {
      set({Subject::carried_forward}, Topic::request);
    } else {
      set({Subject::carried_forward, Subject::carried_over}, Topic::request);
    }
    if (!known) result_.topic = Topic::none;
    result_.applicant = f_.applicant();
    return true;
  }

  bool review() {
    SubjectSet subjects;
    bool both_in_one_word = false;
    bool either = false;
    const bool by_way = f_.has(Object::litigation_direct) || f_.has(Object::litigation_after);
    for (std::uint8_t i = 0; i < f_.object_count; ++i) {
      const Object object = f_.objects[i];
      if (!is_review_object(object)) continue;
      if (by_way && (object == Object::litigation || object == Object::reconsideration)) continue;
      if (object == Object::review) {
        subjects.add(review_subject(Object::reconsideration, f_.review_outcome));
        subjects.add(review_subject(Object::litigation, f_.review_outcome));
        both_in_one_word = true;
        continue;
      }
      subjects.add(review_subject(object, f_.review_outcome));
    }
    const std::uint8_t outcome = f_.review_outcome != 0 ? f_.review_outcome
                                 : around_.in_review_parts && f_.has(Role::remainder) ? 3
                                                                                      : 0;
    // 被复议机关或法院纠正5件
    if (f_.has(Role::other_body) && f_.joined && outcome != 0 && !by_way)
      subjects = {review_subject(Object::reconsideration, outcome),
                  review_subject(Object::litigation, outcome)};
    if (subjects.empty() && outcome != 0 && around_.topic == Topic::review && !foreign_last()) {
      const Object object =
          around_.review == Object::none ? Object::reconsideration : around_.review;
      if (object == Object::review) {
        subjects = {review_subject(Object::reconsideration, outcome),
                    review_subject(Object::litigation, outcome)};
        both_in_one_word = true;
      } else if (around_.both_reviews) {
        either = true;  // 复议3件、诉讼1件，纠错1件
        subjects = {review_subject(Object::reconsideration, outcome),
                    review_subject(Object::litigation, outcome)};
      } else {
        subjects.add(review_subject(object, outcome));
        // 直接起诉7件、复议后起诉6件，维持9件: of one way or of both
        if (object == Object::litigation_direct || object == Object::litigation_after) {
          subjects.add(review_subject(Object::litigation, outcome));
          either = true;
        }
      }
    }
    if (subjects.empty()) return false;
    result_.topic = Topic::review;
    // Organs that decide reconsiderations report their own work too: only what the publishing of
    // information gave rise to is in the form.
    if (foreign_last() || !counts_cases(measure_)) return true;
    result_.of_any_kind = !around_.about_disclosure;
    const bool as_reviewer = f_.receives() || f_.has(Verb::handle) || f_.has(Verb::conclude);
    const bool talk = around_.topic == Topic::review || around_.topic == Topic::request;
    // 全年行政复议3件, but not 处罚案件被申请复议2件
    const bool plain = around_.unknown_in_segment <= 1 && !f_.has(Role::ignored) &&
                       !f_.has(Object::licensing) && !f_.has(Object::penalty) &&
                       !f_.has(Object::coercion);
    if (!around_.sentence_about_disclosure && (as_reviewer || (!talk && !plain))) {
      if (as_reviewer) {
        result_.topic = Topic::none;
        return true;
      }
      result_.of_any_kind = true;
    }
    if (f_.has(Verb::conclude) && f_.review_outcome == 0) return true;
    // 其他行政行为的复议26件
    if (f_.has(Role::stage)) return true;
    if (f_.has(Role::remainder) && f_.object_count != 0) return true;
    result_.subjects = subjects;
    result_.together = subjects.size() > 1 && !either;
    result_.enumerated = result_.together && !both_in_one_word;
    return true;
  }

  bool fee() {
    const bool named = f_.has(Object::fee) || f_.has(Object::fee_notice) ||
                       f_.has(Verb::collected) || f_.has(Verb::charge);
    const bool meant =
        around_.topic == Topic::fee && (f_.has(Object::fee_amount) || f_.has(Verb::collect));
    if (f_.has(Object::administrative_fee)) return false;
    if (!named && !meant) return false;
    if (f_.has(Verb::charge) && !f_.has(Object::fee) && !f_.has(Object::fee_notice)) return false;
    result_.topic = Topic::fee;
    SubjectSet& subjects = result_.subjects;
    if (measure_ != Measure::money && measure_ != Measure::none && f_.has(Object::fee_notice))
      subjects.add(Subject::fee_notices);
    if (measure_ == Measure::money || measure_ == Measure::none) {
      const bool charged = f_.has(Object::fee_amount) || f_.has(Object::fee_notice);
      const bool received = f_.has(Verb::collected) || f_.has(Verb::collect);
      if (measure_ == Measure::none && f_.has(Object::fee_notice))
        subjects.add(Subject::fee_notices);
      const bool enumerates = measure_ == Measure::none && f_.joined;
      if (f_.has(Object::fee_amount) && (enumerates || !f_.has(Verb::collected)))
        subjects.add(Subject::fee_charged);
      if (received) subjects.add(Subject::fee_received);
      // 收取信息处理费2950元 may be either; so may 信息处理费2950元.
      if (!f_.has(Verb::collected) && !charged) subjects.add(Subject::fee_charged);
      if (!received && !charged) subjects.add(Subject::fee_received);
    }
    // 发出收费通知的件数、总金额和实际收取金额均为0 names each.
    const bool named_apart = f_.has(Object::fee_amount) || f_.has(Object::fee_notice);
    result_.together = false;
    result_.enumerated = named_apart && subjects.size() > 1;
    return true;
  }

  bool request() {
    const bool request = f_.has(Object::request);
    const bool application = names_application();
    const bool by_verb = f_.receives() || f_.has(Verb::handle) || f_.answers();
    const Object last = f_.last_object();
    const bool no_object = last == Object::none || last == Object::activity;
    const bool carried_on =
        around_.topic == Topic::request && no_object && around_.unknown_before <= 1 &&
        (by_verb || f_.applicants != 0 || (f_.has(Verb::publish) && !f_.has(Verb::publish_first)));
    if (!request && !application && !carried_on) return false;
    if (around_.of_documents && !by_verb) return false;
    if (last == Object::foreign || last == Object::licensing || last == Object::penalty ||
        last == Object::normative)
      return false;
    // 办理留言、依申请公开等128件
    const bool mixed = f_.has(Object::foreign) && f_.joined && f_.has(Role::etc);
    // 自然人268人次, 企业61家次
    const bool heads = measure_ == Measure::person && carried_on && f_.applicants != 0 && !by_verb;
    if (mixed || f_.has(Role::unclear) || (!counts_cases(measure_) && !heads)) {
      result_.topic = Topic::request;
      return true;
    }
    // 对25件申请收取了费用: some of the requests, not all of them.
    if (f_.has(Role::about) && !by_verb) return true;
    const bool received = f_.receives();
    result_.topic = Topic::request;
    if (received && f_.answers()) return true;  // 收到并办结42件: those of both
    result_.part =
        heads || (!f_.has(Role::total) && (f_.has(Role::manner) || f_.has(Role::channel) ||
                                           (f_.after_duration && f_.answers())));
    SubjectSet subjects;
    if (received && !f_.has(Verb::handle) && !f_.answers()) {
      subjects.add(Subject::received);
      if (!f_.has(Verb::receive_new)) subjects.add(Subject::received_with_carried_over);
    } else if (f_.answers() && !received) {
      subjects.add(Subject::processed);
      if (f_.has(Verb::publish)) {  // 公开答复274件
        subjects.add(Subject::granted);
        subjects.add(Subject::granted_with_partly);
      }
    } else if (carried_on && !by_verb && f_.has(Verb::publish)) {
      // 收到10件，公开8件.
      subjects = {Subject::granted, Subject::granted_with_partly};
    } else {
      subjects = {Subject::received, Subject::received_with_carried_over, Subject::processed};
      if (f_.has(Verb::publish) || !by_verb) {  // 主动公开260条，依申请公开23件
        subjects.add(Subject::granted);
        subjects.add(Subject::granted_with_partly);
      }
    }
    set(subjects, Topic::request);
    result_.applicant = f_.applicant();
    return true;
  }

  bool disclosure() {
    const Object last = f_.last_object();
    if (last == Object::foreign) return false;
    SubjectSet subjects;
    const bool documents =
        f_.has(Object::normative) || f_.has(Object::rule) ||
        (last == Object::document && around_.topic == Topic::normative &&
         around_.unknown_in_segment == 0 && !f_.has(Role::remainder)) ||
        (f_.object_count == 0 && around_.topic == Topic::normative && around_.unknown_before <= 1 &&
         (f_.has(Verb::repeal) || f_.has(Verb::in_force) || f_.has(Verb::issue)));
    if (documents) {
      result_.topic = Topic::normative;
      const bool counted = measure_ == Measure::matter || measure_ == Measure::piece ||
                           measure_ == Measure::none || measure_ == Measure::other;
      const bool both = f_.has(Verb::repeal) && f_.has(Verb::issue);  // 制定和废止4件
      const bool known = !both && (!f_.has(Role::unclear) || f_.has(Verb::repeal));
      if (!counted || !known || f_.has(Object::information)) return true;
      const auto add = [&](Subject issued, Subject repealed, Subject in_force) {
        if (f_.has(Verb::repeal)) {
          subjects.add(repealed);
        } else if (f_.has(Verb::in_force)) {
          subjects.add(in_force);
        } else {
          subjects.add(issued);
          if (!f_.has(Verb::issue)) subjects.add(in_force);
        }
      };
      const bool named = f_.has(Object::normative) || f_.has(Object::rule);
      const bool rule = f_.has(Object::rule) || (!named && around_.of_rules);
      const bool normative = f_.has(Object::normative) || !rule;
      if (rule && normative && !f_.joined) return true;
      if (rule) add(Subject::rules_issued, Subject::rules_repealed, Subject::rules_in_force);
      if (normative)
        add(Subject::normative_issued, Subject::normative_repealed, Subject::normative_in_force);
      result_.subjects = subjects;
      result_.published_items = f_.has(Verb::publish) && !f_.has(Verb::issue) &&
                                !f_.has(Verb::repeal) && !f_.has(Verb::in_force);
      result_.part = f_.has(Role::manner);
      result_.together = rule && normative;
      result_.enumerated = result_.together;
      // One figure for both, of words that leave open which kind: nothing can be held against it.
      if (result_.together && subjects.size() > 2) result_.subjects = {};
      return true;
    }
    if (f_.has(Object::administrative_fee)) {
      if ((measure_ == Measure::money || measure_ == Measure::none) && !f_.has(Role::unclear))
        set({Subject::administrative_fees}, Topic::none);
      return true;
    }
    if (f_.has(Object::licensing)) subjects.add(Subject::licensing);
    if (f_.has(Object::penalty)) subjects.add(Subject::penalties);
    if (f_.has(Object::coercion)) subjects.add(Subject::coercion);
    if (subjects.empty() || measure_ == Measure::money) return false;
    // 行政许可事项35项 are kinds of decisions, not decisions.
    const bool kinds = measure_word_ == U'项' || measure_word_ == U'个' || f_.has(Verb::in_force) ||
                       f_.has(Verb::issue) || f_.has(Verb::repeal);
    const bool known = !f_.has(Role::unclear) && !f_.has(Verb::receive) && !kinds &&
                       f_.review_outcome == 0 && !f_.has(Object::application) &&
                       counts_cases(measure_);
    if (!known) return true;
    set(subjects, Topic::none);
    result_.together = subjects.size() > 1;
    result_.enumerated = result_.together;
    result_.published_items =
        f_.has(Object::information) || f_.has(Verb::publish) || measure_ == Measure::piece;
    result_.part = !result_.published_items && !f_.has(Role::total) &&
                   (f_.has(Role::manner) || f_.has(Role::channel));
    return true;
  }

  bool information() {
    const Object last = f_.last_object();
    const bool named =
        last == Object::information ||
        (f_.has(Verb::publish) && (last == Object::none || last == Object::activity) &&
         measure_ == Measure::piece);
    if (!named || f_.has(Role::unclear)) return false;
    if (measure_ == Measure::money || measure_ == Measure::person) return false;
    set({Subject::information_published}, Topic::information);
    return true;
  }

  const Features& f_;
  Measure measure_;
  char32_t measure_word_;
  const Surroundings& around_;
  Resolution result_;
};

}  // namespace

Applicant Features::applicant() const {
  constexpr auto bit = [](Applicant applicant) { return 1u << static_cast<unsigned>(applicant); };
  const unsigned natural = bit(Applicant::natural_person);
  // 公民、法人和其他组织 is everybody.
  if ((applicants & natural) != 0 && (applicants & ~natural) != 0) return Applicant::all;
  if ((applicants & bit(Applicant::organisations)) != 0) return Applicant::organisations;
  for (unsigned i = 0; i < static_cast<unsigned>(Applicant::all); ++i) {
    if (applicants == 1u << i) return static_cast<Applicant>(i);
  }
  // 企业和其他组织: no column, nor a sum of columns that is sure.
  return applicants == 0 ? Applicant::all : Applicant::other_org;
}

bool Features::has(Object object) const {
  for (std::uint8_t i = 0; i < object_count; ++i) {
    if (objects[i] == object) return true;
  }
  return false;
}

void collect(Features& features, std::span<const Token> tokens, std::span<const Figure> figures,
             std::optional<int> year) {
  bool any = features.says_what();
  const Token* application = nullptr;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::pause) features.joined = true;
    if (token.kind == TokenKind::figure) {
      const Figure& figure = figures[token.figure];
      features.after_duration |= figure.kind == FigureKind::other;
      if (figure.kind == FigureKind::year) any = false;  // what is told begins behind its year
      if (figure.kind == FigureKind::year && year && !figure.in_document) {
        features.last_year_named |= figure.value == Decimal::whole(*year - 1);
        features.next_year_named |= figure.value == Decimal::whole(*year + 1);
      }
    }
    if (token.kind != TokenKind::word) continue;
    const Role role = token.word->role;
    features.roles |= std::uint64_t{1} << static_cast<unsigned>(role);
    if (role == Role::already_public)
      features.roles |= std::uint64_t{1} << static_cast<unsigned>(Role::unclear);
    if (tells_what(role)) {
      if (!any) features.begin = token.begin;
      features.end = token.end;
      any = true;
    }
    switch (role) {
      case Role::verb:
        features.verbs |= 1u << token.word->value;
        if (features.has(Verb::publish_first))
          features.verbs |= 1u << static_cast<unsigned>(Verb::publish);
        break;
      case Role::object: {
        const auto object = static_cast<Object>(token.word->value);
        if (object == Object::application || object == Object::request) application = &token;
        features.foreign_behind_outcome |= object == Object::foreign;
        features.asks_for |= token.word->text == u"申请公开";
        if (object == Object::application) {
          const bool follows = &token != tokens.data() && (&token - 1)->end == token.begin &&
                               (&token - 1)->kind == TokenKind::word;
          if (follows) {
            const Role before = (&token - 1)->word->role;
            features.application_is_plain |= before == Role::verb || before == Role::ignored ||
                                             before == Role::applicant || before == Role::total;
          }
        }
        if (is_review_object(object) && application != nullptr && application->end == token.begin)
          features.application_is_ground = true;
        if (object != Object::matter) add_object(features, object);
        break;
      }
      case Role::outcome:
        features.outcomes.add(static_cast<Subject>(token.word->value));
        features.foreign_behind_outcome = false;
        break;
      case Role::applicant:
        features.applicants |= static_cast<std::uint8_t>(1u << token.word->value);
        break;
      case Role::review_outcome:
        features.review_outcome = token.word->value;
        break;
      case Role::conjunction:
        features.joined = true;
        break;
      case Role::last_year:
        features.last_year_named = true;
        break;
      case Role::next_year:
        features.next_year_named = true;
        break;
      default:
        break;
    }
  }
}

Resolution resolve(const Features& features, Measure measure, char32_t measure_word,
                   const Surroundings& around) {
  Resolution resolution = Resolver(features, measure, measure_word, around).run();
  constexpr std::uint32_t longest_unknown = 3;
  if (around.unknown_before > longest_unknown &&
      !resolution.subjects.contains(Subject::information_published))
    resolution.subjects = {};
  return resolution;
}

}  // namespace ogi::claims
