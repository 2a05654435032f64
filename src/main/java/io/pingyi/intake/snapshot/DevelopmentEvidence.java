package io.pingyi.intake.snapshot;

import static java.util.Map.entry;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which columns of 发展党员 each value of a record was derived from. */
final class DevelopmentEvidence {

  private static final String MEETING = StepDates.column(Step.ADMITTED);
  private static final String LISTED = StepDates.column(Step.CANDIDATE);

  /** The column of the person's own branch: what every row has. */
  static final String KEY = "党组织编码";

  private static final Map<String, List<String>> COLUMNS =
      Map.ofEntries(
          entry("ageAtApplication", List.of("出生日期", StepDates.column(Step.APPLIED))),
          entry("talkMonths", steps(Step.APPLIED, Step.TALKED)),
          entry("talkBeforeActivist", steps(Step.TALKED, Step.ACTIVIST)),
          entry("activistFiled", List.of("积极分子已备案", StepDates.column(Step.ACTIVIST_FILED))),
          entry("sponsors", List.of("培养联系人数")),
          entry("sponsorsFullMembers", List.of("培养联系人均为正式党员")),
          entry("reviewsMissing", List.of(StepDates.column(Step.ACTIVIST), LISTED, "考察次数")),
          entry("activistFullMonths", steps(Step.ACTIVIST, Step.CANDIDATE)),
          entry(
              "candidateOpinion", List.of("党委意见", StepDates.column(Step.CANDIDATE_AGREED), LISTED)),
          entry("noticeWorkingDays", steps(Step.NOTICE_FROM, Step.NOTICE_TO)),
          entry("noticeBeforeCandidate", steps(Step.NOTICE_TO, Step.CANDIDATE)),
          entry("introducers", List.of("入党介绍人数")),
          entry("introducerDisqualified", List.of("介绍人处分情况")),
          entry("introducerUnderInfluence", List.of("介绍人处分情况")),
          entry("vettingPassed", List.of("政审结论")),
          entry("vettingBeforeReview", steps(Step.VETTED, Step.REVIEWED, Step.PRE_REVIEWED)),
          entry("trainingDays", List.of("培训天数")),
          entry("trainingHours", List.of("培训学时")),
          entry("admissionMonths", steps(Step.PRE_REVIEWED, Step.ADMITTED)),
          entry("votersDue", List.of("应到会人数")),
          entry("votersPresent", List.of("实到会人数")),
          entry("votesInFavour", List.of("赞成票数")),
          entry("votedIndividually", List.of("逐个讨论表决")),
          entry("talkBeforeApproval", steps(Step.APPROVAL_TALK, Step.APPROVED)),
          entry("approverAuthorised", List.of("审批党组织编码")),
          entry("approvalMonths", steps(Step.ADMITTED, Step.APPROVED)),
          entry("approvalDelayJustified", List.of("延期审批理由")),
          entry("oathMonths", steps(Step.APPROVED, Step.OATH)),
          entry("probationFromMeeting", List.of(MEETING, "预备期起算日期")),
          entry(
              "probationFullMonths",
              List.of(MEETING, StepDates.column(Step.CONVERTED), "延长次数", "延长月数")),
          entry("extensions", List.of("延长次数", "延长月数")),
          entry("extensionMonths", List.of("延长次数", "延长月数")),
          entry("conversionApprovalMonths", steps(Step.CONVERTED, Step.CONVERSION_APPROVED)),
          entry("archiveItemsMissing", Archive.COLUMNS),
          entry("sameDayBatch", List.of(MEETING)));

  private DevelopmentEvidence() {}

  /**
   * Columns of the person's own row behind one value, in the order of the table's columns.
   *
   * @param inversions inverted pairs of the person
   */
  static Set<String> columns(
      String component, DevelopmentRecord development, Inversions inversions) {
    return switch (component) {
      case "steps" -> dated(development);
      case "missingSteps" -> new LinkedHashSet<>(steps(sorted(development.missingSteps())));
      case "inversions" -> inverted(development, inversions);
      default -> new LinkedHashSet<>(COLUMNS.getOrDefault(component, List.of(KEY)));
    };
  }

  private static Set<String> inverted(DevelopmentRecord development, Inversions inversions) {
    if (inversions.found().isEmpty()) {
      return dated(development);
    }
    Set<String> columns = new LinkedHashSet<>();
    for (Inversions.Pair pair : inversions.found()) {
      columns.addAll(steps(pair.earlier(), pair.later()));
    }
    return columns;
  }

  private static Set<String> dated(DevelopmentRecord development) {
    return new LinkedHashSet<>(
        steps(
            Stream.of(Step.values())
                .filter(development.steps()::containsKey)
                .filter(step -> !development.missingSteps().contains(step))
                .toArray(Step[]::new)));
  }

  private static Step[] sorted(Set<Step> steps) {
    return steps.stream().sorted().toArray(Step[]::new);
  }

  private static List<String> steps(Step... steps) {
    return Stream.of(steps).map(StepDates::column).toList();
  }
}
