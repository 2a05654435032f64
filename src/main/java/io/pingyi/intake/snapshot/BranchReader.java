package io.pingyi.intake.snapshot;

import io.pingyi.facts.Bounds;
import io.pingyi.facts.Branch;
import io.pingyi.facts.Organisation;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills the values of a {@link Branch} from its material. */
final class BranchReader {

  private final List<Period> months;
  private final List<Period> quarters;

  BranchReader(AssessmentContext context) {
    this.months = Period.months(context.year(), context.assessmentDate());
    this.quarters = Period.quarters(context.year(), context.assessmentDate());
  }

  /** Periods in which meetings of a type are due. */
  List<Period> periods(MeetingType type) {
    return type == MeetingType.GENERAL || type == MeetingType.LESSON ? quarters : months;
  }

  Branch read(BranchMaterial material) {
    Set<String> uncertain = new TreeSet<>();
    Map<String, Bounds> bounds = new HashMap<>();
    Organisation organisation = material.rows().bundle().organisation();
    OrganisationFigures figures = material.organisation();
    Entry entry = figures.entry();
    Entry education = material.education();
    MeetingFigures meetings = material.meetings();
    Attendance attendance = meetings == null ? null : meetings.attendance();
    Integer groups = entry.integer("党小组数");
    return new Branch(
        organisation.code(),
        organisation.name(),
        organisation.sector(),
        entry.word("组织类别"),
        figures.monthsSinceFounded().noted("monthsSinceFounded", uncertain, bounds),
        entry.integer("正式党员数"),
        entry.integer("党员总数"),
        entry.yes("超规模已报批"),
        entry.integer("支委人数"),
        entry.yes("支委分工明确"),
        figures.secretaryInPost(),
        figures.vacantMonths().noted("secretaryVacantMonths", uncertain, bounds),
        figures.vacantFullMonths().noted("secretaryVacantFullMonths", uncertain, bounds),
        entry.yes("已指定负责人"),
        figures.termMonths().noted("termMonths", uncertain, bounds),
        entry.yes("延期换届已批复"),
        times(material, MeetingType.GENERAL).noted("generalMeetings", uncertain, bounds),
        missed(material, MeetingType.GENERAL)
            .noted("generalMeetingQuartersMissed", uncertain, bounds),
        missed(material, MeetingType.COMMITTEE)
            .noted("committeeMeetingMonthsMissed", uncertain, bounds),
        groups,
        groupsMissed(material, groups).noted("groupMeetingMonthsMissed", uncertain, bounds),
        missed(material, MeetingType.LESSON).noted("lessonQuartersMissed", uncertain, bounds),
        times(material, MeetingType.SECRETARY_LESSON).noted("secretaryLessons", uncertain, bounds),
        missed(material, MeetingType.THEMED_DAY).noted("themedDayMonthsMissed", uncertain, bounds),
        attendance == null ? null : attendance.present(),
        attendance == null ? null : attendance.due(),
        attendance == null ? null : attendance.rate(),
        times(material, MeetingType.LIFE).noted("lifeMeetings", uncertain, bounds),
        times(material, MeetingType.APPRAISAL).noted("appraisals", uncertain, bounds),
        activists(material).noted("activists", uncertain, bounds),
        inPreparation(material).noted("inPreparation", uncertain, bounds),
        entry.integer("近三年发展党员数"),
        converted(material).noted("convertedThisYear", uncertain, bounds),
        archive(material).noted("archiveItemsMissing", uncertain, bounds),
        involved(material).noted("developmentInvolved", uncertain, bounds),
        material.development() == null ? null : 0,
        material.development() == null ? null : 0,
        education.integer("学时达标人数"),
        education.integer("应学党员数"),
        Percent.of(education.integer("学时达标人数"), education.integer("应学党员数")),
        education.integer("书记班子达标人数"),
        education.integer("应学书记班子数"),
        Percent.of(education.integer("书记班子达标人数"), education.integer("应学书记班子数")),
        education.integer("欠缴三至六月人数"),
        education.integer("欠缴六月以上人数"),
        education.integer("流动党员数"),
        education.yes("流动党员台账"),
        education.integer("失联流动党员数"),
        education.integer("超期未转接人数"),
        education.integer("应处置未启动人数"),
        material.rectification() == null ? null : material.rectification().status(),
        Collections.unmodifiableSet(uncertain),
        Map.copyOf(bounds));
  }

  private Figure missed(BranchMaterial material, MeetingType type) {
    MeetingFigures meetings = material.meetings();
    return meetings == null ? Figure.MISSING : meetings.missed(type, periods(type));
  }

  /** Without groups nothing is missed; with an unknown number nothing is missed for certain. */
  private Figure groupsMissed(BranchMaterial material, @Nullable Integer groups) {
    Figure missed = missed(material, MeetingType.GROUP);
    Integer value = missed.value();
    if (groups == null) {
      return value == null ? missed : Figure.of(0, value > 0 || missed.uncertain());
    }
    return groups == 0 && value != null ? Figure.of(0) : missed;
  }

  private static Figure times(BranchMaterial material, MeetingType type) {
    MeetingFigures meetings = material.meetings();
    return meetings == null ? Figure.MISSING : meetings.times(type);
  }

  private static Figure activists(BranchMaterial material) {
    DevelopmentFigures development = material.development();
    return development == null ? Figure.MISSING : development.activists();
  }

  private static Figure inPreparation(BranchMaterial material) {
    DevelopmentFigures development = material.development();
    return development == null ? Figure.MISSING : development.inPreparation();
  }

  private static Figure converted(BranchMaterial material) {
    DevelopmentFigures development = material.development();
    return development == null ? Figure.MISSING : development.converted();
  }

  private static Figure archive(BranchMaterial material) {
    DevelopmentFigures development = material.development();
    return development == null ? Figure.MISSING : development.archiveItemsMissing();
  }

  private static Figure involved(BranchMaterial material) {
    DevelopmentFigures development = material.development();
    return development == null ? Figure.MISSING : development.involved();
  }
}
