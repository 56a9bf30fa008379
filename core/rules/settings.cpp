#include "core/rules/settings.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "core/rules/registry.h"
#include "core/text/fold.h"

namespace ogi::rules {
namespace {

struct ListName {
  std::string_view key;
  std::string_view zh;
};
/// In the order of WordList.
constexpr ListName lists[] = {{"fixed_terms", "固定名称"},
                              {"fixed_wording", "规范表述"},
                              {"former_names", "过去的名称"},
                              {"lost_first", "首字脱落"}};

Phrase names(const std::vector<std::string>& texts) {
  std::vector<Phrase> phrases;
  for (const std::string& text : texts) phrases.push_back(Phrase("{0}", "{0}").quoted(text));
  return Phrase("{0}", "{0}").list("、", ", ", std::move(phrases));
}

Phrase severity_name(Severity severity) {
  constexpr std::string_view zh[] = {"错误", "警告", "提示"};
  return Phrase("{0}", "{0}").words(zh[static_cast<std::size_t>(severity)], severity_key(severity));
}

Phrase& day(Phrase&& phrase, const Date& date) {
  return phrase.number(date.month).number(date.day);
}

}  // namespace

bool Settings::add_word(WordList list, std::string_view word, std::string_view right,
                        int last_year) {
  const std::u32string folded = fold_label(word);
  constexpr std::size_t longest = 100;
  if (folded.size() < 2 || folded.size() > longest) return false;
  const auto& text = texts_.emplace_back(std::make_unique<Text>());
  text->word.assign(folded.begin(), folded.end());
  text->right = right.empty() ? word : right;
  ListedWord& listed = words.emplace_back();
  listed.list = list;
  listed.word = text->word;
  listed.right = text->right;
  listed.last_year = last_year;
  return true;
}

std::optional<WordList> word_list_of_key(std::string_view key) {
  const auto* const found = std::find_if(std::begin(lists), std::end(lists),
                                         [key](const ListName& list) { return list.key == key; });
  if (found == std::end(lists)) return std::nullopt;
  return static_cast<WordList>(found - std::begin(lists));
}

std::vector<Phrase> told_settings(const Settings& settings) {
  std::vector<Phrase> told;
  if (settings.departments_deadline)
    told.push_back(day(Phrase("部门、乡镇街道的公开期限：{0}月{1}日",
                              "Departments, towns and streets publish by {0}-{1}"),
                       *settings.departments_deadline));
  if (settings.governments_deadline)
    told.push_back(
        day(Phrase("本级政府的公开期限：{0}月{1}日", "The government publishes by {0}-{1}"),
            *settings.governments_deadline));
  if (!settings.section_six.empty())
    told.push_back(Phrase("第六部分应当写明：{0}", "Section 6 must speak of {0}")
                       .phrase(names(settings.section_six)));
  if (settings.longest_section_one > 0)
    told.push_back(Phrase("第一部分不超过 {0} 字", "Section 1 has at most {0} characters")
                       .count(settings.longest_section_one));
  if (!settings.roster.empty())
    told.push_back(
        Phrase("应报机关：{0} 个", "Organs that must report: {0}").count(settings.roster.size()));
  if (!settings.parent.empty())
    told.push_back(Phrase("上级机关：{0}", "The organ above: {0}").text(settings.parent));
  if (!settings.province.empty()) {
    const std::span<const Rule* const> rules = all_rules();
    const bool has_rules = std::any_of(rules.begin(), rules.end(), [&](const Rule* rule) {
      return rule->province == settings.province;
    });
    told.push_back((has_rules ? Phrase("适用{0}的规则", "With the rules of {0}")
                              : Phrase("省份：{0}，没有专用于它的规则",
                                       "Province: {0}, which has no rules of its own"))
                       .text(settings.province));
  }
  for (const SeverityChange& change : settings.severities)
    told.push_back(Phrase("{0} 定为{1}：{2}", "{0} is taken as {1}: {2}")
                       .text(change.rule)
                       .phrase(severity_name(change.severity))
                       .text(change.reason));
  for (std::size_t i = 0; i < std::size(lists); ++i) {
    const auto list = static_cast<WordList>(i);
    if (!settings.replaces(list)) continue;
    const auto count = std::count_if(settings.words.begin(), settings.words.end(),
                                     [list](const ListedWord& word) { return word.list == list; });
    told.push_back(Phrase("词表“{0}”换为自备的 {1} 条", "The list {0} is the office's own ({1})")
                       .words(lists[i].zh, lists[i].key)
                       .count(static_cast<std::size_t>(count)));
  }
  return told;
}

}  // namespace ogi::rules
