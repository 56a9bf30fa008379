#include "core/report/organ.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "core/rooms_generated.h"
#include "core/text/fold.h"
#include "core/text/words.h"

namespace ogi::report {
namespace {

bool remove_ending(std::u32string_view& name, const Words& endings) {
  const std::size_t length = ends_with_any(name, endings);
  name.remove_suffix(length);
  return length > 0;
}

// 自治州 are also written without 自治 and the nationality: 凉山州.
constexpr Words autonomous_prefectures =
    u"延边|恩施|湘西|阿坝|甘孜|凉山|黔西南|黔东南|黔南|楚雄|红河|文山|"
    u"西双版纳|大理|德宏|怒江|迪庆|临夏|甘南|海北|黄南|海南|果洛|玉树|"
    u"海西|昌吉|博尔塔拉|巴音郭楞|克孜勒苏|伊犁";

bool is_autonomous_prefecture(std::u32string_view area) {
  if (ends_with_any(area, u"自治州") > 0) return true;
  return remove_ending(area, u"州") && ends_with_any(area, autonomous_prefectures) > 0;
}

bool is_municipality(std::u32string_view area) {
  return ends_with_any(area, u"北京市|上海市|天津市|重庆市");
}

/// A prefecture-level city without districts has the power to make rules all the same.
bool is_prefecture_city_without_districts(std::u32string_view area) {
  return ends_with_any(area, u"东莞市|中山市|嘉峪关市|儋州市");
}

/// One 省, 市, 县 … at the beginning of a name.
struct Area {
  OrganLevel level;
  std::size_t length;  ///< of its name, 省 or 市 included
};

/// The level of an area by the last characters of its name; nothing where they name none.
std::optional<OrganLevel> level_of_area(std::u32string_view area) {
  if (ends_with_any(area, u"省|自治区") || is_municipality(area)) return OrganLevel::province;
  if (is_autonomous_prefecture(area) || is_prefecture_city_without_districts(area) ||
      ends_with_any(area, u"地区|锡林郭勒盟|兴安盟|阿拉善盟"))
    return OrganLevel::prefecture;
  if (ends_with_any(area, u"市")) return OrganLevel::city;
  if (ends_with_any(area, u"县|旗|区")) return OrganLevel::county;
  return std::nullopt;
}

/// Whether the 省, 市, 县 … at `at` belongs to an ordinary word: 市场, 城市, 区域, 社区, 红旗.
bool is_part_of_word(std::u32string_view name, std::size_t at) {
  const std::u32string_view onward = name.substr(at);
  if (begins_with_any(onward, u"市场|市容|区域|区划|县域")) return true;
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
  if (ends_with_any(area, u"镇|乡|苏木")) return Organ{OrganRole::government, OrganLevel::town};
  if (is_zone(area)) return Organ{OrganRole::zone_committee, OrganLevel::county};
  if (ends_with_any(area, u"社区")) return std::nullopt;
  const Areas areas = areas_of(area);
  if (!areas.rest.empty() || areas.level == OrganLevel::unknown) return std::nullopt;
  const OrganRole role =
      ends_with_any(area, u"地区|盟") ? OrganRole::agency : OrganRole::government;
  return Organ{role, areas.level};
}

bool is_vertical(std::u32string_view name) {
  return ends_with_any(name,
                       u"税务局|税务分局|气象局|海关|邮政管理局|烟草专卖局|海事局|调查队|"
                       u"消防救援支队|消防救援大队|消防救援总队|消防救援局|通信管理局|监管分局|"
                       u"边防检查站");
}

struct StateOrgan {
  Words names;
  RulePower power;
};

constexpr StateOrgan state_organs[] = {
#define STATE_ORGAN(names, power, other) {u##names, RulePower::power},
#include "core/report/state_council.def"
#undef STATE_ORGAN
};

/// A department of the State Council, or one of its branches: 国家税务总局 but for
/// 国家税务总局徐州市税务局.
std::optional<Organ> national_organ(std::u32string_view name, OrganLevel level) {
  const bool full = name.starts_with(U"中华人民共和国");
  if (full) name.remove_prefix(7);
  const StateOrgan* listed = nullptr;
  std::size_t length = 0;
  for (const StateOrgan& organ : state_organs) {
    const std::size_t found = begins_with_any(name, organ.names);
    if (found > length) listed = &organ;
    length = std::max(length, found);
  }
  const std::u32string_view behind = name.substr(length);
  if (listed != nullptr && behind.empty())
    return Organ{OrganRole::state_department, OrganLevel::state, listed->power};
  // 教育部门 is nobody.
  if (listed != nullptr && !behind.starts_with(U'门')) return Organ{OrganRole::vertical, level};
  if (!full && !begins_with_any(name, u"国家|中国|国务院")) return std::nullopt;
  // 国家级开发区, 中国(江苏)自由贸易试验区, companies.
  if (name.starts_with(U"国家级") ||
      has_any(name, u"试验区|开发区|高新区|经开区|示范区|新区|公司|集团|大学|学院|医院"))
    return std::nullopt;
  // The name of an organ that the list does not know ends with the first 局, 委员会 or 部; behind
  // it stands a branch.
  std::size_t end = std::u32string_view::npos;
  for (std::size_t at = 2; at < name.size() && end == std::u32string_view::npos; ++at) {
    const std::size_t ending = begins_with_any(name.substr(at), u"局|委员会|部|署|银行");
    if (ending > 0) end = at + ending;
  }
  if (end == name.size() && level == OrganLevel::unknown)
    return Organ{OrganRole::state_department, OrganLevel::state};
  if (end == std::u32string_view::npos && !is_vertical(name)) {
    // 国家语委, 国务院安委会办公室: whatever they are, they are no department of some place.
    return begins_with_any(name, u"国家|国务院") && level == OrganLevel::unknown
               ? std::optional(Organ{OrganRole::state_department, OrganLevel::state})
               : std::nullopt;
  }
  return Organ{OrganRole::vertical, level};
}

}  // namespace

bool is_zone(std::u32string_view area) {
  return ends_with_any(area,
                       u"开发区|高新区|经开区|园区|产业区|工业区|示范区|试验区|实验区|"
                       u"保税区|综保区|景区|名胜区|旅游区|度假区|保护区|集聚区|功能区|"
                       u"合作区|管理区|自贸区|物流区|加工区|空港区|产业园|工业园|科技园|"
                       u"新城|片区|高新技术区");
}

NameParts parts_of_name(std::u32string_view folded) {
  const Areas areas = areas_of(folded);
  return {areas.level, folded.substr(0, folded.size() - areas.rest.size()), areas.rest};
}

namespace {

Organ read_name(std::string_view written) {
  const std::u32string folded = fold_label(written);
  std::u32string_view name = folded;
  if (name.empty()) return {};

  // Before the areas are read: the name of the head office may hold what looks like one (市场监督).
  const Areas areas = areas_of(name);
  if (const auto national = national_organ(name, areas.level)) return *national;

  std::u32string_view area = name;
  if (remove_ending(area, u"人民政府办公室|人民政府办公厅|政府办公室|政府办公厅|政府办|府办")) {
    const auto government = government_of(area);
    return {OrganRole::government_office, government ? government->level : OrganLevel::unknown};
  }
  if (ends_with_any(name, u"行政公署|行署")) return {OrganRole::agency, OrganLevel::prefecture};
  // 驻北京办事处 is an office of the government that sent it.
  if (ends_with_any(name, u"办事处") > 0 && name.find(U'驻') != std::u32string_view::npos)
    return {OrganRole::department, areas.level};
  if (ends_with_any(name, u"街道办事处|街道|街道办|办事处"))
    return {OrganRole::agency, OrganLevel::town};
  if (remove_ending(name, u"人民政府") || remove_ending(name, u"政府")) {
    if (ends_with_any(name, u"街道")) return {OrganRole::agency, OrganLevel::town};
    return government_of(name).value_or(Organ{OrganRole::government, OrganLevel::unknown});
  }
  if (const auto government = government_of(name)) return *government;

  if (is_vertical(name)) return {OrganRole::vertical, areas.level};
  if (ends_with_any(name, u"管理委员会|管委会|合作区执行委员会") &&
      !ends_with_any(name, u"监督管理委员会"))
    return {OrganRole::zone_committee, OrganLevel::county};
  if (ends_with_any(name,
                    u"公司|集团|医院|卫生院|学校|大学|学院|中学|小学|幼儿园|中心|"
                    u"图书馆|博物馆|水厂|福利院|敬老院|养老院"))
    return {OrganRole::institution, areas.level};
  if (ends_with_any(name, u"厅")) return {OrganRole::department, OrganLevel::province};
  if (ends_with_any(name, u"局|委|委员会|办|办公室|支队|大队|总队|处|所|站|部")) {
    // 政务公开办公室 and its like may report for their government.
    const bool of_government = has_any(name, u"政务公开|信息公开");
    return {of_government ? OrganRole::government_office : OrganRole::department, areas.level};
  }
  return {OrganRole::unknown, areas.level};
}

}  // namespace

Organ organ_of_name(std::string_view written) {
  // Claims and rules ask for the same name, the report's, again and again.
  thread_local std::string name;
  thread_local Organ organ;
  if (name != written) {
    organ = read_name(written);
    name = written;
  }
  return organ;
}

RulePower rule_power(Organ organ) {
  const bool is_local = organ.level == OrganLevel::county || organ.level == OrganLevel::town;
  switch (organ.role) {
    case OrganRole::unknown:
      return RulePower::unknown;
    case OrganRole::state_department:
      return organ.of_state;
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

}  // namespace ogi::report
