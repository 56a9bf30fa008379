#include "core/claims/measure_words.h"

namespace ogi::claims {
namespace {

// The longest first within one character.
constexpr MeasureWord measure_words[] = {
    {U"人次", Measure::person},  {U"人", Measure::person},  {U"名", Measure::person},
    {U"户", Measure::person},    {U"位", Measure::person},  {U"家", Measure::person},
    {U"件次", Measure::matter},  {U"件", Measure::matter},  {U"条次", Measure::piece},
    {U"条", Measure::piece},     {U"篇次", Measure::piece}, {U"篇", Measure::piece},
    {U"则", Measure::piece},     {U"宗", Measure::matter},  {U"起", Measure::matter},
    {U"份", Measure::matter},    {U"例", Measure::matter},  {U"个", Measure::matter},
    {U"项", Measure::matter},    {U"部", Measure::matter},  {U"笔", Measure::matter},
    {U"桩", Measure::matter},    {U"期", Measure::event},   {U"次", Measure::event},
    {U"场次", Measure::event},   {U"场", Measure::event},   {U"批次", Measure::event},
    {U"批", Measure::event},     {U"元", Measure::money},   {U"册", Measure::other},
    {U"种", Measure::other},     {U"类", Measure::other},   {U"处", Measure::other},
    {U"套", Measure::other},     {U"张", Measure::other},   {U"本", Measure::other},
    {U"幅", Measure::other},     {U"页", Measure::other},   {U"字", Measure::other},
    {U"款", Measure::other},     {U"块", Measure::other},   {U"辆", Measure::other},
    {U"台", Measure::other},     {U"支", Measure::other},   {U"间", Measure::other},
    {U"平方米", Measure::other}, {U"公里", Measure::other}, {U"亩", Measure::other},
    {U"吨", Measure::other},     {U"所", Measure::other},   {U"轮", Measure::event},
    {U"封", Measure::other},     {U"卷", Measure::other},   {U"票", Measure::other},
    {U"分", Measure::other},     {U"集", Measure::other},   {U"档", Measure::other},
};

}  // namespace

const MeasureWord* measure_word_at(std::u32string_view text) {
  // ②部分公开3件, ③本机关不掌握5件: the number of a list, and a word.
  for (const std::u32string_view word : {U"部分", U"部门", U"本机关", U"本级", U"本年", U"处理",
                                         U"条例", U"分别", U"个人信息", U"期限"}) {
    if (text.starts_with(word)) return nullptr;
  }
  const MeasureWord* best = nullptr;
  for (const MeasureWord& word : measure_words) {
    if (text.starts_with(word.text) && (best == nullptr || word.text.size() > best->text.size()))
      best = &word;
  }
  return best;
}

}  // namespace ogi::claims
