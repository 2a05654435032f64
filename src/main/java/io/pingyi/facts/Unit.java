package io.pingyi.facts;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reporting committee (述职单位) with the rates of the branches below it. A rate is null when its
 * denominator is zero (nothing to judge) or unknown; {@code notApplicable} tells the two apart.
 *
 * @param notApplicable component names whose denominator is zero
 * @param uncertain see {@link Fact#uncertain()}
 */
@Term(value = "述职单位", note = "书记述职的党（工）委一个一份，含所辖支部的汇总")
public record Unit(
    @Term("党组织编码") String code,
    @Term("党组织名称") String name,
    @Term(value = "单位类别", note = "镇、街道、机关工委、教育、卫健、国资、两新等") @Nullable String unitClass,
    @Term(value = "所辖支部数", unit = "个") Integer branches,
    @Term(value = "应评支部数", unit = "个", note = "已评分支部减去当年新成立未满六个月的支部") Integer branchesDue,
    @Term(value = "达标支部数", unit = "个") Integer branchesStandard,
    @Term(value = "达标率", unit = "%", part = "达标支部数", whole = "应评支部数")
        @Nullable BigDecimal standardRate,
    @Term(value = "软弱涣散数", unit = "个", note = "年初审定数") Integer weakListed,
    @Term(value = "软弱涣散未转化数", unit = "个") @Nullable Integer weakOpen,
    @Term(value = "软弱涣散已转化数", unit = "个") @Nullable Integer weakConverted,
    @Term(value = "软弱涣散已定论数", unit = "个", note = "年初审定数减去验收结论不明的") @Nullable Integer weakSettled,
    @Term(value = "转化率", unit = "%", note = "验收通过÷年初审定", part = "软弱涣散已转化数", whole = "软弱涣散已定论数")
        @Nullable BigDecimal conversionRate,
    @Term(value = "发展涉及人数", unit = "人") Integer developmentInvolved,
    @Term(value = "发展合规人数", unit = "人", note = "没有严重问题的人数") @Nullable Integer compliantPersons,
    @Term(value = "发展已判定人数", unit = "人", note = "涉及人数减去无法判定的") @Nullable Integer settledPersons,
    @Term(value = "发展合规率", unit = "%", note = "无严重问题人数÷涉及人数", part = "发展合规人数", whole = "发展已判定人数")
        @Nullable BigDecimal complianceRate,
    @Term(value = "上年问题数", unit = "个") @Nullable Integer lastYearProblems,
    @Term(value = "上年问题未销号数", unit = "个") @Nullable Integer lastYearOpen,
    @Term(value = "上年问题已销号数", unit = "个") @Nullable Integer lastYearClosed,
    @Term(value = "销号率", unit = "%", note = "上年问题已销号÷上年问题", part = "上年问题已销号数", whole = "上年问题数")
        @Nullable BigDecimal closureRate,
    @Term(value = "学时达标人数", unit = "人", note = "所辖支部达到32学时的党员之和") @Nullable Integer studyMet,
    @Term(value = "应学党员数", unit = "人", note = "所辖支部之和，人数不全的支部不计") @Nullable Integer studyDue,
    @Term(value = "学时达标率", unit = "%", note = "人数合计相除", part = "学时达标人数", whole = "应学党员数")
        @Nullable BigDecimal studyRate,
    @Term(value = "书记班子达标人数", unit = "人", note = "所辖支部达到56学时的书记和班子成员之和")
        @Nullable Integer leaderStudyMet,
    @Term(value = "应学书记班子数", unit = "人", note = "所辖支部之和，人数不全的支部不计")
        @Nullable Integer leaderStudyDue,
    @Term(value = "书记班子学时达标率", unit = "%", note = "人数合计相除", part = "书记班子达标人数", whole = "应学书记班子数")
        @Nullable BigDecimal leaderStudyRate,
    @Term(value = "党费按时交纳人数", unit = "人", note = "所辖支部党员之和减去欠缴三个月以上的") @Nullable Integer duesPaid,
    @Term(value = "应交党费人数", unit = "人", note = "所辖支部党员之和，人数不全的支部不计") @Nullable Integer duesDue,
    @Term(value = "党费交纳率", unit = "%", note = "人数合计相除", part = "党费按时交纳人数", whole = "应交党费人数")
        @Nullable BigDecimal duesRate,
    @Term(value = "有联系流动党员数", unit = "人", note = "所辖支部流动党员之和减去失去联系的")
        @Nullable Integer mobileInTouch,
    @Term(value = "流动党员数", unit = "人", note = "所辖支部之和，人数不全的支部不计") @Nullable Integer mobileMembers,
    @Term(value = "流动党员联系率", unit = "%", note = "人数合计相除", part = "有联系流动党员数", whole = "流动党员数")
        @Nullable BigDecimal mobileRate,
    @Term(value = "现场测评得分", unit = "分", note = "百分制，按投票人类别加权；有效票不足为空")
        @Nullable BigDecimal meetingBallot,
    @Term(value = "民主测评得分", unit = "分", note = "百分制") @Nullable BigDecimal massBallot,
    Set<String> notApplicable,
    Set<String> uncertain)
    implements Fact {}
