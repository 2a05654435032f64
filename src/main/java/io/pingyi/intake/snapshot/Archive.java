package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The papers a full member's file must hold (细则第三十六条). The 2014 text names five, the 2026 text adds
 * 《预备党员教育考察登记表》; the text in force on the day of 转正审批 decides.
 *
 * @param missing papers certainly demanded and certainly not there
 * @param uncertain whether there may be more
 */
record Archive(int missing, boolean uncertain) {

  private static final String SINCE_2026 = "预备党员教育考察登记表";
  private static final List<String> SINCE_2014 =
      List.of("入党志愿书", "入党申请书", "培养考察登记表", "政审材料", "转正申请书");

  /** Their columns. */
  static final List<String> COLUMNS =
      List.of("入党志愿书", "入党申请书", "培养考察登记表", "政审材料", SINCE_2026, "转正申请书");

  static Archive of(DevelopmentCells cells, StepDates dates) {
    int missing = 0;
    boolean uncertain = false;
    for (String paper : SINCE_2014) {
      Boolean there = cells.yes(paper);
      missing += Boolean.FALSE.equals(there) ? 1 : 0;
      uncertain |= there == null;
    }
    Boolean demanded = demandedSince2026(dates.day(Step.CONVERSION_APPROVED));
    Boolean there = cells.yes(SINCE_2026);
    boolean certain = Boolean.FALSE.equals(there) && Boolean.TRUE.equals(demanded);
    boolean harmless = Boolean.TRUE.equals(there) || Boolean.FALSE.equals(demanded);
    return new Archive(missing + (certain ? 1 : 0), uncertain || !(certain || harmless));
  }

  private static @Nullable Boolean demandedSince2026(@Nullable DateRange approved) {
    if (approved == null) {
      return null;
    }
    if (approved.last().isBefore(StepDates.TEXT_OF_2026)) {
      return false;
    }
    return approved.first().isBefore(StepDates.TEXT_OF_2026) ? null : true;
  }
}
