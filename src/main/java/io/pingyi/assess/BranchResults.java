package io.pingyi.assess;

import io.pingyi.facts.Branch;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Fills into a branch what other rubrics found about its persons. */
final class BranchResults {

  static final String SERIOUS = "seriousPersons";
  static final String MINOR = "minorPersons";

  private BranchResults() {}

  /**
   * The branch with the numbers of its persons.
   *
   * @param known whether persons are known at all: the run has 发展党员
   */
  static Branch with(Branch branch, Persons persons, boolean known) {
    Set<String> uncertain = new TreeSet<>(branch.uncertain());
    if (!persons.mayBeSerious().isEmpty()) {
      uncertain.add(SERIOUS);
    }
    if (!persons.mayBeMinor().isEmpty()) {
      uncertain.add(MINOR);
    }
    Integer serious = known ? persons.serious().size() : null;
    Integer minor = known ? persons.minor().size() : null;
    return copy(branch, serious, minor, Set.copyOf(uncertain));
  }

  private static Branch copy(
      Branch branch,
      @Nullable Integer seriousPersons,
      @Nullable Integer minorPersons,
      Set<String> uncertain) {
    return new Branch(
        branch.code(),
        branch.name(),
        branch.sector(),
        branch.category(),
        branch.monthsSinceFounded(),
        branch.fullMembers(),
        branch.members(),
        branch.oversizeApproved(),
        branch.committeeMembers(),
        branch.dutiesAssigned(),
        branch.secretaryInPost(),
        branch.secretaryVacantMonths(),
        branch.secretaryVacantFullMonths(),
        branch.actingSecretary(),
        branch.termMonths(),
        branch.extensionApproved(),
        branch.generalMeetings(),
        branch.generalMeetingQuartersMissed(),
        branch.committeeMeetingMonthsMissed(),
        branch.groups(),
        branch.groupMeetingMonthsMissed(),
        branch.lessonQuartersMissed(),
        branch.secretaryLessons(),
        branch.themedDayMonthsMissed(),
        branch.attendancePresent(),
        branch.attendanceDue(),
        branch.attendanceRate(),
        branch.lifeMeetings(),
        branch.appraisals(),
        branch.activists(),
        branch.inPreparation(),
        branch.admittedInThreeYears(),
        branch.convertedThisYear(),
        branch.archiveItemsMissing(),
        branch.developmentInvolved(),
        seriousPersons,
        minorPersons,
        branch.studyMet(),
        branch.studyDue(),
        branch.studyRate(),
        branch.leaderStudyMet(),
        branch.leaderStudyDue(),
        branch.leaderStudyRate(),
        branch.duesOwingThreeMonths(),
        branch.duesOwingSixMonths(),
        branch.mobileMembers(),
        branch.mobileLedger(),
        branch.mobileLost(),
        branch.transfersOverdue(),
        branch.disposalsPending(),
        branch.weakStatus(),
        uncertain,
        branch.bounds());
  }
}
