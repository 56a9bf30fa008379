#include "core/claims/lexicon.h"

#include <vector>

#include "core/claims/longest_words.h"
#include "core/claims/subject.h"

namespace ogi::claims {
namespace {

/// Words of one meaning, parted by single spaces, written as fold() leaves them.
struct Group {
  Role role;
  std::uint8_t value;
  std::u16string_view words;
};

template <typename Enum>
constexpr std::uint8_t value(Enum meaning) {
  return static_cast<std::uint8_t>(meaning);
}

// clang-format off
constexpr Group word_groups[] = {
    // Phrases that count nothing, and words in which a shorter one must not be found.
    {Role::ignored, 0,
     u"胜诉率 拟办 同期 重复申请人 安全 健全 齐全 全面 全程 全力 全文 全员 全过程 全覆盖 第三方同意公开 第三方不同意公开 第三方不同意 第三方同意 不公开为例外 公开为常态 先审查后公开 先审后公开 应公开尽公开 谁公开谁负责 谁公开 申请人 申请表 "
     u"申请渠道 申请流程 申请方式 申请指南 申请受理 公开栏 公开专栏 公开目录 公开指南 公开条例 "
     u"公开日 公开标准 公开专区 公开查阅点 公开渠道 公开办 公开领导小组 公开机构 公开形式 公开内容 "
     u"公开范围 公开属性 公开制度 公开领域 公开事项 公开网 公开处 公开科 公开透明 公开公平 公开公正 公开监督 "
     u"公开承诺 公开选拔 公开招聘 公开招标 公开征求 公开征集 公开课 公开电话 无锡 无线 无为 无人 无障碍 无证 "
     u"无偿 无关 无缝 无误 无需 无须 无疑 无论 无效 无条件 无正当理由 无理由 毫无 有无 无故 无死角 无遗漏 "
     u"无差错 无超期 无逾期 未经 未按 未及时 未能 未开通 未设 未来 未成年 未尽 未必 从未 未在 未完成 未更新 "
     u"受理渠道 受理点 受理窗口 受理机制 受理流程 受理时间 受理部门 受理机构 受理单位 办理流程 办理机制 办理制度 "
     u"办理程序 办理工作 办理质量 办理过程 办理时限 办理指南 答复工作 答复质量 答复口径 答复意见书 答复书 "
     u"答复流程 答复文书 答复时限 答复机制 处理流程 处理机制 收费标准 收费管理 收费依据 收费公示 收费目录 "
     u"收费项目 共同 公共 共享 共和国 共产党 共青团 共建 共治 中共 共性 共识 其他需要报告的事项 其他有关事项 "
     u"其他事项 其他需要 复议法 诉讼法 行政处罚法 行政许可法 行政强制法 各项 各类 各级 各种 "
     u"各自 各界 各方 等级 平等 等次 等待 同等 高等 初等 "
     u"中等 一等 特等 普及 其及 针对性 对接 对外 对于 对象 对策 对照 和谐 和平 温和 与时俱进 与会 "
     u"占道 占路 占压 侵占 强占 占地 占用 占有 抢占 较为 较大 较高 较强 较慢 较弱 比例 比如 比赛 对比 评比 有效 有关 有序 有力 "
     u"有所 有待 有的 有利 有限 享有 所有 拥有 具有 有着 有助 增强 增进 新增 增设 为了 成为 作为 认为 "
     u"行为 为民 为主 为进一步 以为 人为 更为 是否 于是 但是 还是 就是 要是 凡是 实事求是 就业 成就 就近 "
     u"就地 处罚权 强制权 许可权 含义 含量 含在 收到实效 收到良好 收到较好 收到明显 接到通知 提高 提升 多元 多种 多样 多次 多方 多渠道 "
     u"多形式 多措 多个 多媒体 许多 减少流程 减少环节 至今为止 公开招 同时期 上传下达 上级 上述 上门 上线 "
     u"上下 上半 以上 超期 超时 超限 虚拟 模拟 拟制 拟稿 拟发 拟定 拟公开 近年 近期 最近 "
     u"附近 理由 自由 由此 由来 事由 缘由 案由 经由 均由 就 将要 对口 计算 计划生育 审计 统计 会计 设计 预计划 计入 计分 办公室主任 一并 并且 合并 均衡 "
     u"待办总数 应办总数 都市 首都 已有 不予公开理由"},
    {Role::verb, value(Verb::receive),
     u"收到 接到 接收 受理 收悉 收件 共收到 接获 登记受理 收受 应办理 应当办理 共需办理 需办理 应办 待办总数 应办总数 应办件"},
    {Role::verb, value(Verb::receive_new),
     u"新收 新收到 新接收 新受理 新来"},
    {Role::verb, value(Verb::handle),
     u"办理 处理 收办 承办 经办 接办 在办理 应诉"},
    {Role::verb, value(Verb::answer),
     u"答复 回复 办复"},
    {Role::verb, value(Verb::conclude),
     u"办理结果总计 办理结果合计 办结 审结 结案 在办结 处理完毕 办毕 办理完毕 办理完结 处理结束 处置完毕 答复办结 办完"},
    {Role::verb, value(Verb::publish),
     u"公开 发布 公布 公示 更新 推送 刊发 登载 上传 录入 报送"},
    {Role::verb, value(Verb::publish_first),
     u"主动公开"},
    {Role::verb, value(Verb::issue),
     u"制发 制定 出台 印发 新制定 下发 制作 制订 颁布 颁发 新制发 新出台 新制作"},
    {Role::verb, value(Verb::repeal),
     u"废止"},
    {Role::verb, value(Verb::in_force),
     u"现行有效 继续有效 现行 现有有效 目前有效 现存 期末有效 保留有效 继续执行 年末有效 年底有效 有效存量 年末有效存量"},
    {Role::verb, value(Verb::collect),
     u"收取 收缴 征收 收费 收取费用"},
    {Role::verb, value(Verb::collected),
     u"实际收取 实收 实际收费 实际收缴 实际到账"},
    {Role::verb, value(Verb::charge),
     u"发出 开具"},
    {Role::verb, value(Verb::happen),
     u"发生 产生 出现 引发 存在 涉及 提出 提起 引起 被"},
    {Role::verb, value(Verb::decide),
     u"作出 做出 审批 实施 核发 下达"},
    {Role::object, value(Object::request),
     u"申请人构成 申请主体 申请人类型 依申请公开 依申请 申请公开 申请信息公开 依申请件 公开件 依申请事项"},
    {Role::object, value(Object::application),
     u"申请 申请书"},
    {Role::object, value(Object::matter),
     u"案件 办件"},
    // 逾期未缴费而终止办理的申请: what the outcome says anyway.
    {Role::object, value(Object::matter),
     u"而终止办理 而不再处理 终止办理 不再处理 而终止处理 终止处理 而终止"},
    {Role::object, value(Object::information),
     u"政府信息 信息 稿件 政务动态"},
    {Role::object, value(Object::activity),
     u"政府信息公开 信息公开 公开工作 政府政务公开"},
    {Role::object, value(Object::normative),
     u"规范性文件 行政规范性文件"},
    {Role::object, value(Object::rule),
     u"规章"},
    {Role::object, value(Object::document),
     u"文件"},
    {Role::object, value(Object::licensing),
     u"行政许可 许可"},
    {Role::object, value(Object::penalty),
     u"行政处罚 处罚"},
    {Role::object, value(Object::coercion),
     u"行政强制 强制措施 强制执行"},
    {Role::object, value(Object::administrative_fee),
     u"行政事业性收费 事业性收费 行政性收费 行政事业收费"},
    {Role::object, value(Object::fee),
     u"信息处理费 信息公开处理费 信息公开费 政府信息处理费 信息检索费 任何费用 相关费用 处理费 公开费用 产生费用 发生费用 缴纳费用"},
    {Role::object, value(Object::fee_notice),
     u"收费通知 缴费通知 收费告知 信息处理费收费通知 信息处理费通知"},
    {Role::object, value(Object::fee_amount),
     u"总金额 收费金额 涉及金额 金额 收费数额"},
    {Role::object, value(Object::reconsideration),
     u"行政复议 复议"},
    {Role::object, value(Object::litigation),
     u"行政诉讼 诉讼 被诉 涉诉 被起诉 起诉"},
    {Role::object, value(Object::litigation_direct),
     u"直接诉讼 直接行政诉讼 未经复议 未经行政复议 直接起诉 直接提起 直接向法院 直接向人民法院 直接诉至"},
    {Role::object, value(Object::litigation_after),
     u"复议后 复议之后 行政复议之后 经复议后 行政复议后 经行政复议后 经复议再起诉 复议再起诉 行政复议再起诉 经复议又起诉 复议后又起诉 复议后诉讼 经复议又向 复议程序后 复议结束后 复议决定后"},
    {Role::object, value(Object::review),
     u"复议诉讼 复议、诉讼 行政复议诉讼 复议(诉讼) 行政复议(诉讼)"},
    // Other things that reports count.
    {Role::object, value(Object::foreign),
     u"行政应诉 行政复议答复 复议答复 撤回复议申请 撤回行政复议申请 撤诉 决定书 复议决定 行政复议决定 复议决定书 行政复议决定书 留言 来信 信件 咨询 投诉 举报 信访 建议 提案 议案 热线 工单 诉求 来电 来访 来函 意见 问题 邮件 "
     u"舆情 访谈 调查 征集 民意 解读 会议 培训 公报 新媒体 账号 栏目 专栏 专题 视频 图片 图解 简报 通报 "
     u"访问 浏览 点击 阅读 粉丝 关注 参训 资料 宣传 活动 发布会 讲座 案卷 隐患 市场主体 检查 抽查 任务 "
     u"目录 清单 各类申请 各种申请 许可申请 登记申请 补贴申请 救助申请 低保申请 审批申请 公共服务事项 办件量 政务服务 审批事项 "
     u"行政审批 个人信息 复印件 复制件 不动产 发文 会议纪要 政策性文件 政策文件 上级文件 公文 解读文件 重要文件 答问 转载 回应 网民 网友 案例 检测 "
     u"错误 错别字 敏感词 链接 更正 整改 专区 查阅 电话 村 社区 党务 村务 校务 院务 项目 招标 采购 预算 决算 领导 岗位 人员 "
     u"干部 队伍 编制 标准 权力清单 权责清单 补正通知 补正告知 告知书 登记 行政执法 执法 双公示 满意 贷款 "
     u"草案 保密事项 征求意见稿 上级规范性文件 财政 合同 走访 监督 纠纷 调解 培训班 考试"},
    {Role::outcome, value(Subject::granted),
     u"予以公开 同意公开 全部公开 准予公开 决定公开 给予公开 予以全部公开 全部予以公开 完全公开 予以提供"},
    {Role::outcome, value(Subject::partly_granted),
     u"部分公开 予以部分公开 部分予以公开 给予部分公开 同意部分公开 部分同意公开 区分处理 公开了一部分"},
    {Role::outcome, value(Subject::granted_with_partly),
     u"公开类 公开类答复 公开\"\"部分公开 公开\"、\"部分公开 公开\"和\"部分公开 全部或部分公开 全部公开或部分公开 全部或者部分公开 "
     u"公开或部分公开 公开或者部分公开"},
    {Role::outcome, value(Subject::refused),
     u"不予公开 不予以公开 不同意公开 不公开 不能公开"},
    {Role::outcome, value(Subject::refused_state_secret),
     u"国家秘密 涉密 国家机密"},
    {Role::outcome, value(Subject::refused_forbidden_by_law),
     u"其他法律行政法规禁止公开 其他法律法规禁止公开 法律行政法规禁止公开 法律、行政法规禁止公开 法律法规禁止公开 法规禁止公开 行政法规禁止公开"},
    {Role::outcome, value(Subject::refused_endangers_stability),
     u"三安全一稳定 \"三安全一稳定\" 国家安全、公共安全、经济安全"},
    {Role::outcome, value(Subject::refused_third_party_rights),
     u"第三方合法权益 第三方权益 商业秘密 个人隐私"},
    {Role::outcome, value(Subject::refused_internal_affairs),
     u"内部事务信息 内部管理信息 内部事务 三类内部事务信息 三类内部事务"},
    {Role::outcome, value(Subject::refused_deliberative_process),
     u"过程性信息 过程信息 四类过程性信息 四类过程性"},
    {Role::outcome, value(Subject::refused_enforcement_file),
     u"行政执法案卷 执法案卷"},
    {Role::outcome, value(Subject::refused_administrative_inquiry),
     u"行政查询事项 行政查询"},
    {Role::outcome, value(Subject::unable),
     u"无法提供 不能提供 提供不了 未能提供"},
    {Role::outcome, value(Subject::unable_not_held),
     u"不掌握 政府信息不存在 信息不存在"},
    {Role::outcome, value(Subject::unable_must_be_created),
     u"没有现成信息 需要另行制作 需另行制作 无现成信息 没有现成信息需要另行制作 没有现成信息,需要另行制作 "
     u"没有现成信息、需要另行制作 另行制作 需加工制作 需要加工制作 加工制作 需制作 需要制作 需要对现有信息进行加工 需要对现有信息进行加工、分析 需现有信息进行加工"},
    {Role::outcome, value(Subject::unable_still_unclear),
     u"补正后申请内容仍不明确 补正后仍不明确 补正后申请内容不明确 补正后内容仍不明确 内容仍不明确 补正后仍无法明确申请内容 补正后仍无法明确 经补正仍不明确 补正后不明确 补正之后申请内容仍不明确 补正之后内容依然不明确 补正之后仍不明确"},
    {Role::outcome, value(Subject::not_processed),
     u"不予处理 不予受理"},
    {Role::outcome, value(Subject::not_processed_petition),
     u"信访举报投诉类 信访、举报、投诉类 信访投诉举报类 信访、投诉、举报类 信访投诉类 信访类 信访举报投诉 信访、举报、投诉 信访、投诉、举报"},
    {Role::outcome, value(Subject::not_processed_repeated),
     u"重复申请 重复提出申请 属于重复"},
    {Role::outcome, value(Subject::not_processed_publication),
     u"公开出版物"},
    {Role::outcome, value(Subject::not_processed_excessive),
     u"大量反复申请 大量、反复申请 无正当理由大量反复申请 无正当理由大量、反复申请 无正当理由反复申请"},
    {Role::outcome, value(Subject::not_processed_confirm_or_reissue),
     u"确认或重新出具 重新出具已获取信息 确认或重新出具已获取信息 要求行政机关确认或重新出具已获取信息"},
    {Role::outcome, value(Subject::other),
     u"其他处理 其它处理 其他方式处理 其他情形处理"},
    {Role::outcome, value(Subject::other_correction_overdue),
     u"逾期不补正 逾期未补正 逾期补正放弃 逾期未补 逾期未予补正 无正当理由逾期不补正 申请人无正当理由逾期不补正 无正当理由逾期未补正"},
    {Role::outcome, value(Subject::other_fee_overdue),
     u"逾期未按收费通知要求缴纳费用 未按收费通知要求缴纳费用 申请人逾期未按收费通知要求缴纳费用 逾期未缴费 逾期不缴费 逾期未缴 逾期未缴纳 逾期不缴 逾期未缴纳信息处理费 "
     u"逾期未缴纳费用 逾期不缴纳费用 逾期未缴费情形 逾期不缴费情形 逾期未缴信息处理费 "
     u"逾期未按收费通知缴纳费用 逾期未按收费通知缴费 逾期未按收费通知要求缴费 未按收费通知要求缴费 逾期不按收费通知要求缴纳费用"},
    {Role::already_public, 0,
     u"属于主动公开 已主动公开 告知获取途径 告知获取方式"},
    {Role::unclear, 0,
     u"经复议 驳回起诉 裁定驳回 非公开 非公开类 不公开类 以外 之外 失效 保留 不予许可 不予行政许可 准予许可 准予行政许可 直接办理 直接答复 直接处理 直接收到 直接受理 清理 备案 审查 报备 审核 修订 修改 梳理 汇总 整理 归集 评估 撤回 撤销申请 自行撤回 非政府信息 "
     u"不属于政府信息 不属于 非本机关 延期答复 延期 延期办理 不是政府信息 "
     u"转办 移送 便民答复 信访处理 终止 视为放弃 补正 立案 转发 草拟 "
     u"无效申请 起草 告知 转来 转交 转送 交办 配合 协助 指导 参与 督促 督办 报请 提请 减免 免征 退还"},
    {Role::carried_over, 0,
     u"上年未办结 上年度未办结 上年结转 上年度结转 上年遗留 上年度遗留 上年留下 上年转来 年初结转 期初结转"},
    {Role::carried_forward, 0,
     u"尚未办结 未办结 正在办理 尚在办理 办理中 在办 待办 待办理 办理期限内 待答复 未到答复期限 跨年度办理 "
     u"跨年办理 继续办理 跨年答复 跨年度答复 转下年 转下年度 转下一年度 转次年 转至下年 转至下年度 转到下年度 "
     u"转至下一年度 结转下年 "
     u"期末结转 年末结转 结转下年度 结转至下年 结转至下年度 结转到下年度 下年度继续办理 暂未办结 未答复完毕 跨年"},
    {Role::carried, 0,
     u"结转 转结 转入 顺延 延续 接转 留转 跨年度 转接 留待"},
    {Role::applicant, value(Applicant::natural_person),
     u"自然人 公民 个人"},
    {Role::applicant, value(Applicant::organisations),
     u"法人或其他组织 法人和其他组织 法人或者其他组织 法人及其他组织 法人、其他组织 法人 法人或其它组织 "
     u"法人和其它组织 法人或组织"},
    {Role::applicant, value(Applicant::enterprise),
     u"商业企业 企业"},
    {Role::applicant, value(Applicant::research),
     u"科研机构"},
    {Role::applicant, value(Applicant::public_interest),
     u"社会公益组织 公益组织"},
    {Role::applicant, value(Applicant::legal_service),
     u"法律服务机构 法律服务组织 律师事务所 律所 律师事务所等法律服务机构"},
    {Role::applicant, value(Applicant::other_org),
     u"其他组织 其它组织"},
    {Role::review_outcome, 1,
     u"结果维持 维持 驳回 胜诉 驳回诉讼请求 驳回原告诉讼请求 驳回原告的诉讼请求"},
    {Role::review_outcome, 2,
     u"结果纠正 纠正 纠错 败诉 撤销 责令重作 责令履行 确认违法"},
    {Role::review_outcome, 3,
     u"其他结果 其它结果"},
    {Role::review_outcome, 4,
     u"未审结 未结 未结案 正在审理 审理中 尚在审理 待审结 在审 尚未审结 没有审完 未审完 尚未裁判"},
    {Role::negation, 0,
     u"未 没有 没 无 不存在 零 无一例 无一起 无一件"},
    {Role::total, 0,
     u"共 共计 总计 合计 总共 一共 总数 总量 数量 件数 总件数 计 量 数 总"},
    {Role::is, 0,
     u"为 是 达 达到"},
    {Role::all_of, 0,
     u"均 全部 都 已 实际 按时 按期 按规定 依法 及时 法定期限 法定时限 规定时限 规定期限 期限内 时限内 全"},
    {Role::each, 0,
     u"各 各为 均为 各有 都为 都是 每 每个 每家 每名"},
    {Role::respectively, 0,
     u"分别 分别为 分别是 分别有 分别达 依次为 分别计"},
    {Role::conjunction, 0,
     u"和 与 及 以及 或 或者 暨 并 加上 连同"},
    {Role::etc, 0,
     u"等 等等"},
    {Role::list_start, 0,
     u"其中 包括 包含 涵盖 含 内有 分为"},
    {Role::opener_loose, 0,
     u"主要 例如 如 重点 特别是 尤其是"},
    {Role::list_start_closed, 0,
     u"具体为 具体如下 具体是 具体包括 具体情况 从申请方式看 从申请人看 从办理结果看 从申请主体看 从申请主体来看 从申请渠道看 从申请渠道来看 从渠道看 "
     u"从答复结果看 从答复结果来看 从申请类型看 从申请人类型看 从申请人类型来看 从结果看 从申请人构成看 从处理结果看 从办理结果来看 "
     u"从申请方式来看 从申请人来看 按申请人分 按办理结果分 按申请主体分 按申请方式分 构成为 由"},
    {Role::list_end, 0,
     u"另有 此外 另外 另 同时 还有 除此之外 总阅读 总访问 总浏览 累计阅读 累计浏览 召开 举办 组织 开展 编发 "
     u"编印 举行 印制 开设 维护 完成 深入 加强"},
    {Role::remainder, 0,
     u"其他 其它 其余 剩余 余下 剩下"},
    {Role::channel, 0,
     u"网站 门户网 官网 公众号 微信 微博 头条 抖音 视频号 客户端 公告栏 公示栏 电子屏 显示屏 报纸 报刊 媒体 "
     u"广播 电视 宣传栏 快手 平台 公开网站"},
    {Role::manner, 0,
     u"在线 公开平台 公开栏目 依申请公开栏目 依申请公开平台 依申请公开系统 依申请公开专栏 线下 通过 当面 当场 现场 网络 "
     u"网上 线上 信函 邮寄 口头 传真"},
    {Role::among, 0,
     u"申请中 案件中 办件中 信息中 文件中 决定中"},
    {Role::reason, 0,
     u"由于 因为 鉴于"},
    {Role::stage, 0,
     u"一审 二审 再审 重审 出庭 上诉"},
    {Role::less, 0,
     u"扣除 剔除 减去 除去"},
    {Role::less, 1,
     u"如果 假设 假如 倘若 若不 若按 若将 如将 如按 如不 去掉 扣减 剔重 不算 不计 不考虑 除外 撇开 抛开"},
    {Role::about, 0,
     u"对 有 针对 每 将 被告知 任何有关 方面的"},
    {Role::share, 0,
     u"占 占比 比重 所占比例 占总 共占 合计占 合占"},
    {Role::growth_up, 0,
     u"增长 增加 上升 增幅 增多 上涨 提高了 提升了 多 增 净增 净增加 多办 增收 多收 升幅"},
    {Role::growth_down, 0,
     u"下降 减少 降低 降幅 下滑 少 降 减 净减 净减少 少办 减收 少收 回落"},
    {Role::compared, 0,
     u"同比 比上年 比上年度 比去年 较上年 较上年度 较去年 与上年 与去年 与上年度 环比 相比上年 相比去年 同上年 "
     u"同去年 较上一年 较上一年度 比上一年 比上一年度 与上一年 与上一年度 较前一年 比前一年"},
    {Role::than, 0,
     u"比 较 相比 相较 与前一"},
    {Role::this_year, 0,
     u"今年 本年 本年度 全年 年内 当年 年度内 一年来 报告期"},
    {Role::last_year, 0,
     u"上年 去年 上年度 上一年 上一年度 前一年"},
    {Role::other_base, 0,
     u"人均 平均 平均数 平均值 均值 年均 往年 前年 前两年 前三年 近三年 近几年 年初"},
    {Role::next_year, 0,
     u"下年度 明年 下一年 下一年度 下一步 下年 力争 预计 次年 拟"},
    {Role::part_of_year, 0,
     u"上半年 下半年 一季度 二季度 三季度 四季度 每月 每季度 每周 月均 日均"},
    {Role::cumulative, 0,
     u"累计 历年 两年 自成立以来 以来 有史以来"},
    {Role::as_of, 0,
     u"截至 截止 年底 年末 至年底 至年末"},
    {Role::own_office, 0,
     u"本级 机关本级 局机关 委机关 厅机关 镇机关 政府办 政府办公室 政府办公厅 市级机关 我办 区府办 县府办 "
     u"市府办"},
    {Role::other_body, 0,
     u"法院 人民法院 检察院 复议机关 复议机构 行政复议机关 行政复议机构 司法局 信访局"},
    {Role::government, 0,
     u"省政府 市政府 县政府 区政府 州政府 旗政府"},
    {Role::several_bodies, 0,
     u"各地 各部门 各单位 各科室 各县区 各县 各区 各镇 各乡镇 各街道 各镇街 各村 各所 各股室 各处室 下属 所属 直属 基层 "
     u"乡镇 镇街 街道 科室"},
    {Role::everywhere, 0,
     u"全市 全区 全县 全省 全州 全旗 全镇 全乡 全街道 全系统 全盟"},
    {Role::approximately, 0,
     u"近 约 不足 超 超过 逾 大约 将近 接近 不少于 上 至少 突破 不下 大概 高达 超出"},
};
// clang-format on

class Lexicon {
 public:
  Lexicon() {
    for (const Group& group : word_groups) {
      const std::size_t count = words_.add_all(group.words);
      for (std::size_t i = 0; i < count; ++i)
        entries_.push_back({words_.word(entries_.size()), group.role, group.value});
    }
  }

  [[nodiscard]] Match match(std::u32string_view text) const {
    const auto [word, length] = words_.at_beginning_of(text);
    return length == 0 ? Match{} : Match{&entries_[word], length};
  }

 private:
  LongestWords words_;
  std::vector<Entry> entries_;
};

}  // namespace

Match match_word(std::u32string_view text) {
  static const Lexicon lexicon;
  return lexicon.match(text);
}

}  // namespace ogi::claims
