package io.pingyi.generate;

import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ways in which the admission of a person went wrong; how often is data-shape §4. The step is the
 * one whose day decides the text that applies.
 */
enum Slip {
  UNDERAGE("申请时不满十八岁", "D01-1", Step.APPLIED, .003, false),
  TALK_LATE("谈话超过一个月", "D02-1", Step.TALKED, .06, false),
  NOT_FILED("积极分子未备案", "D04-1", Step.ACTIVIST, .015, false),
  SPONSORS("培养联系人不符", "D05-1", Step.ACTIVIST, .01, false),
  REVIEW_MISSING("缺半年考察", "D06-1", Step.CANDIDATE, .03, false),
  SHORT_YEAR("培养不满一年", "D07-1", Step.CANDIDATE, .015, false),
  NO_CONSENT("党委未同意或备案", "D08-1", Step.CANDIDATE, .008, false),
  NOTICE_SHORT("公示不足五个工作日", "D09-1", Step.NOTICE_TO, .04, true),
  NOTICE_AFTER("公示未完即列为发展对象", "D10-1", Step.CANDIDATE, .01, true),
  INTRODUCERS("入党介绍人不符", "D11-1", Step.ADMITTED, .008, false),
  VETTING_LATE("政审晚于审查", "D12-1", Step.REVIEWED, .02, false),
  TRAINING_SHORT("培训不足", "D13-1", Step.ADMITTED, .015, false),
  ADMISSION_LATE("预审后超过一个月开大会", "D14-1", Step.ADMITTED, .05, true),
  QUORUM("到会不过半", "D15-1", Step.ADMITTED, .003, false),
  VOTES("赞成票不过半", "D16-1", Step.ADMITTED, .003, false),
  NOT_ONE_BY_ONE("未逐个讨论表决", "D17-1", Step.ADMITTED, .01, false),
  TALK_AFTER_APPROVAL("审批前未谈话", "D18-1", Step.APPROVED, .015, false),
  UNAUTHORISED("无审批权限", "D19-1", Step.APPROVED, .005, false),
  APPROVAL_LATE("审批超过三个月", "D20-1", Step.APPROVED, .03, false),
  APPROVAL_TOO_LATE("审批超过六个月", "D20-2", Step.APPROVED, .005, false),
  OATH_LATE("宣誓超过一个月", "D21-1", Step.OATH, .15, true),
  PROBATION_START("预备期未自大会起算", "D22-1", Step.APPROVED, .015, false),
  CONVERTED_EARLY("预备期未满转正", "D23-1", Step.CONVERTED, .015, false),
  EXTENSION("延长预备期不符", "D24-2", Step.CONVERTED, .003, false),
  CONVERSION_LATE("转正审批超过三个月", "D25-1", Step.CONVERSION_APPROVED, .02, false),
  ARCHIVE("归档材料不齐", "D26-1", Step.CONVERSION_APPROVED, .02, false);

  /** The day the revised rules came into force (发展党员工作细则 2026 第44条). */
  static final LocalDate REVISION = LocalDate.of(2026, 5, 11);

  final String label;
  final String finding;
  final Step step;
  final double chance;

  /** Whether only the revised text forbids it. */
  final boolean sinceRevision;

  Slip(String label, String finding, Step step, double chance, boolean sinceRevision) {
    this.label = label;
    this.finding = finding;
    this.step = step;
    this.chance = chance;
    this.sinceRevision = sinceRevision;
  }

  /** Whether an assessment of the date's year should find it. */
  boolean shows(Map<Step, LocalDate> steps, LocalDate date) {
    @Nullable LocalDate day = steps.get(step);
    return day != null
        && day.getYear() == date.getYear()
        && !day.isAfter(date)
        && (!sinceRevision || !day.isBefore(REVISION));
  }

  /** Draws which slips happen. */
  static Set<Slip> draw(Dice dice) {
    Set<Slip> slips = EnumSet.noneOf(Slip.class);
    for (Slip slip : values()) {
      if (dice.chance(slip.chance)) {
        slips.add(slip);
      }
    }
    return slips;
  }
}
