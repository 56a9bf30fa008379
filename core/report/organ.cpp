#include "core/report/organ.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <optional>
#include <string>

#include "core/text/fold.h"

namespace ogi {
namespace {

using Words = std::initializer_list<std::u32string_view>;

bool remove_ending(std::u32string_view& name, std::u32string_view ending) {
  if (!name.ends_with(ending)) return false;
  name.remove_suffix(ending.size());
  return true;
}

bool ends_with_any(std::u32string_view name, Words endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [name](std::u32string_view ending) { return name.ends_with(ending); });
}

bool starts_with_any(std::u32string_view name, Words beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [name](std::u32string_view beginning) { return name.starts_with(beginning); });
}

bool contains(std::u32string_view name, std::u32string_view part) {
  return name.find(part) != std::u32string_view::npos;
}

/// Areas called 区 that are no districts but lie inside or across them.
bool is_zone(std::u32string_view area) {
  return ends_with_any(
      area,
      {U"开发区", U"高新区", U"经开区", U"园区",   U"产业区", U"工业区",    U"示范区", U"试验区",
       U"实验区", U"保税区", U"综保区", U"景区",   U"名胜区", U"旅游区",    U"度假区", U"保护区",
       U"集聚区", U"功能区", U"合作区", U"管理区", U"自贸区", U"物流区",    U"加工区", U"空港区",
       U"产业园", U"工业园", U"科技园", U"新城",   U"片区",   U"高新技术区"});
}

// 自治州 are also written without 自治 and the nationality: 凉山州.
constexpr std::u32string_view autonomous_prefectures[] = {
    U"延边", U"恩施", U"湘西",     U"阿坝",     U"甘孜",     U"凉山", U"黔西南", U"黔东南",
    U"黔南", U"楚雄", U"红河",     U"文山",     U"西双版纳", U"大理", U"德宏",   U"怒江",
    U"迪庆", U"临夏", U"甘南",     U"海北",     U"黄南",     U"海南", U"果洛",   U"玉树",
    U"海西", U"昌吉", U"博尔塔拉", U"巴音郭楞", U"克孜勒苏", U"伊犁"};

bool is_autonomous_prefecture(std::u32string_view area) {
  if (area.ends_with(U"自治州")) return true;
  if (!remove_ending(area, U"州")) return false;
  return std::any_of(std::begin(autonomous_prefectures), std::end(autonomous_prefectures),
                     [area](std::u32string_view name) { return area.ends_with(name); });
}

bool is_municipality(std::u32string_view area) {
  return ends_with_any(area, {U"北京市", U"上海市", U"天津市", U"重庆市"});
}

/// A prefecture-level city without districts has the power to make rules all the same.
bool is_prefecture_city_without_districts(std::u32string_view area) {
  return ends_with_any(area, {U"东莞市", U"中山市", U"嘉峪关市", U"儋州市"});
}

/// One 省, 市, 县 … at the beginning of a name.
struct Area {
  OrganLevel level;
  std::size_t length;  ///< of its name, 省 or 市 included
};

/// The level of an area by the last characters of its name; nothing where they name none.
std::optional<OrganLevel> level_of_area(std::u32string_view area) {
  if (ends_with_any(area, {U"省", U"自治区"}) || is_municipality(area)) return OrganLevel::province;
  if (is_autonomous_prefecture(area) || is_prefecture_city_without_districts(area) ||
      ends_with_any(area, {U"地区", U"锡林郭勒盟", U"兴安盟", U"阿拉善盟"}))
    return OrganLevel::prefecture;
  if (area.ends_with(U"市")) return OrganLevel::city;
  if (ends_with_any(area, {U"县", U"旗", U"区"})) return OrganLevel::county;
  return std::nullopt;
}

/// Whether the 省, 市, 县 … at `at` belongs to an ordinary word: 市场, 城市, 区域, 社区, 红旗.
bool is_part_of_word(std::u32string_view name, std::size_t at) {
  const std::u32string_view onward = name.substr(at);
  if (starts_with_any(onward, {U"市场", U"市容", U"区域", U"区划", U"县域"})) return true;
  if (name.substr(0, at + 1).ends_with(U"社区")) return true;
  // Names of one character are those of 县 and 区 alone: 萧县, 东区.
  return at == 1 && name[at] != U'县' && name[at] != U'区';
}

/// The area that `name` begins with; one without a name of its own (市教育局) counts where
/// `anonymous`.
std::optional<Area> first_area(std::u32string_view name, bool anonymous) {
  constexpr std::u32string_view endings = U"省市县区旗州盟";
  for (std::size_t at = anonymous ? 0 : 1; at < name.size(); ++at) {
    if (endings.find(name[at]) == std::u32string_view::npos || is_part_of_word(name, at)) continue;
    if (const auto level = level_of_area(name.substr(0, at + 1))) return Area{*level, at + 1};
  }
  return std::nullopt;
}

/// The innermost area of 省, 市, 县 written one after another, and what stands after them.
struct Areas {
  OrganLevel level = OrganLevel::unknown;
  std::u32string_view rest;
};

Areas areas_of(std::u32string_view name) {
  Areas areas{.rest = name};
  bool first = true;
  while (const auto area = first_area(areas.rest, first)) {
    // A 市 inside a city or prefecture is a county-level one.
    const bool inner_city =
        area->level == OrganLevel::city &&
        (areas.level == OrganLevel::city || areas.level == OrganLevel::prefecture);
    areas.level = inner_city ? OrganLevel::county : area->level;
    areas.rest.remove_prefix(area->length);
    first = false;
  }
  return areas;
}

std::optional<Organ> government_of(std::u32string_view area) {
  if (ends_with_any(area, {U"镇", U"乡", U"苏木"}))
    return Organ{OrganRole::government, OrganLevel::town};
  if (is_zone(area)) return Organ{OrganRole::zone_committee, OrganLevel::county};
  if (ends_with_any(area, {U"社区"})) return std::nullopt;
  const Areas areas = areas_of(area);
  if (!areas.rest.empty() || areas.level == OrganLevel::unknown) return std::nullopt;
  const OrganRole role =
      ends_with_any(area, {U"地区", U"盟"}) ? OrganRole::agency : OrganRole::government;
  return Organ{role, areas.level};
}

bool is_vertical(std::u32string_view name) {
  return ends_with_any(
      name, {U"税务局", U"税务分局", U"气象局", U"海关", U"邮政管理局", U"烟草专卖局", U"海事局",
             U"调查队", U"消防救援支队", U"消防救援大队", U"消防救援总队", U"消防救援局",
             U"通信管理局", U"监管分局", U"边防检查站"});
}

/// A department of the State Council, or one of its branches: 国家税务总局 but for
/// 国家税务总局徐州市税务局.
std::optional<Organ> national_organ(std::u32string_view name, const Areas& areas) {
  constexpr Organ department{OrganRole::state_department, OrganLevel::state};
  for (const std::u32string_view exact :
       {U"海关总署", U"审计署", U"中国人民银行", U"国务院办公厅"}) {
    if (name == exact) return department;
  }
  if (!starts_with_any(name, {U"国家", U"中国", U"中华人民共和国", U"国务院"})) {
    constexpr std::u32string_view ministries[] = {U"外交部",           U"国防部",
                                                  U"教育部",           U"科学技术部",
                                                  U"工业和信息化部",   U"公安部",
                                                  U"民政部",           U"司法部",
                                                  U"财政部",           U"人力资源和社会保障部",
                                                  U"自然资源部",       U"生态环境部",
                                                  U"住房和城乡建设部", U"交通运输部",
                                                  U"水利部",           U"农业农村部",
                                                  U"商务部",           U"文化和旅游部",
                                                  U"退役军人事务部",   U"应急管理部"};
    const bool is_ministry =
        std::find(std::begin(ministries), std::end(ministries), name) != std::end(ministries);
    return is_ministry ? std::optional(department) : std::nullopt;
  }
  // The head office's name ends with the first 局, 委员会 or 部; behind it stands a branch.
  std::size_t end = std::u32string_view::npos;
  for (const std::u32string_view ending : {U"局", U"委员会", U"部", U"署", U"银行"}) {
    const std::size_t at = name.find(ending, 2);
    if (at != std::u32string_view::npos) end = std::min(end, at + ending.size());
  }
  if (end == name.size() && areas.level == OrganLevel::unknown) return department;
  if (end == std::u32string_view::npos && !is_vertical(name)) return std::nullopt;
  return Organ{OrganRole::vertical, areas.level};
}

}  // namespace

Organ organ_of_name(std::string_view written) {
  const std::u32string folded = fold_label(written);
  std::u32string_view name = folded;
  if (name.empty()) return {};

  // Before the areas are read: the name of the head office may hold what looks like one (市场监督).
  const Areas areas = areas_of(name);
  if (const auto national = national_organ(name, areas)) return *national;

  for (const std::u32string_view office :
       {U"人民政府办公室", U"人民政府办公厅", U"政府办公室", U"政府办公厅", U"政府办", U"府办"}) {
    std::u32string_view area = name;
    if (!remove_ending(area, office)) continue;
    const auto government = government_of(area);
    return {OrganRole::government_office, government ? government->level : OrganLevel::unknown};
  }
  if (ends_with_any(name, {U"行政公署", U"行署"}))
    return {OrganRole::agency, OrganLevel::prefecture};
  if (ends_with_any(name, {U"街道办事处", U"街道", U"街道办", U"办事处"}))
    return {OrganRole::agency, OrganLevel::town};
  if (remove_ending(name, U"人民政府") || remove_ending(name, U"政府")) {
    if (ends_with_any(name, {U"街道"})) return {OrganRole::agency, OrganLevel::town};
    return government_of(name).value_or(Organ{OrganRole::government, OrganLevel::unknown});
  }
  if (const auto government = government_of(name)) return *government;

  if (is_vertical(name)) return {OrganRole::vertical, areas.level};
  if (ends_with_any(name, {U"管理委员会", U"管委会"}) && !name.ends_with(U"监督管理委员会"))
    return {OrganRole::zone_committee, OrganLevel::county};
  if (ends_with_any(name, {U"公司", U"集团", U"医院", U"卫生院", U"学校", U"大学", U"学院", U"中学",
                           U"小学", U"幼儿园", U"中心", U"图书馆", U"博物馆"}))
    return {OrganRole::institution, areas.level};
  if (name.ends_with(U"厅")) return {OrganRole::department, OrganLevel::province};
  if (ends_with_any(name, {U"局", U"委", U"委员会", U"办", U"办公室", U"支队", U"大队", U"总队",
                           U"处", U"所", U"站", U"部"})) {
    // 政务公开办公室 and its like may report for their government.
    const bool of_government = contains(name, U"政务公开") || contains(name, U"信息公开");
    return {of_government ? OrganRole::government_office : OrganRole::department, areas.level};
  }
  return {OrganRole::unknown, areas.level};
}

RulePower rule_power(Organ organ) {
  const bool is_local = organ.level == OrganLevel::county || organ.level == OrganLevel::town;
  switch (organ.role) {
    case OrganRole::unknown:
      return RulePower::unknown;
    case OrganRole::state_department:
      return RulePower::has;
    case OrganRole::government:
      if (organ.level == OrganLevel::province || organ.level == OrganLevel::prefecture)
        return RulePower::has;
      return is_local ? RulePower::lacks : RulePower::unknown;
    case OrganRole::government_office:
      return is_local ? RulePower::lacks : RulePower::unknown;
    case OrganRole::department:
    case OrganRole::vertical:
    case OrganRole::agency:
    case OrganRole::zone_committee:
    case OrganRole::institution:
      return RulePower::lacks;
  }
  return RulePower::unknown;
}

}  // namespace ogi
