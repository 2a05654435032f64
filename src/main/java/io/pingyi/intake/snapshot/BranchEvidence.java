package io.pingyi.intake.snapshot;

import static java.util.Map.entry;

import io.pingyi.facts.Citation;
import io.pingyi.intake.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the values of a {@link io.pingyi.facts.Branch} rest on; searches only when it is asked. */
final class BranchEvidence {

  private static final String KEY = "党组织编码";
  private static final Map<String, List<String>> ORGANISATION =
      Map.ofEntries(
          entry("code", List.of(KEY)),
          entry("name", List.of("党组织全称")),
          entry("sector", List.of("类别")),
          entry("category", List.of("组织类别")),
          entry("monthsSinceFounded", List.of("成立日期")),
          entry("fullMembers", List.of("正式党员数")),
          entry("members", List.of("党员总数")),
          entry("oversizeApproved", List.of("超规模已报批")),
          entry("committeeMembers", List.of("支委人数")),
          entry("dutiesAssigned", List.of("支委分工明确")),
          entry("secretaryInPost", List.of("书记姓名")),
          entry("secretaryVacantMonths", List.of("书记姓名", "书记空缺起始日期")),
          entry("secretaryVacantFullMonths", List.of("书记姓名", "书记空缺起始日期")),
          entry("actingSecretary", List.of("已指定负责人")),
          entry("termMonths", List.of("上次换届日期")),
          entry("extensionApproved", List.of("延期换届已批复")),
          entry("groups", List.of("党小组数")),
          entry("admittedInThreeYears", List.of("近三年发展党员数")));
  private static final Map<String, List<String>> EDUCATION =
      Map.ofEntries(
          entry("studyMet", List.of("学时达标人数")),
          entry("studyDue", List.of("应学党员数")),
          entry("leaderStudyMet", List.of("书记班子达标人数")),
          entry("leaderStudyDue", List.of("应学书记班子数")),
          entry("studyRate", List.of("应学党员数", "学时达标人数")),
          entry("leaderStudyRate", List.of("应学书记班子数", "书记班子达标人数")),
          entry("duesOwingThreeMonths", List.of("欠缴三至六月人数")),
          entry("duesOwingSixMonths", List.of("欠缴六月以上人数")),
          entry("mobileMembers", List.of("流动党员数")),
          entry("mobileLedger", List.of("流动党员台账")),
          entry("mobileLost", List.of("失联流动党员数")),
          entry("transfersOverdue", List.of("超期未转接人数")),
          entry("disposalsPending", List.of("应处置未启动人数")));
  private static final Map<String, MeetingType> MISSED =
      Map.of(
          "generalMeetingQuartersMissed", MeetingType.GENERAL,
          "committeeMeetingMonthsMissed", MeetingType.COMMITTEE,
          "groupMeetingMonthsMissed", MeetingType.GROUP,
          "lessonQuartersMissed", MeetingType.LESSON,
          "themedDayMonthsMissed", MeetingType.THEMED_DAY);
  private static final Map<String, MeetingType> TIMES =
      Map.of(
          "generalMeetings", MeetingType.GENERAL,
          "secretaryLessons", MeetingType.SECRETARY_LESSON,
          "lifeMeetings", MeetingType.LIFE,
          "appraisals", MeetingType.APPRAISAL);

  private final BranchMaterial material;
  private final BranchReader reader;

  BranchEvidence(BranchMaterial material, BranchReader reader) {
    this.material = material;
    this.reader = reader;
  }

  List<Citation> behind(String component) {
    if (ORGANISATION.containsKey(component)) {
      return orKey(organisation().cells(ORGANISATION.getOrDefault(component, List.of())));
    }
    if (EDUCATION.containsKey(component)) {
      return material.education().cells(EDUCATION.getOrDefault(component, List.of()));
    }
    MeetingType missed = MISSED.get(component);
    MeetingType times = TIMES.get(component);
    MeetingLog log = material.log();
    MeetingFigures meetings = material.meetings();
    if (log != null && meetings != null) {
      MeetingEvidence evidence = new MeetingEvidence(material.rows(), log, meetings);
      if (missed != null) {
        return missed(component, evidence, missed);
      }
      if (times != null) {
        return evidence.times(times);
      }
      if (component.startsWith("attendance")) {
        return evidence.attendance();
      }
    }
    return component.equals("weakStatus") ? weakStatus() : development(component);
  }

  private List<Citation> missed(String component, MeetingEvidence evidence, MeetingType type) {
    List<Citation> citations = new ArrayList<>(evidence.missed(type, reader.periods(type)));
    if (component.equals("groupMeetingMonthsMissed")) {
      Integer groups = organisation().integer("党小组数");
      List<Citation> cells = organisation().cells(List.of("党小组数"));
      if (groups == null || groups == 0 || citations.isEmpty()) {
        return cells.isEmpty() ? orKey(citations) : cells;
      }
    }
    if (citations.isEmpty()) {
      // No period was due: the branch is too young.
      citations.addAll(organisation().cells(List.of("成立日期")));
    }
    return orKey(citations);
  }

  private List<Citation> weakStatus() {
    RectificationReader rectification = material.rectification();
    List<Citation> cells = rectification == null ? List.of() : rectification.behind("accepted");
    return cells.isEmpty()
        ? material.rows().tables().absence(Dataset.RECTIFICATION, code(), "软弱涣散名单中的记录")
        : cells;
  }

  private List<Citation> development(String component) {
    DevelopmentFigures development = material.development();
    if (development == null) {
      return orKey(List.of());
    }
    return orKey(new PersonsEvidence(material.rows(), development).behind(component));
  }

  /** A value without a cell of its own rests on the row as such. */
  private List<Citation> orKey(List<Citation> citations) {
    return citations.isEmpty() ? organisation().cells(List.of(KEY)) : citations;
  }

  private Entry organisation() {
    return material.organisation().entry();
  }

  private String code() {
    return material.rows().code();
  }
}
