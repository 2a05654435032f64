package io.pingyi.facts;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's way from application to full membership, as durations and yes/no answers between its
 * steps. A value is null when a date it needs is missing, or when a month-only date leaves it open.
 * Months are calendar months with end-of-month clamp.
 *
 * @param person run-local key of the person; never a name or an ID number
 * @param steps what is known of each step's date; a step that was passed without a date carries the
 *     interval its neighbours leave, a step not reached is absent
 * @param missingSteps steps passed without any date of their own
 * @param uncertain see {@link Fact#uncertain()}
 */
@Term(value = "发展对象", note = "当年有发展步骤的人一人一份")
public record DevelopmentRecord(
    @Term("人员序号") String person,
    Map<Step, DateRange> steps,
    Set<Step> missingSteps,
    @Term(value = "申请时周岁", unit = "岁") @Nullable Integer ageAtApplication,
    @Term(value = "谈话用时月数", unit = "月", note = "申请至谈话，不足一月按一月") @Nullable Integer talkMonths,
    @Term(value = "谈话先于确定积极分子") @Nullable Boolean talkBeforeActivist,
    @Term(value = "积极分子已备案") @Nullable Boolean activistFiled,
    @Term(value = "培养联系人数", unit = "人") @Nullable Integer sponsors,
    @Term(value = "培养联系人为正式党员") @Nullable Boolean sponsorsFullMembers,
    @Term(value = "半年考察缺次数", unit = "次", note = "确定积极分子至列为发展对象每满半年一次，减去实际考察次数")
        @Nullable Integer reviewsMissing,
    @Term(value = "培养满月数", unit = "月", note = "确定积极分子至列为发展对象的整月数")
        @Nullable Integer activistFullMonths,
    @Term(value = "发展对象党委意见", note = "同意、备案、无") @Nullable String candidateOpinion,
    @Term(value = "公示工作日数", unit = "个工作日", note = "公示起止两日均计入") @Nullable Integer noticeWorkingDays,
    @Term(value = "公示先于列为发展对象", note = "公示结束不晚于列为发展对象") @Nullable Boolean noticeBeforeCandidate,
    @Term(value = "入党介绍人数", unit = "人") @Nullable Integer introducers,
    @Term(value = "介绍人无资格", note = "有介绍人受留党察看尚未恢复权利") @Nullable Boolean introducerDisqualified,
    @Term(value = "介绍人影响期内", note = "有介绍人在警告、严重警告、撤职影响期内")
        @Nullable Boolean introducerUnderInfluence,
    @Term(value = "政审合格") @Nullable Boolean vettingPassed,
    @Term(value = "政审先于审查", note = "政审结论不晚于支委审查和党委预审") @Nullable Boolean vettingBeforeReview,
    @Term(value = "培训天数", unit = "天") @Nullable BigDecimal trainingDays,
    @Term(value = "培训学时", unit = "学时") @Nullable BigDecimal trainingHours,
    @Term(value = "预审至大会月数", unit = "月", note = "不足一月按一月") @Nullable Integer admissionMonths,
    @Term(value = "应到会人数", unit = "人", note = "应到会有表决权的党员") @Nullable Integer votersDue,
    @Term(value = "实到会人数", unit = "人", note = "实到会有表决权的党员") @Nullable Integer votersPresent,
    @Term(value = "赞成票数", unit = "票", note = "含会前书面意见") @Nullable Integer votesInFavour,
    @Term(value = "逐个讨论表决") @Nullable Boolean votedIndividually,
    @Term(value = "审批前已谈话", note = "审批前谈话不晚于党委审批") @Nullable Boolean talkBeforeApproval,
    @Term(value = "审批机关有审批权") @Nullable Boolean approverAuthorised,
    @Term(value = "审批用时月数", unit = "月", note = "支部大会至党委审批，不足一月按一月")
        @Nullable Integer approvalMonths,
    @Term(value = "延期审批有理由") @Nullable Boolean approvalDelayJustified,
    @Term(value = "宣誓用时月数", unit = "月", note = "党委审批至宣誓，不足一月按一月") @Nullable Integer oathMonths,
    @Term(value = "预备期自大会起算") @Nullable Boolean probationFromMeeting,
    @Term(value = "预备期满月数", unit = "月", note = "支部大会至转正大会的整月数，减去批准延长的月数")
        @Nullable Integer probationFullMonths,
    @Term(value = "延长次数", unit = "次") @Nullable Integer extensions,
    @Term(value = "延长月数", unit = "月") @Nullable Integer extensionMonths,
    @Term(value = "转正审批用时月数", unit = "月", note = "转正大会至转正审批，不足一月按一月")
        @Nullable Integer conversionApprovalMonths,
    @Term(value = "归档缺项数", unit = "项") @Nullable Integer archiveItemsMissing,
    @Term(value = "日期逆序数", unit = "处", note = "当年发生的相邻步骤后一步早于前一步的次数，另有专项判定的除外")
        @Nullable Integer inversions,
    @Term(value = "同日同经手人数", unit = "人", note = "同一支部同一日接收大会且同一经手人的人数")
        @Nullable Integer sameDayBatch,
    Set<String> uncertain)
    implements Fact {}
