#include <algorithm>

#include "core/report/organ.h"
#include "core/rules/listed_words.h"
#include "core/rules/other_reports.h"
#include "core/rules/rule_list.h"
#include "core/rules/section_text.h"
#include "core/rules/settings.h"
#include "core/text/utf8.h"

namespace ogi::rules {
namespace {

constexpr Basis basis[] = {Basis::reg_49, Basis::reg_50};

constexpr Words departments[] = {
#define DEPARTMENT(words, source, fires, silent) u##words,
#include "core/rules/lists/departments.def"
#undef DEPARTMENT
#undef DEPARTMENT_SOURCE
};

constexpr Words zones = u"开发区|高新区|经开区|园区|新区|保税|度假区|示范区|合作区";

constexpr std::size_t longest_name = 24;

// What stands behind the organ that reports of itself.
constexpr Words own_work =
    u"认真|深入|扎实|严格|全面|积极|持续|高度重视|坚持|不断|切实|始终|紧紧围绕|围绕|按照|根据|"
    u"共收到|收到|新收到|共受理|受理|共主动公开|主动公开|未收到|没有收到|政府信息公开工作";
// What stands behind the organ that made the report.
constexpr Words made = u"编制|编写|负责编制|组织编制|起草";
// With these, another organ may well be the one that does something.
constexpr Words of_others =
    u"会同|联合|配合|协同|协助|牵头|指导|督促|上级|下属|所属|下级|辖区|各单位|等部门|等单位|等局|"
    u"抄送|经验|原";
constexpr Words leads = u"本报告由|由|现公布|现公开|公布|现将|现发布|发布";

/// The group of departments that a name without its area belongs to, the ending taken off; nothing
/// where none is exactly this.
const Words* department_of(std::u32string_view name) {
  name.remove_suffix(ends_with_any(name, u"局|委员会|委|厅"));
  for (const Words& words : departments)
    if (is_any(name, words)) return &words;
  return nullptr;
}

std::u32string_view base_of(std::u32string_view area) {
  return area.substr(0, area.size() - std::min<std::size_t>(1, area.size()));
}

/// Whether one of two areas is the other, or is it without those it lies in; 县 alone is any.
bool may_be_same_area(std::u32string_view a, std::u32string_view b) {
  return a.size() < 2 || b.size() < 2 || base_of(a).ends_with(base_of(b)) ||
         base_of(b).ends_with(base_of(a));
}

/// 清溪县 and 临河县, 甲区 and 乙区: neither lies in the other.
bool are_beside_each_other(std::u32string_view a, std::u32string_view b) {
  constexpr std::size_t longest = 4;  // longer ones have a verb in front, or are not understood
  constexpr Words verbs =
      u"通过|会同|联合|走访|督促|指导|配合|协调|对接|组织|推动|支持|帮助|邀请|依托|包括|经|由|"
      u"向|与|和|及|对|在|请|受|从|为|把|将|因|至|到|往|赴|各|全|该|本|我|某|跨";
  return begins_with_any(b, verbs) == 0 && a.size() > 1 && b.size() > 2 && b.size() <= longest &&
         a.back() == b.back() && (b.back() == U'县' || b.back() == U'区') && !is_zone(a) &&
         !is_zone(b) && !may_be_same_area(a, b);
}

/// The end of a town's or a street's name without 人民政府 and 办事处: 镇 or 乡, 街道, as one
/// character; U+0000 where it is none.
char32_t kind_of_town(std::u32string_view stem) {
  if (ends_with_any(stem, u"镇|乡|苏木") > 0) return U'镇';
  return stem.ends_with(U"街道") ? U'街' : U'\0';
}

/// What the report's organ is called, and what it cannot be called.
class OwnName {
 public:
  OwnName(std::string_view organ, const Settings* settings)
      : folded_(fold_label(organ)), kind_(organ_of_name(organ)) {
    if (settings != nullptr) parent_ = organ_stem(settings->parent);
    parts_ = parts_of_name(folded_);
    stem_ = organ_stem(organ);
    stem_parts_ = parts_of_name(stem_);
  }

  [[nodiscard]] bool is_other(std::u32string_view written) const {
    const NameParts parts = parts_of_name(written);
    const std::u32string stem = organ_stem(to_utf8(parts.rest));
    if (may_be_same_organ(organ_stem(to_utf8(written)), parent_)) return false;
    if (kind_.level == OrganLevel::town) return is_other_town(parts, stem);
    if (kind_.role == OrganRole::department || kind_.role == OrganRole::vertical)
      return is_other_department(parts);
    return (kind_.role == OrganRole::government || kind_.role == OrganRole::government_office) &&
           stem.empty() && are_beside_each_other(parts_.area, parts.area);
  }

 private:
  [[nodiscard]] bool is_other_town(const NameParts& parts, const std::u32string& stem) const {
    const std::u32string_view mine = stem_parts_.rest;
    const char32_t kind = kind_of_town(stem);
    if (kind == U'\0' || kind != kind_of_town(mine)) return false;
    const std::size_t ending = kind == U'街' ? 2 : 1;
    const std::u32string_view base = std::u32string_view(stem).substr(0, stem.size() - ending);
    const std::u32string_view my_base = mine.substr(0, mine.size() - ending);
    constexpr std::u32string_view no_name = U"全本我各所该辖内个乡镇街某等及与对为在向由年月";
    return base.size() >= 2 && base.size() <= 4 &&
           base.find_first_of(no_name) == std::u32string_view::npos &&
           base.find(my_base) == std::u32string_view::npos &&
           my_base.find(base) == std::u32string_view::npos &&
           may_be_same_area(stem_parts_.area, parts.area);
  }

  [[nodiscard]] bool is_other_department(const NameParts& parts) const {
    const Words* const theirs = department_of(parts.rest);
    if (theirs == nullptr) return false;
    if (are_beside_each_other(parts_.area, parts.area)) return true;
    // Of the same place: only where both are known, and have no word in common that would make one
    // the short or former name of the other.
    const bool same_place = parts.area.size() < 2 || (parts_.area.ends_with(parts.area) ||
                                                      parts.area.ends_with(parts_.area));
    const std::u32string_view mine = parts_.rest;
    // One that the list does not know may have the matters of several departments.
    const bool known =
        std::any_of(std::begin(departments), std::end(departments),
                    [mine](const Words& words) { return has_any(mine, words); }) ||
        !has_any(mine, u"社会|综合|公共|经济|事务|服务|发展|建设|执法|保障|农|党|组织|宣传|统战");
    if (!same_place || !known || has_any(mine, *theirs) || has_any(folded_, zones)) return false;
    constexpr std::u32string_view common = U"务政业管理和局委厅员会";
    return std::none_of(parts.rest.begin(), parts.rest.end(), [&](char32_t character) {
      return common.find(character) == common.npos && mine.find(character) != mine.npos;
    });
  }

  std::u32string folded_;
  Organ kind_;
  NameParts parts_;
  std::u32string stem_;
  NameParts stem_parts_;
  std::u32string parent_;
};

/// Whether what stands behind a name says that it is the organ that reports.
bool speaks_as_reporter(std::u32string_view text, std::size_t end) {
  const std::u32string_view behind = text.substr(end);
  std::size_t year = 0;
  while (year < std::min<std::size_t>(4, behind.size()) && is_ascii_digit(behind[year])) ++year;
  if (year == 4) {
    const std::u32string_view words = behind.substr(4);
    return begins_with_any(words.substr(begins_with_any(words, u"年度|年")), u"政府信息公开") > 0;
  }
  constexpr std::size_t leadership = 20;  // 在县委、县政府的坚强领导下
  const bool led =
      behind.starts_with(U'在') && has_any(behind.substr(0, leadership), u"领导下|指导下|统筹下");
  const bool makes = begins_with_any(behind, made) > 0;
  if (!led && !makes && begins_with_any(behind, own_work) == 0) return false;
  const CharacterRange sentence = sentence_at(text, end);
  const std::u32string_view words = text.substr(sentence.begin, sentence.end - sentence.begin);
  return (makes ? has_any(words, u"报告")
                : has_any(words, u"信息公开|政务公开|公开条例|公开政府信息|公开信息")) &&
         !has_any(words, of_others);
}

/// The name that ends at `end`, back to the beginning of its clause.
CharacterRange name_before(std::u32string_view text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < longest_name && is_ideograph(text[begin - 1])) {
    const bool time = (text[begin - 1] == U'年' || text[begin - 1] == U'度') && begin < end;
    if (time) break;
    --begin;
  }
  // One of several in a list: 县财政局、县审计局.
  if (begin > 0 && text[begin - 1] == U'、') return {end, end};
  begin += begins_with_any(text.substr(begin, end - begin), leads);
  return {begin, end};
}

constexpr CharacterSet ends_of_names = u"局委厅会府镇乡道处县区";

void check(const Case& given, RuleReport& rule_report) {
  const Report& report = given.report;
  if (report.organ.empty()) {
    rule_report.not_applicable("没有提供机关名称。", "The organ's name was not given.");
    return;
  }
  const OwnName own(report.organ, given.context.settings);
  Finding* finding = nullptr;
  const auto tell = [&](const SectionText& section, const CharacterRange& name) {
    if (finding != nullptr) return section.point(*finding, name);
    finding =
        &find_in_text(rule_report, section, name, "{0}写的是{1}，编制报告的是{2}。请核对机关名称。",
                      "{0} speaks of {1}, but the report is that of {2}. Check the organ's name.");
    finding->message.quoted(report.organ);
    finding->expected = report.organ;
  };
  for (const Section part : {Section::preamble, Section::one}) {
    const SectionText& section = given.texts.of(part);
    const std::u32string_view text = section.view();
    for (std::size_t at = 1; at + 2 < text.size(); ++at) {
      if (!ends_of_names.holds(text[at]) || !speaks_as_reporter(text, at + 1)) continue;
      const CharacterRange name = name_before(text, at + 1);
      if (name.end > name.begin && own.is_other(text.substr(name.begin, name.end - name.begin)))
        tell(section, name);
    }
  }
  // The signature: a line of its own among the last ones.
  for (const Section part : {Section::six, Section::five}) {
    const SectionText& section = given.texts.of(part);
    const std::u32string_view text = section.view();
    if (text.empty()) continue;
    std::size_t end = text.size();
    for (int lines = 0; lines < 3 && end > 0; ++lines) {
      std::size_t begin = end - 1;
      while (begin > 0 && !section.begins_line(begin)) --begin;
      const std::u32string_view line = text.substr(begin, end - begin);
      if (begin > 0 && line.size() <= longest_name && ends_of_names.holds(line.back()) &&
          own.is_other(line))
        tell(section, {begin, end});
      end = begin;
    }
    break;
  }
}

}  // namespace

// OGI017: the text speaks of another organ as the one that reports.
constinit const Rule ogi017_other_organ{
    .code = "OGI017",
    .slug = "other-organ",
    .version = 1,
    .severity = Severity::warning,
    .editions = Editions::all,
    .basis = basis,
    .title_zh = "写成了其他机关",
    .title_en = "Another organ in the text",
    .check = check,
};

}  // namespace ogi::rules
