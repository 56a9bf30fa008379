#include "core/report/organ.h"

#include <gtest/gtest.h>

#include "tests/core/all_rooms.h"

namespace ogi::test {
namespace {

struct NamedOrgan {
  const char* name;
  OrganRole role;
  OrganLevel level;
};

using enum OrganRole;
constexpr auto none = OrganLevel::unknown;
constexpr auto state = OrganLevel::state;
constexpr auto province = OrganLevel::province;
constexpr auto prefecture = OrganLevel::prefecture;
constexpr auto city = OrganLevel::city;
constexpr auto county = OrganLevel::county;
constexpr auto town = OrganLevel::town;

constexpr NamedOrgan organs[] = {
    // governments, with and without 人民政府
    {"江苏省", government, province},
    {"江苏省人民政府", government, province},
    {"宁夏回族自治区人民政府", government, province},
    {"内蒙古自治区", government, province},
    {"北京市", government, province},
    {"重庆市人民政府", government, province},
    {"凉山彝族自治州人民政府", government, prefecture},
    {"凉山州", government, prefecture},
    {"云南省西双版纳州", government, prefecture},
    {"东莞市", government, prefecture},
    {"广东省中山市人民政府", government, prefecture},
    {"宿迁市", government, city},
    {"苏州市", government, city},
    {"盐城市人民政府", government, city},
    {"河南省济源市", government, city},
    {"苏州市昆山市人民政府", government, county},
    {"大理白族自治州大理市", government, county},
    {"淮安市洪泽区人民政府", government, county},
    {"洪泽区", government, county},
    {"北京市海淀区", government, county},
    {"新乡市红旗区人民政府", government, county},
    {"攀枝花市东区", government, county},
    {"萧县", government, county},
    {"宿州市萧县人民政府", government, county},
    {"木里藏族自治县", government, county},
    {"准格尔旗人民政府", government, county},
    {"鄂伦春自治旗", government, county},
    {"神农架林区人民政府", government, county},
    {"上海市浦东新区", government, county},
    {"泗阳县众兴镇人民政府", government, town},
    {"众兴镇", government, town},
    {"某某县某某民族乡", government, town},
    {"乌审旗某某苏木", government, town},
    {"阳高县", government, county},
    // sent out by governments
    {"大兴安岭地区行政公署", agency, prefecture},
    {"阿里地区", agency, prefecture},
    {"锡林郭勒盟行政公署", agency, prefecture},
    {"兴安盟", agency, prefecture},
    {"宿城区幸福街道办事处", agency, town},
    {"幸福街道", agency, town},
    {"洪泽区高良涧街道办", agency, town},
    // offices of governments
    {"宿迁市人民政府办公室", government_office, city},
    {"江苏省人民政府办公厅", government_office, province},
    {"泗阳县人民政府办公室", government_office, county},
    {"凉山州人民政府办公室", government_office, prefecture},
    {"宿迁市政务公开办公室", government_office, city},
    // departments
    {"江苏省教育厅", department, province},
    {"省自然资源厅", department, province},
    {"宿迁市市场监督管理局", department, city},
    {"宿迁市城市管理局", department, city},
    {"宿迁市民政局", department, city},
    {"盐城市住房和城乡建设局", department, city},
    {"市教育局", department, city},
    {"北京市规划和自然资源委员会", department, province},
    {"沭阳县市场监督管理局", department, county},
    {"沭阳县城市管理局", department, county},
    {"偃师区工业信息化和商务局", department, county},
    {"洛阳市偃师区工业信息化和商务局", department, county},
    {"洛阳市老城区城市管理局", department, county},
    {"延边州民政局", department, prefecture},
    {"宿迁市人民政府国有资产监督管理委员会", department, city},
    {"德宏傣族景颇族自治州发展和改革委员会", department, prefecture},
    {"某某县退役军人事务局", department, county},
    {"宿迁市生态环境局沭阳分局", department, city},
    {"泗阳县乡村振兴局", department, county},
    // branches of State Council departments
    {"国家税务总局洛阳市偃师区税务局", vertical, county},
    {"国家税务总局宿迁市税务局", vertical, city},
    {"宿迁市气象局", vertical, city},
    {"宿迁市邮政管理局", vertical, city},
    {"泗阳县烟草专卖局", vertical, county},
    {"宿迁市消防救援支队", vertical, city},
    {"中华人民共和国南京海关", vertical, none},
    {"国家统计局宿迁调查队", vertical, none},
    {"中国人民银行宿迁市分行", vertical, city},
    {"国家金融监督管理总局宿迁监管分局", vertical, none},
    // the State Council's departments
    {"国家税务总局", state_department, state},
    {"国家市场监督管理总局", state_department, state},
    {"国家发展和改革委员会", state_department, state},
    {"中华人民共和国教育部", state_department, state},
    {"公安部", state_department, state},
    {"海关总署", state_department, state},
    {"中国气象局", state_department, state},
    {"国家发展改革委", state_department, state},
    {"市场监管总局", state_department, state},
    {"国家民委", state_department, state},
    {"国家语委", state_department, state},
    {"国家认监委", state_department, state},
    {"国务院安委会办公室", state_department, state},
    {"水利部长江水利委员会", vertical, none},
    {"财政部江苏监管局", vertical, none},
    {"税务总局清溪县税务局", vertical, county},
    {"教育部门", unknown, none},
    // whose endings mislead
    {"新疆生产建设兵团", unknown, none},
    {"新疆生产建设兵团财政局", department, none},
    {"第八师石河子市", government, city},
    {"第八师石河子市财政局", department, city},
    {"国家级清溪经济技术开发区管理委员会", zone_committee, county},
    {"中国（江苏）自由贸易试验区清溪片区管理委员会", zone_committee, county},
    {"湘西土家族苗族自治州人民政府", government, prefecture},
    {"江苏省人民政府驻北京办事处", department, province},
    {"临河市人民政府驻上海办事处", department, city},
    {"审计署驻南京特派员办事处", vertical, none},
    {"横琴粤澳深度合作区执行委员会", zone_committee, county},
    {"市中区人民政府", government, county},
    {"甘孜藏族自治州康定市人民政府", government, county},
    {"科尔沁右翼前旗人民政府", government, county},
    {"临河市东桥区人民政府河滨街道办事处", agency, town},
    {"国家能源局江苏监管办公室", vertical, none},
    {"国网江苏省电力有限公司清溪县供电分公司", institution, county},
    {"中国人民大学", institution, none},
    {"六枝特区人民政府", government, county},
    {"清溪县市北街道办事处", agency, town},
    {"镇海区人民政府", government, county},
    {"乡宁县人民政府", government, county},
    {"清溪县水厂", institution, county},
    // committees of zones, institutions
    {"江宁经济技术开发区管理委员会", zone_committee, county},
    {"宿迁高新技术产业开发区管委会", zone_committee, county},
    {"宿迁经济技术开发区", zone_committee, county},
    {"骆马湖旅游度假区管委会", zone_committee, county},
    {"宿迁市住房公积金管理中心", institution, city},
    {"宿迁市第一人民医院", institution, city},
    {"某某供水有限公司", institution, none},
    // nothing that can be told
    {"", unknown, none},
    {"政府信息公开", unknown, none},
    {"宿迁市残疾人联合会", unknown, city},
};

TEST(Organ, is_told_from_its_name) {
  for (const NamedOrgan& expected : organs) {
    SCOPED_TRACE(expected.name);
    const Organ organ = organ_of_name(expected.name);
    EXPECT_EQ(static_cast<int>(organ.role), static_cast<int>(expected.role));
    EXPECT_EQ(static_cast<int>(organ.level), static_cast<int>(expected.level));
  }
}

TEST(Organ, is_told_through_spaces_width_and_traditional_characters) {
  EXPECT_EQ(organ_of_name(" 淮安市 洪泽區人民政府\n"), (Organ{government, county}));
}

TEST(RulePower, rests_with_the_state_councils_departments_and_three_kinds_of_governments) {
  for (const char* name :
       {"财政部", "江苏省", "上海市人民政府", "凉山彝族自治州", "东莞市人民政府"}) {
    EXPECT_EQ(rule_power(organ_of_name(name)), RulePower::has) << name;
  }
}

TEST(RulePower, is_lacking_where_the_name_leaves_no_doubt) {
  for (const char* name :
       {"洪泽区", "泗阳县人民政府", "泗阳县人民政府办公室", "众兴镇", "幸福街道办事处",
        "江苏省教育厅", "宿迁市民政局", "国家税务总局宿迁市税务局", "宿迁经济技术开发区管委会",
        "阿里地区行政公署", "苏州市昆山市人民政府", "海淀区", "宿迁市住房公积金管理中心"}) {
    EXPECT_EQ(rule_power(organ_of_name(name)), RulePower::lacks) << name;
  }
}

TEST(RulePower, is_unknown_for_a_city_that_may_or_may_not_have_districts) {
  for (const char* name : {"宿迁市", "昆山市人民政府", "河南省济源市", "宿迁市人民政府办公室",
                           "江苏省人民政府办公厅", "某某", ""}) {
    EXPECT_EQ(rule_power(organ_of_name(name)), RulePower::unknown) << name;
  }
}

}  // namespace
}  // namespace ogi::test
