#include "core/rules/basis.h"

#include <iterator>

namespace ogi::rules {
namespace {

struct BasisText {
  std::string_view key;
  std::string_view zh;
  std::string_view en;
};

constexpr BasisText texts[] = {
    {"NOTICE-2019", "国办公开办函〔2019〕60号", "Notice 国办公开办函〔2019〕60号"},
    {"NOTICE-2021", "国办公开办函〔2021〕30号", "Notice 国办公开办函〔2021〕30号"},
    {"REG-14", "《中华人民共和国政府信息公开条例》第十四条", "OGI Regulations, Article 14"},
    {"REG-15", "《中华人民共和国政府信息公开条例》第十五条", "OGI Regulations, Article 15"},
    {"REG-16", "《中华人民共和国政府信息公开条例》第十六条", "OGI Regulations, Article 16"},
    {"REG-20", "《中华人民共和国政府信息公开条例》第二十条", "OGI Regulations, Article 20"},
    {"REG-30", "《中华人民共和国政府信息公开条例》第三十条", "OGI Regulations, Article 30"},
    {"REG-33", "《中华人民共和国政府信息公开条例》第三十三条", "OGI Regulations, Article 33"},
    {"REG-35", "《中华人民共和国政府信息公开条例》第三十五条", "OGI Regulations, Article 35"},
    {"REG-36", "《中华人民共和国政府信息公开条例》第三十六条", "OGI Regulations, Article 36"},
    {"REG-37", "《中华人民共和国政府信息公开条例》第三十七条", "OGI Regulations, Article 37"},
    {"REG-39", "《中华人民共和国政府信息公开条例》第三十九条", "OGI Regulations, Article 39"},
    {"REG-42", "《中华人民共和国政府信息公开条例》第四十二条", "OGI Regulations, Article 42"},
    {"REG-49", "《中华人民共和国政府信息公开条例》第四十九条", "OGI Regulations, Article 49"},
    {"REG-50", "《中华人民共和国政府信息公开条例》第五十条", "OGI Regulations, Article 50"},
    {"REG-56", "《中华人民共和国政府信息公开条例》第五十六条", "OGI Regulations, Article 56"},
    {"FEE", "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）",
     "Measures on the Information-Processing Fee (国办函〔2020〕109号)"},
    {"LEG", "《中华人民共和国立法法》关于规章制定权限的规定",
     "Legislation Law, provisions on the power to make rules"},
    {"FEE-ITEM", "财办库〔2020〕254号（信息处理费列入行政事业性收费）",
     "财办库〔2020〕254号: the processing fee is an administrative fee"},
    {"RECON-LAW", "《中华人民共和国行政复议法》第二十三条",
     "Administrative Reconsideration Law, Article 23"},
    {"SITE-CHECK", "国办秘函〔2019〕19号（政府网站与政务新媒体检查指标）",
     "国办秘函〔2019〕19号 (what official websites are inspected for)"},
    {"REFORM", "2018年、2023年党和国家机构改革方案",
     "Reforms of party and state organs, 2018 and 2023"},
};
static_assert(std::size(texts) == basis_count);

const BasisText& text_of(Basis basis) {
  return texts[static_cast<std::size_t>(basis)];
}

}  // namespace

std::string_view basis_key(Basis basis) {
  return text_of(basis).key;
}
std::string_view basis_name_zh(Basis basis) {
  return text_of(basis).zh;
}
std::string_view basis_name_en(Basis basis) {
  return text_of(basis).en;
}

}  // namespace ogi::rules
