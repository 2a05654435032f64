package io.pingyi.facts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One branch as the year's exports show it, with statistics derived from its rows. Months are
 * calendar months with end-of-month clamp; rates are percentages cut (never rounded) at six
 * decimals, so that comparison with a threshold of up to six decimals is exact.
 *
 * @param uncertain see {@link Fact#uncertain()}
 * @param bounds see {@link Fact#bounds()}
 */
@Term(value = "党支部", note = "一个党支部一份，支部考核和软弱涣散整顿验收都能用")
public record Branch(
    @Term("党组织编码") String code,
    @Term("党组织名称") String name,
    @Term(value = "类别", note = "村、社区、机关、事业、学校、国企、非公、社会组织、离退休、其他") @Nullable String sector,
    @Term(value = "组织类别", note = "党支部、联合党支部、临时党支部、功能型党支部") @Nullable String category,
    @Term(value = "成立满月数", unit = "月", note = "成立日期至考核基准日的整月数")
        @Nullable Integer monthsSinceFounded,
    @Term(value = "正式党员数", unit = "人") @Nullable Integer fullMembers,
    @Term(value = "党员总数", unit = "人") @Nullable Integer members,
    @Term(value = "超规模已报批", note = "党员超过50名未划分但已报上级批准") @Nullable Boolean oversizeApproved,
    @Term(value = "支委人数", unit = "人", note = "支部委员会委员数，未设为0") @Nullable Integer committeeMembers,
    @Term(value = "支委分工明确") @Nullable Boolean dutiesAssigned,
    @Term(value = "书记在任") @Nullable Boolean secretaryInPost,
    @Term(value = "书记空缺月数", unit = "月", note = "空缺起始日至考核基准日，不足一月按一月；在任为0")
        @Nullable Integer secretaryVacantMonths,
    @Term(value = "书记空缺满月数", unit = "月", note = "空缺起始日至考核基准日的整月数；在任为0")
        @Nullable Integer secretaryVacantFullMonths,
    @Term(value = "已指定负责人", note = "书记空缺期间已指定负责人") @Nullable Boolean actingSecretary,
    @Term(value = "距上次换届月数", unit = "月", note = "上次换届日至考核基准日，不足一月按一月") @Nullable Integer termMonths,
    @Term(value = "延期换届已批复") @Nullable Boolean extensionApproved,
    @Term(value = "党员大会次数", unit = "次", note = "考核年度内至考核基准日") @Nullable Integer generalMeetings,
    @Term(value = "党员大会缺开季度数", unit = "个季度", note = "应开而未开党员大会的季度；只计支部全程存续且已结束的季度")
        @Nullable Integer generalMeetingQuartersMissed,
    @Term(value = "支委会缺开月数", unit = "个月", note = "只计支部全程存续且已结束的月份；不论是否设支委会")
        @Nullable Integer committeeMeetingMonthsMissed,
    @Term(value = "党小组数", unit = "个") @Nullable Integer groups,
    @Term(value = "党小组会缺开月数", unit = "个月", note = "当月一次党小组会都没有；没有党小组为0")
        @Nullable Integer groupMeetingMonthsMissed,
    @Term(value = "党课缺讲季度数", unit = "个季度", note = "只计支部全程存续且已结束的季度")
        @Nullable Integer lessonQuartersMissed,
    @Term(value = "书记讲党课次数", unit = "次") @Nullable Integer secretaryLessons,
    @Term(value = "主题党日缺开月数", unit = "个月", note = "只计支部全程存续且已结束的月份")
        @Nullable Integer themedDayMonthsMissed,
    @Term(value = "实到人次", unit = "人次", note = "各次会议实到之和；到会率为空时也为空")
        @Nullable Integer attendancePresent,
    @Term(value = "应到人次", unit = "人次", note = "各次会议应到之和；到会率为空时也为空") @Nullable Integer attendanceDue,
    @Term(
            value = "到会率",
            unit = "%",
            part = "实到人次",
            whole = "应到人次",
            note = "各次会议实到之和÷应到之和；任何一次缺应到、实到或日期则为空")
        @Nullable BigDecimal attendanceRate,
    @Term(value = "组织生活会次数", unit = "次") @Nullable Integer lifeMeetings,
    @Term(value = "民主评议次数", unit = "次") @Nullable Integer appraisals,
    @Term(value = "入党积极分子数", unit = "人", note = "基准日在册、尚未列为发展对象的积极分子") @Nullable Integer activists,
    @Term(value = "在培养人数", unit = "人", note = "基准日在册、尚未接收为预备党员的积极分子和发展对象")
        @Nullable Integer inPreparation,
    @Term(value = "近三年发展党员数", unit = "人") @Nullable Integer admittedInThreeYears,
    @Term(value = "当年转正人数", unit = "人", note = "转正审批日期在当年的人数") @Nullable Integer convertedThisYear,
    @Term(value = "归档缺项数", unit = "项", note = "当年转正人员档案六项材料缺项之和")
        @Nullable Integer archiveItemsMissing,
    @Term(value = "发展涉及人数", unit = "人", note = "当年有发展步骤的人数") @Nullable Integer developmentInvolved,
    @Term(value = "发展严重违规人数", unit = "人", note = "发展党员程序合规考核判定为严重的人数")
        @Nullable Integer seriousPersons,
    @Term(value = "发展一般违规人数", unit = "人", note = "判定为一般且无严重的人数") @Nullable Integer minorPersons,
    @Term(value = "学时达标人数", unit = "人", note = "达到32学时的党员") @Nullable Integer studyMet,
    @Term(value = "应学党员数", unit = "人", note = "年老体弱除外") @Nullable Integer studyDue,
    @Term(
            value = "学时达标率",
            unit = "%",
            part = "学时达标人数",
            whole = "应学党员数",
            note = "达到32学时的党员÷应学党员，年老体弱除外")
        @Nullable BigDecimal studyRate,
    @Term(value = "书记班子达标人数", unit = "人", note = "达到56学时的书记和班子成员") @Nullable Integer leaderStudyMet,
    @Term(value = "应学书记班子数", unit = "人") @Nullable Integer leaderStudyDue,
    @Term(
            value = "书记班子学时达标率",
            unit = "%",
            part = "书记班子达标人数",
            whole = "应学书记班子数",
            note = "达到56学时的书记和班子成员÷应学")
        @Nullable BigDecimal leaderStudyRate,
    @Term(value = "欠缴三至六月人数", unit = "人") @Nullable Integer duesOwingThreeMonths,
    @Term(value = "欠缴六月以上人数", unit = "人") @Nullable Integer duesOwingSixMonths,
    @Term(value = "流动党员数", unit = "人") @Nullable Integer mobileMembers,
    @Term(value = "有流动党员台账") @Nullable Boolean mobileLedger,
    @Term(value = "失联流动党员数", unit = "人") @Nullable Integer mobileLost,
    @Term(value = "超期未转接人数", unit = "人", note = "外出六个月以上未转组织关系") @Nullable Integer transfersOverdue,
    @Term(value = "应处置未启动人数", unit = "人") @Nullable Integer disposalsPending,
    @Term(value = "软弱涣散状态", note = "无、未转化、已转化") @Nullable String weakStatus,
    Set<String> uncertain,
    Map<String, Bounds> bounds)
    implements Fact {}
