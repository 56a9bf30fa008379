#include "core/claims/constructions.h"

#include <array>
#include <string>
#include <vector>

namespace ogi::claims {
namespace {

// clang-format off
constexpr Construction all[] = {
    {"denied-receipt", "F WHO F negation F [receive receive_new]+ F WHO F NOUN", Domain::received, false,
     "全年未收到政府信息公开申请\n本年度没有收到公民、法人和其他组织的政府信息公开申请",
     "全年未收到涉及商业秘密的政府信息公开申请"},
    {"denied-noun", "F WHO F negation F NOUN F", Domain::received, false,
     "本年度无依申请公开事项"},
    {"denied-receipt-behind", "F WHO NOUN F negation F [receive receive_new happen]*", Domain::received, false,
     "政府信息公开申请未收到"},
    {"denied-review", "[F because request publish of about and_ everybody]* negation [F because request publish of about happen receive everybody propose and_ pause]* REVIEW+ [case_ decision request and_ pause REVIEW F of happen]*", Domain::review, true,
     "未发生因政府信息公开引起的行政复议、行政诉讼"},
    {"denied-review-behind", "[F because request publish of about and_ pause case_ happen REVIEW]* REVIEW+ [F case_ of]* negation [F happen receive case_]*", Domain::review, true,
     "因政府信息公开被申请行政复议、行政诉讼未发生"},
    {"denied-fee", "[F about request]* negation F [collect charge fee fee_notice fee_amount request of F happen]+", Domain::fee, true,
     "未收取信息处理费"},
    {"denied-documents", "F negation F [issue repeal]* [F of]* [normative rule]+ F", Domain::document, false,
     "全年未制定规范性文件"},
    {"denied-carried-over", "F negation F [last_year of]* [carried carried_over]+ NOUN?", Domain::carried_over, true,
     "收到政府信息公开申请48件，无上年结转",
     "收到政府信息公开申请48件，无上年结转的征地申请"},
    {"denied-carried-forward", "F negation F [carried carried_forward next_year]+ NOUN?", Domain::carried_forward, true,
     "收到政府信息公开申请48件，无结转下年度"},

    {"received", "F WHO [receive receive_new]+ F WHO F NOUN F figure [case_ of]*", Domain::received, false,
     "全年共收到政府信息公开申请48件\n本年新收公民、法人和其他组织提出的政府信息公开申请48件\n我局共受理依申请公开事项48件",
     "全年收到涉及征地的政府信息公开申请48件\n收到政府信息公开申请表格48件"},
    {"received-all-ways", "F [manner pause and_ publish handle F]+ etc [of manner total F]* WHO [receive receive_new]+ F WHO F NOUN F figure [case_ of]*", Domain::received, false,
     "通过信函、网络等渠道共收到政府信息公开申请48件",
     "通过网络收到政府信息公开申请48件"},
    {"received-noun-first", "F WHO NOUN [F of]* WHO [receive receive_new]+ F figure NOUN?", Domain::received, false,
     "政府信息公开申请共收到48件\n依申请公开受理48件",
     "政府信息公开申请平台收到48件"},
    {"received-noun-behind", "F WHO [receive receive_new]+ F figure of? WHO NOUN of?", Domain::received, false,
     "全年收到48件政府信息公开申请",
     "全年收到48件征地信息公开申请"},
    {"received-noun-alone", "F WHO NOUN [F of]* figure", Domain::received, false,
     "政府信息公开申请48件\n依申请公开总数为48件",
     "政府信息公开申请咨询48件"},
    {"received-known", "F WHO [receive receive_new]+ F figure", Domain::received, true,
     "依申请公开方面，全年共收到48件",
     "依申请公开方面，网站收到48件"},
    {"carried-over", "F [last_year of]* [carried carried_over]+ [F of about]* NOUN? F figure NOUN?", Domain::carried_over, true,
     "收到政府信息公开申请48件，上年结转6件\n收到政府信息公开申请48件，2023年度结转申请6件",
     "收到政府信息公开申请48件，上年结转资金6件"},
    {"carried-over-from", "F carried+ F last_year [F of]* NOUN? F figure NOUN?", Domain::carried_over, true,
     "收到政府信息公开申请48件，结转上年申请6件"},
    {"carried-over-answered", "F last_year [receive receive_new pause F]* carried [F answer handle decide of]* NOUN F figure", Domain::carried_over, false,
     "2023年收到、结转至2024年作出答复的政府信息公开申请6件"},
    {"processed", "F WHO [answer handle decide continue_]+ [F of]* WHO NOUN F figure [case_ of]*", Domain::processed, false,
     "办结政府信息公开申请47件\n全年共依法答复依申请公开47件",
     "办结信访转来的政府信息公开申请47件"},
    {"processed-noun-first", "F WHO NOUN [F of]* [answer handle decide]+ F figure [case_ of]*", Domain::processed, false,
     "政府信息公开申请已答复47件",
     "政府信息公开申请系统办理47件"},
    {"processed-noun-behind", "F [answer handle decide]+ F figure of? WHO NOUN of?", Domain::processed, false,
     "全年办结47件政府信息公开申请"},
    {"processed-known", "F [answer handle decide]+ F figure [request of]*", Domain::processed, true,
     "收到政府信息公开申请48件，已办结47件\n收到政府信息公开申请48件，按期作出答复47件",
     "收到政府信息公开申请48件，超期答复47件"},
    {"carried-forward", "F [carried_forward continue_]+ [F of answer handle]* NOUN? F figure NOUN?", Domain::carried_forward, true,
     "收到政府信息公开申请48件，尚未办结7件\n收到政府信息公开申请48件，结转下年度继续办理7件"},
    {"carried-forward-to", "F carried+ F [next_year carried_forward]+ [F of answer handle continue_]* NOUN? F figure NOUN?", Domain::carried_forward, true,
     "收到政府信息公开申请48件，结转2025年办理7件"},
    {"carried-forward-behind", "F NOUN? figure NOUN? [F about]* [carried carried_forward next_year] [F carried carried_forward next_year answer handle continue_]*", Domain::carried_forward, true,
     "收到政府信息公开申请48件，7件结转下年度继续办理"},
    {"outcome", "[F about]* request? outcome [outcome of and_ pause request]* [decision answer handle of F reason about]* NOUN? F figure [request case_ publish of]*", Domain::outcome, true,
     "办结政府信息公开申请47件，其中予以公开17件\n办结政府信息公开申请47件，不予公开的7件",
     "办结政府信息公开申请47件，建议予以公开17件\n不予公开7件，其中涉及个人隐私2件"},
    {"outcome-with-reason", "[F about]* [because reason]+ [request outcome of and_ pause reason etc F because]+ [decision answer handle of F]* figure NOUN?", Domain::outcome, true,
     "办结政府信息公开申请47件，因国家秘密、内部管理信息等原因不予公开的2件"},
    {"outcome-behind", "F figure NOUN? [F of]* [outcome of]+ [decision answer F]*", Domain::outcome, true,
     "办结政府信息公开申请47件，17件予以公开"},
    {"published", "[F about]* publish [of among outcome]* F figure", Domain::outcome, true,
     "办结政府信息公开申请47件，公开17件"},
    {"applicant", "F [applicant propose of everybody]+ NOUN? [F propose of about]* figure [request case_ of]*", Domain::any_request, true,
     "收到政府信息公开申请48件，其中自然人40件",
     "收到政府信息公开申请48件，其中外地企业8件"},
    {"review", "[F because reason request publish of about happen receive everybody applicant propose and_]* REVIEW+ [case_ request decision F of happen and_ pause litigation reconsideration each about court]* figure [case_ of]*", Domain::review, true,
     "因政府信息公开被申请行政复议11件\n全年政府信息公开行政诉讼案件9件",
     "因行政处罚被申请行政复议11件"},
    {"review-behind", "[F because request publish of about happen receive everybody]* figure [case_ request]? REVIEW+ [case_ request]*", Domain::review, true,
     "因政府信息公开发生3件行政复议"},
    {"review-outcome", "[F because request publish of about happen REVIEW case_ decision receive court reason]* [review_outcome other]+ [F of case_ decision review_outcome court and_]* figure [case_ of]*", Domain::review, true,
     "因政府信息公开被申请行政复议11件，结果维持5件"},
    {"review-outcome-behind", "F figure [case_ of]* [F of court because]* review_outcome+ [court of]*", Domain::review, true,
     "因政府信息公开被申请行政复议11件，5件维持"},
    {"documents", "[F because of about]* [issue repeal in_force decide]+ [F of and_ publish etc]* [normative rule]+ F figure", Domain::document, false,
     "制发规范性文件8件\n现行有效的行政规范性文件36件",
     "制发水利规范性文件8件"},
    {"documents-noun-first", "F [normative rule]+ [F of]* [issue repeal in_force]+ [case_ F]* figure", Domain::document, false,
     "规范性文件制发件数8件"},
    {"documents-noun-behind", "F [issue repeal in_force decide]+ F figure [in_force of]* [normative rule]+", Domain::document, false,
     "全年制定8件规范性文件"},
    {"documents-known", "F [issue repeal in_force]+ F figure", Domain::document, true,
     "制发规范性文件8件，废止3件"},
    {"decisions", "[F about pause and_]* [decide handle]? F [licensing penalty coercion]+ [decision case_ F of handle decide each and_ pause]* figure case_?", Domain::decision, false,
     "作出行政许可1250件\n行政处罚决定318件",
     "作出涉水行政许可1250件\n作出行政许可人员1250件"},
    {"decisions-behind", "[F about]* decide F figure [licensing penalty coercion]+ [decision case_]*", Domain::decision, false,
     "全年作出318件行政处罚决定"},
    {"administrative-fees", "[F about]* collect? [F of]* administrative_fee+ [fee_amount F of]* figure", Domain::fee, false,
     "行政事业性收费26.55万元\n收取行政事业性收费26.55万元",
     "减免行政事业性收费26.55万元"},
    {"fees", "[F about request]* [collect charge]* [F of]* [fee fee_notice fee_amount collect]+ [F of request and_ pause fee_amount case_]* figure case_?", Domain::fee, true,
     "收取信息处理费0元"},
};
// clang-format on

constexpr std::string_view slot_names[] = {"unknown",
                                           "figure",
                                           "pause",
                                           "time",
                                           "last_year",
                                           "next_year",
                                           "own",
                                           "adverb",
                                           "total",
                                           "is",
                                           "each",
                                           "of",
                                           "and_",
                                           "about",
                                           "because",
                                           "reason",
                                           "etc",
                                           "among",
                                           "everybody",
                                           "applicant",
                                           "propose",
                                           "request",
                                           "case_",
                                           "receive",
                                           "receive_new",
                                           "handle",
                                           "answer",
                                           "publish",
                                           "outcome",
                                           "manner",
                                           "carried_over",
                                           "carried_forward",
                                           "carried",
                                           "continue_",
                                           "reconsideration",
                                           "litigation",
                                           "litigation_direct",
                                           "litigation_after",
                                           "both_reviews",
                                           "review_outcome",
                                           "court",
                                           "happen",
                                           "issue",
                                           "repeal",
                                           "in_force",
                                           "normative",
                                           "rule",
                                           "decide",
                                           "licensing",
                                           "penalty",
                                           "coercion",
                                           "decision",
                                           "administrative_fee",
                                           "fee",
                                           "fee_notice",
                                           "fee_amount",
                                           "collect",
                                           "charge",
                                           "negation",
                                           "other"};
static_assert(std::size(slot_names) == slot_count);
static_assert(slot_count <= 64);

constexpr std::uint64_t bit(Slot slot) {
  return std::uint64_t{1} << static_cast<unsigned>(slot);
}

/// Names that stand for several slots, and whether they may be absent.
struct Shorthand {
  std::string_view name;
  std::uint64_t slots;
  char repeats;  ///< ' ' as written
};
constexpr std::uint64_t frame =
    bit(Slot::time) | bit(Slot::own) | bit(Slot::adverb) | bit(Slot::total) | bit(Slot::is);
constexpr Shorthand shorthands[] = {
    {"F", frame, '*'},
    {"WHO",
     bit(Slot::everybody) | bit(Slot::applicant) | bit(Slot::propose) | bit(Slot::happen) |
         bit(Slot::of) | bit(Slot::and_) | bit(Slot::pause) | bit(Slot::about) | bit(Slot::own),
     '*'},
    {"NOUN", bit(Slot::request) | bit(Slot::publish) | bit(Slot::case_) | bit(Slot::of), '+'},
    {"REVIEW",
     bit(Slot::reconsideration) | bit(Slot::litigation) | bit(Slot::litigation_direct) |
         bit(Slot::litigation_after) | bit(Slot::both_reviews),
     ' '},
};

/// One place of a pattern.
struct Place {
  std::uint64_t slots = 0;
  bool may_be_absent = false;
  bool may_repeat = false;
};

class Pattern {
 public:
  explicit Pattern(std::string_view text) {
    while (!text.empty()) {
      if (text.front() == ' ') {
        text.remove_prefix(1);
        continue;
      }
      add(text.substr(0, length_of_place(text)));
      text.remove_prefix(length_of_place(text));
    }
  }

  /// Runs all ways through the places at once: bit i of `at` says that i places are done.
  [[nodiscard]] bool takes(std::span<const Slot> slots, std::uint64_t all_of_them) const {
    if ((all_of_them & ~allowed_) != 0) return false;
    std::uint32_t at = skipped_from(1);
    for (const Slot slot : slots) {
      std::uint32_t next = 0;
      for (std::size_t i = 0; i < count_; ++i) {
        if ((places_[i].slots & bit(slot)) == 0) continue;
        if ((at >> i & 1) != 0) next |= 1u << (i + 1);
        if (places_[i].may_repeat && (at >> (i + 1) & 1) != 0) next |= 1u << (i + 1);
      }
      at = skipped_from(next);
      if (at == 0) return false;
    }
    return (at >> count_ & 1) != 0;
  }

 private:
  static std::size_t length_of_place(std::string_view text) {
    std::size_t end = text.front() == '[' ? text.find(']') + 1 : 0;
    while (end < text.size() && text[end] != ' ') ++end;
    return end;
  }

  void add(std::string_view text) {
    Place place;
    char repeats = ' ';
    if (text.back() == '?' || text.back() == '*' || text.back() == '+') {
      repeats = text.back();
      text.remove_suffix(1);
    }
    if (text.front() == '[') {
      text = text.substr(1, text.size() - 2);
      while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        place.slots |= slots_named(text.substr(0, end), nullptr);
        text.remove_prefix(std::min(end + 1, text.size()));
      }
    } else {
      char usual = ' ';
      place.slots = slots_named(text, &usual);
      if (usual == '*') repeats = '*';
      if (usual == '+') repeats = repeats == '?' || repeats == '*' ? '*' : '+';
    }
    place.may_be_absent = repeats == '?' || repeats == '*';
    place.may_repeat = repeats == '*' || repeats == '+';
    allowed_ |= place.slots;
    places_[count_++] = place;
  }

  static std::uint64_t slots_named(std::string_view name, char* repeats) {
    for (const Shorthand& shorthand : shorthands) {
      if (shorthand.name != name) continue;
      if (repeats != nullptr) *repeats = shorthand.repeats;
      return shorthand.slots;
    }
    for (std::size_t i = 0; i < slot_count; ++i) {
      if (slot_names[i] == name) return std::uint64_t{1} << i;
    }
    return 0;
  }

  [[nodiscard]] std::uint32_t skipped_from(std::uint32_t at) const {
    for (std::size_t i = 0; i < count_; ++i) {
      if ((at >> i & 1) != 0 && places_[i].may_be_absent) at |= 1u << (i + 1);
    }
    return at;
  }

  static constexpr std::size_t most_places = 24;
  std::array<Place, most_places> places_{};
  std::size_t count_ = 0;
  std::uint64_t allowed_ = 0;
};

Domain domain_of(Subject subject) {
  if (subject <= Subject::received_with_carried_over) return Domain::received;
  if (subject == Subject::processed) return Domain::processed;
  if (subject == Subject::carried_over) return Domain::carried_over;
  if (subject == Subject::carried_forward) return Domain::carried_forward;
  if (is_outcome(subject)) return Domain::outcome;
  if (is_review(subject)) return Domain::review;
  if (subject == Subject::administrative_fees || is_fee(subject)) return Domain::fee;
  return subject >= Subject::licensing ? Domain::decision : Domain::document;
}

/// 办理 may be any of received and answered, and what was granted may be told as published: a
/// construction covers a figure that may mean one of its own subjects.
bool is_of(Domain domain, const SubjectSet& subjects) {
  if (domain == Domain::any_request) return is_request(subjects.front());
  for (const Subject subject : subjects) {
    if (domain_of(subject) == domain) return true;
  }
  return false;
}

}  // namespace

std::span<const Construction> constructions() {
  return all;
}

const Construction* covering(std::span<const Slot> slots, const SubjectSet& subjects,
                             bool talk_is_known) {
  static const std::vector<Pattern> patterns = [] {
    std::vector<Pattern> made;
    for (const Construction& construction : all) made.emplace_back(construction.slots);
    return made;
  }();
  if (subjects.empty()) return nullptr;
  std::uint64_t all_of_them = 0;
  for (const Slot slot : slots) all_of_them |= bit(slot);
  for (std::size_t i = 0; i < std::size(all); ++i) {
    if ((all[i].needs_talk && !talk_is_known) || !is_of(all[i].domain, subjects)) continue;
    if (patterns[i].takes(slots, all_of_them)) return &all[i];
  }
  return nullptr;
}

}  // namespace ogi::claims
