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
  ARCHIVE("归档材料不齐", "D26-1", Step.CONVERSION_APPROVED, .02, false),
  CHOSEN_BEFORE_TALK("谈话晚于确定积极分子", "D03-1", Step.ACTIVIST, .005, false),
  SPONSOR_ON_PROBATION("培养联系人有预备党员", "D05-2", Step.ACTIVIST, .004, false),
  ONLY_FILED("只备案未取得同意", "D08-2", Step.CANDIDATE, .01, true),
  INTRODUCER_BARRED("介绍人受留党察看", "D11-2", Step.ADMITTED, .002, false),
  INTRODUCER_PUNISHED("介绍人在处分影响期内", "D11-3", Step.ADMITTED, .008, true),
  VETTING_FAILED("政审不合格仍提交审查", "D12-2", Step.REVIEWED, .005, false),
  EXTENDED_TWICE("预备期延长两次", "D24-1", Step.CONVERTED, .006, false),
  FILED_BEFORE_CHOSEN("备案早于确定积极分子", "D27-1", Step.ACTIVIST, .0035, false),
  AGREED_BEFORE_DISCUSSED("党委同意早于支委会研究", "D27-1", Step.CANDIDATE_DISCUSSED, .0035, false),
  TRAINED_BEFORE_LISTED("培训早于列为发展对象", "D27-1", Step.CANDIDATE, .003, false),
  /** Several people of one branch whose papers were made up together; {@link People} draws them. */
  MADE_UP_TOGETHER("同日成批接收", "D28-1", Step.ADMITTED, 0, false);

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
        && (!sinceRevision || !day.isBefore(REVISION))
        && compared().stream().map(steps::get).allMatch(at -> at != null && !at.isAfter(date));
  }

  /** Other steps without whose days nobody can tell. */
  private Set<Step> compared() {
    return switch (this) {
      case CHOSEN_BEFORE_TALK -> EnumSet.of(Step.TALKED);
      case VETTING_LATE, VETTING_FAILED -> EnumSet.of(Step.VETTED);
      case TALK_AFTER_APPROVAL -> EnumSet.of(Step.APPROVAL_TALK);
      default -> EnumSet.noneOf(Step.class);
    };
  }

  /**
   * Draws which slips happen.
   *
   * @param first for the slips up to {@link #ARCHIVE}, which also the rest of the way is drawn from
   * @param more for those after it, so that they move nothing in the way of others
   */
  static Set<Slip> draw(Dice first, Dice more) {
    Set<Slip> slips = EnumSet.noneOf(Slip.class);
    for (Slip slip : values()) {
      Dice dice = slip.compareTo(ARCHIVE) <= 0 ? first : more;
      if (dice.chance(slip.chance)) {
        slips.add(slip);
      }
    }
    slips.removeIf(slip -> slips.stream().anyMatch(slip::hiddenBy));
    return slips;
  }

  /** Whether the other slip fills the same cell in another way, or leaves it blank. */
  private boolean hiddenBy(Slip other) {
    return switch (this) {
      case CHOSEN_BEFORE_TALK -> other == TALK_LATE;
      case SPONSOR_ON_PROBATION -> other == SPONSORS;
      case ONLY_FILED, AGREED_BEFORE_DISCUSSED -> other == NO_CONSENT;
      case INTRODUCER_PUNISHED -> other == INTRODUCER_BARRED;
      case EXTENDED_TWICE -> other == EXTENSION;
      case FILED_BEFORE_CHOSEN -> other == NOT_FILED || other == CHOSEN_BEFORE_TALK;
      default -> false;
    };
  }
}
