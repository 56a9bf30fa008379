#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/text/compatibility_generated.h"
#include "core/text/utf8.h"

namespace ogi::text {
namespace {

// Traditional forms of the characters that the form's labels, its headings and the sentences about
// them are written with, each followed by its simplified form. Sites convert whole pages
// automatically.
constexpr std::u16string_view traditional_and_simplified =
    u"萬万與与專专業业東东兩两嚴严個个為为麗丽舉举義义烏乌樂乐習习鄉乡書书買买亂乱爭争於于雲云產产"
    u"畝亩親亲億亿僅仅從从倉仓儀仪們们價价眾众優优會会傳传傷伤倫伦偽伪體体餘余償偿債债傾倾償偿兒儿"
    u"兌兑黨党蘭兰關关興兴養养獸兽內内岡冈冊册寫写軍军農农馮冯沖冲決决況况凍冻淨净準准涼凉減减幾几"
    u"鳳凤憑凭凱凯擊击劃划劉刘則则剛刚創创刪删別别劑剂劍剑勸劝辦办務务動动勵励勁劲勞劳勢势勻匀區区"
    u"醫医華华協协單单賣卖盧卢衛卫卻却廠厂廳厅歷历曆历厲厉壓压廁厕廈厦縣县參参雙双發发髮发變变敘叙"
    u"葉叶號号嘆叹後后嚇吓呂吕嗎吗聽听啟启吳吴員员響响問问啞哑喚唤嘗尝團团園园圍围國国圖图圓圆聖圣"
    u"場场壞坏塊块堅坚壇坛壩坝墳坟墜坠壟垄墊垫壘垒墻墙牆墙壯壮聲声殼壳壺壶處处備备復复複复夠够頭头"
    u"誇夸夾夹奪夺奮奋獎奖婦妇媽妈嬰婴孫孙學学寧宁寶宝實实寵宠審审憲宪宮宫寬宽賓宾將将爾尔塵尘層层"
    u"屆届屬属歲岁島岛嶺岭峽峡師师帳帐帶带幫帮幣币庫库應应廟庙廢废開开異异棄弃張张彈弹強强歸归當当"
    u"錄录徹彻徵征憶忆憂忧懷怀態态總总戀恋懇恳惡恶懸悬驚惊慣惯願愿懲惩戲戏戰战戶户撲扑執执擴扩掃扫"
    u"揚扬擾扰撫抚拋抛搶抢護护報报擔担擬拟攏拢揀拣擁拥攔拦擇择掛挂揮挥損损換换據据擲掷攜携擺摆搖摇"
    u"數数敵敌斷断無无舊旧時时曠旷顯显曉晓暫暂術术機机殺杀雜杂權权條条來来極极構构槍枪標标棧栈棟栋"
    u"樹树樣样橋桥檔档檢检樓楼歡欢歐欧殘残毀毁畢毕氣气漢汉湯汤溝沟沒没滬沪淚泪澤泽潔洁灑洒淺浅測测"
    u"濟济渾浑濃浓塗涂濤涛漲涨潤润滯滞滿满濾滤濱滨灘滩災灾燈灯爐炉點点煉炼爛烂煩烦燒烧熱热愛爱爺爷"
    u"牽牵犧牺狀状獨独獄狱獲获獵猎環环現现瑪玛電电畫画暢畅療疗瘋疯監监蓋盖盤盘礦矿碼码確确禮礼"
    u"禍祸離离種种積积稱称穩稳窮穷竊窃競竞筆笔築筑簡简簽签籌筹糧粮糾纠紅红紀纪約约級级紛纷紙纸細细"
    u"終终組组織织結结給给統统絕绝經经綜综綠绿維维綱纲網网緊紧線线練练編编緣缘縮缩總总績绩繼继續续"
    u"罰罚羅罗職职聯联聰聪肅肃腳脚腦脑臨临舉举艦舰藝艺節节蘇苏範范莊庄薦荐藥药虛虚蟲虫補补裝装製制"
    u"襲袭見见規规覓觅視视覽览覺觉觸触計计訂订認认討讨讓让訓训議议訊讯記记講讲許许論论設设訪访證证"
    u"評评識识訴诉診诊詞词譯译試试詩诗誠诚話话詢询詳详語语誤误說说請请諸诸讀读課课誰谁調调談谈謀谋"
    u"謂谓謝谢謹谨譜谱貝贝負负財财責责敗败賬账貨货質质販贩貪贪貧贫購购貫贯貴贵貸贷貿贸費费賀贺賃赁"
    u"資资賠赔賴赖贈赠贊赞贏赢趕赶趨趋跡迹躍跃車车軌轨軟软轉转輪轮載载較较輔辅輕轻輛辆輸输轄辖辭辞"
    u"邊边達达遷迁過过邁迈運运還还這这進进遠远違违連连遲迟適适選选遜逊遞递遺遗郵邮鄧邓鄭郑鄰邻釋释"
    u"裡里裏里鑒鉴鑑鉴針针釣钓鈔钞鋼钢錢钱鐵铁銀银銷销鎖锁鎮镇長长門门閉闭間间閘闸聞闻閱阅隊队陽阳"
    u"陰阴陣阵階阶際际陸陆陳陈險险隨随隱隐難难靈灵靜静頁页頂顶項项順顺須须頑顽顧顾頓顿預预領领頻频"
    u"題题顏颜額额風风飛飞飯饭飲饮館馆馬马駐驻駕驾驗验騙骗魚鱼鮮鲜鳥鸟鹽盐麥麦黃黄齊齐齒齿龍龙龜龟"
    u"餘余係系繫系佈布佔占採采彙汇匯汇製制週周儘尽盡尽臺台颱台檯台託托遊游誌志註注譽誉讚赞"
    u"訟讼覆复繳缴駁驳鏈链瀏浏饋馈崗岗";
static_assert(traditional_and_simplified.size() % 2 == 0);

constexpr char32_t first_ideograph = 0x4E00;
constexpr char32_t last_ideograph = 0x9FFF;

/// The simplified form of every character of the basic block: most characters of a report are
/// looked up here. Built at first use, for as data it would weigh 40 KB in the module.
class SimplifiedForms {
 public:
  SimplifiedForms() {
    for (std::size_t i = 0; i < forms_.size(); ++i)
      forms_[i] = static_cast<char16_t>(first_ideograph + i);
    for (std::size_t i = 0; i < traditional_and_simplified.size(); i += 2)
      forms_[traditional_and_simplified[i] - first_ideograph] = traditional_and_simplified[i + 1];
  }
  [[nodiscard]] char32_t of(char32_t ideograph) const {
    return forms_[ideograph - first_ideograph];
  }

 private:
  std::array<char16_t, last_ideograph - first_ideograph + 1> forms_{};
};

const SimplifiedForms& simplified_forms() {
  static const SimplifiedForms forms;
  return forms;
}

constexpr bool in(char32_t character, char32_t first, char32_t last) {
  return character >= first && character <= last;
}

constexpr bool is_invisible(char32_t character) {
  return character < 0x20 || in(character, 0x7F, 0x9F) || character == 0xAD ||
         in(character, 0x200B, 0x200F) || in(character, 0x202A, 0x202E) ||
         in(character, 0x2060, 0x2064) || in(character, 0xFE00, 0xFE0F) || character == 0xFEFF;
}

/// Calls `push` for each character of a mark that stands for a number with its brackets or dot: ⑴ ⒈
/// ㈠ ① and the like. False for other characters.
template <typename Push>
bool open_mark(char32_t character, const Push& push) {
  const auto push_decimal = [&push](char32_t value) {
    if (value >= 10) push(U'0' + value / 10);
    push(U'0' + value % 10);
  };
  if (in(character, 0x2460, 0x2473)) {
    push_decimal(character - 0x2460 + 1);
  } else if (in(character, 0x2474, 0x2487)) {
    push(U'(');
    push_decimal(character - 0x2474 + 1);
    push(U')');
  } else if (in(character, 0x2488, 0x249B)) {
    push_decimal(character - 0x2488 + 1);
    push(U'.');
  } else if (in(character, 0x3220, 0x3229)) {
    push(U'(');
    push(U"一二三四五六七八九十"[character - 0x3220]);
    push(U')');
  } else if (character == 0x2026) {
    for (int dots = 0; dots < 3; ++dots) push(U'.');
  } else {
    return false;
  }
  return true;
}

char32_t compatible_character(char32_t character) {
  const auto* found = std::lower_bound(
      std::begin(compatibility_pairs), std::end(compatibility_pairs), character,
      [](const CompatibilityPair& pair, char32_t wanted) { return pair.from < wanted; });
  return found != std::end(compatibility_pairs) && found->from == character ? found->to : character;
}

/// Calls `push(character, origin)` for each folded character of `source`, `space(character,
/// origin)` for each white space as ' ' or '\n'.
template <typename Push, typename Space>
void fold_each(std::string_view source, const Push& push, const Space& space) {
  const SimplifiedForms& simplified = simplified_forms();
  for (std::size_t position = 0; position < source.size();) {
    const std::size_t origin = position;
    const DecodedCharacter decoded = decode_utf8(source, position);
    const char32_t character = decoded.code_point;
    position += decoded.length;
    if (in(character, first_ideograph, last_ideograph)) {
      push(simplified.of(character), origin);
    } else if (in(character, 0x21, 0x7E)) {
      push(character, origin);
    } else if (is_white_space(character)) {
      space(character == U'\n' ? U'\n' : U' ', origin);
    } else if (!open_mark(character, [&](char32_t opened) { push(opened, origin); })) {
      if (const char32_t folded = fold_character(character); folded != 0) push(folded, origin);
    }
  }
}

/// Programs that write a page in the characters of Taiwan also exchange words: 資訊公開,
/// 規範性檔案.
void use_words_of_the_form(std::u32string& characters) {
  struct Exchange {
    std::u32string_view written;
    std::u32string_view meant;  ///< as long
  };
  constexpr Exchange exchanges[] = {
      {U"资讯", U"信息"}, {U"规范性档案", U"规范性文件"}, {U"号档案", U"号文件"}};
  for (const auto& [written, meant] : exchanges) {
    for (std::size_t at = characters.find(written); at != std::u32string::npos;
         at = characters.find(written, at + meant.size()))
      std::copy(meant.begin(), meant.end(), characters.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

}  // namespace

bool is_white_space(char32_t character) {
  return character == U' ' || in(character, 0x09, 0x0D) || character == 0x85 || character == 0xA0 ||
         character == 0x1680 || in(character, 0x2000, 0x200A) || in(character, 0x2028, 0x2029) ||
         character == 0x202F || character == 0x205F || character == 0x3000;
}

bool is_ascii_digit(char32_t character) {
  return in(character, U'0', U'9');
}

bool is_ascii_letter(char32_t character) {
  return in(character, U'a', U'z') || in(character, U'A', U'Z');
}

bool is_ideograph(char32_t character) {
  return in(character, 0x4E00, 0x9FFF) || in(character, 0x3400, 0x4DBF);
}

char32_t fold_character(char32_t character) {
  if (in(character, 0x21, 0x7E)) return character;
  if (in(character, first_ideograph, last_ideograph)) return simplified_forms().of(character);
  if (in(character, 0xFF01, 0xFF5E)) return character - 0xFEE0;
  if (is_white_space(character)) return U' ';
  if (is_invisible(character)) return 0;
  switch (character) {
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'″':
    case U'「':
    case U'」':
    case U'『':
    case U'』':
      return U'"';
    case U'‘':
    case U'’':
    case U'‚':
    case U'‛':
    case U'′':
      return U'\'';
    case U'‐':
    case U'‑':
    case U'‒':
    case U'–':
    case U'—':
    case U'―':
    case U'−':
    case U'─':
    case U'━':
    case U'﹣':
      return U'-';
    case U'∕':
    case U'⁄':
      return U'/';
    case U'·':
    case U'•':
    case U'・':
    case U'‧':
      return U'·';
    case U'〇':
      return U'零';
    default: {
      const char32_t plain = compatible_character(character);
      return plain == character ? character : fold_character(plain);
    }
  }
}

FoldedText fold(std::string_view source, Spaces spaces) {
  FoldedText folded;
  folded.characters.reserve(source.size() / 2);
  folded.origins.reserve(source.size() / 2 + 1);
  const auto push = [&folded](char32_t character, std::size_t origin) {
    folded.characters.push_back(character);
    folded.origins.push_back(static_cast<std::uint32_t>(origin));
  };
  fold_each(source, push, [&](char32_t space, std::size_t origin) {
    if (spaces == Spaces::drop) return;
    const bool continues = !folded.empty() && is_white_space(folded.characters.back());
    if (!continues) {
      push(space, origin);
    } else if (space == U'\n') {
      folded.characters.back() = U'\n';
    }
  });
  use_words_of_the_form(folded.characters);
  folded.origins.push_back(static_cast<std::uint32_t>(source.size()));
  return folded;
}

std::u32string fold_label(std::string_view source) {
  std::u32string folded;
  folded.reserve(source.size() / 2);
  fold_each(
      source, [&folded](char32_t character, std::size_t /*origin*/) { folded += character; },
      [](char32_t /*space*/, std::size_t /*origin*/) {});
  use_words_of_the_form(folded);
  return folded;
}

}  // namespace ogi::text
