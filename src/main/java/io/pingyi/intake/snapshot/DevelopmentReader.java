package io.pingyi.intake.snapshot;

import io.pingyi.facts.DateRange;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Step;
import io.pingyi.intake.value.CodeText;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one row of 发展党员 into durations and answers; null where a cell is missing. */
final class DevelopmentReader {

  private static final int MONTHS_OF_A_REVIEW = 6;

  private final AssessmentContext context;
  private final WorkCalendar calendar;

  DevelopmentReader(AssessmentContext context, WorkCalendar calendar) {
    this.context = context;
    this.calendar = calendar;
  }

  /** The dates of a row, as the record and its evidence need them. */
  StepDates dates(DevelopmentCells cells) {
    return StepDates.of(cells, context.assessmentDate());
  }

  /**
   * The record of one row.
   *
   * @param person key of the person
   * @param dates its dates
   * @param batch how many were admitted together
   */
  DevelopmentRecord read(
      String person, DevelopmentCells cells, StepDates dates, SameDayBatch.Size batch) {
    Inversions inversions = Inversions.of(dates, context.year());
    Extension extension = Extension.of(cells);
    Archive archive = Archive.of(cells, dates);
    return new DevelopmentRecord(
        person,
        dates.passed(),
        dates.missing(),
        age(cells, dates),
        Months.begun(dates.day(Step.APPLIED), dates.day(Step.TALKED)),
        inOrder(dates, Step.TALKED, Step.ACTIVIST),
        filed(cells, dates),
        cells.integer("培养联系人数"),
        cells.yes("培养联系人均为正式党员"),
        reviewsMissing(cells, dates),
        Months.completed(dates.day(Step.ACTIVIST), dates.day(Step.CANDIDATE)),
        opinion(cells, dates),
        noticeWorkingDays(dates),
        inOrder(dates, Step.NOTICE_TO, Step.CANDIDATE),
        cells.integer("入党介绍人数"),
        says(cells, "介绍人处分情况", "留党察看"),
        says(cells, "介绍人处分情况", "影响期内"),
        says(cells, "政审结论", "合格"),
        vettingBeforeReview(dates),
        cells.decimal("培训天数"),
        cells.decimal("培训学时"),
        Months.begun(dates.day(Step.PRE_REVIEWED), dates.day(Step.ADMITTED)),
        votersDue(cells),
        cells.integer("实到会人数"),
        cells.integer("赞成票数"),
        cells.yes("逐个讨论表决"),
        inOrder(dates, Step.APPROVAL_TALK, Step.APPROVED),
        approverAuthorised(cells),
        Months.begun(dates.day(Step.ADMITTED), dates.day(Step.APPROVED)),
        delayJustified(cells),
        Months.begun(dates.day(Step.APPROVED), dates.day(Step.OATH)),
        Ranges.sameDay(cells.date("预备期起算日期"), dates.day(Step.ADMITTED)),
        extension.shorten(Months.completed(dates.day(Step.ADMITTED), dates.day(Step.CONVERTED))),
        extension.times(),
        extension.months(),
        Months.begun(dates.day(Step.CONVERTED), dates.day(Step.CONVERSION_APPROVED)),
        archive.missing(),
        inversions.found().size(),
        batch.persons(),
        uncertain(archive, inversions, batch));
  }

  private static Set<String> uncertain(
      Archive archive, Inversions inversions, SameDayBatch.Size batch) {
    Set<String> uncertain = new TreeSet<>();
    if (archive.uncertain()) {
      uncertain.add("archiveItemsMissing");
    }
    if (inversions.uncertain()) {
      uncertain.add("inversions");
    }
    if (batch.uncertain()) {
      uncertain.add("sameDayBatch");
    }
    return uncertain;
  }

  private static @Nullable Boolean inOrder(StepDates dates, Step earlier, Step later) {
    return Ranges.inOrder(dates.day(earlier), dates.day(later));
  }

  private static @Nullable Integer age(DevelopmentCells cells, StepDates dates) {
    DateRange born = cells.date("出生日期");
    DateRange applied = dates.day(Step.APPLIED);
    if (born == null || applied == null) {
      return null;
    }
    int least = Months.completed(born.last(), applied.first()) / 12;
    int most = Months.completed(born.first(), applied.last()) / 12;
    return least == most ? least : null;
  }

  /** A date proves it; 否 beside a date is a contradiction and answers nothing. */
  private static @Nullable Boolean filed(DevelopmentCells cells, StepDates dates) {
    Boolean answer = cells.yes("积极分子已备案");
    if (dates.day(Step.ACTIVIST_FILED) == null) {
      return answer;
    }
    return Boolean.FALSE.equals(answer) ? null : true;
  }

  private static @Nullable Integer reviewsMissing(DevelopmentCells cells, StepDates dates) {
    Integer months = Months.completed(dates.day(Step.ACTIVIST), dates.day(Step.CANDIDATE));
    Integer held = cells.integer("考察次数");
    return months == null || held == null ? null : Math.max(0, months / MONTHS_OF_A_REVIEW - held);
  }

  /**
   * A date without a word proves at least 备案, which sufficed before the 2026 text; from then on it
   * does not tell 同意 from 备案.
   */
  private static @Nullable String opinion(DevelopmentCells cells, StepDates dates) {
    String word = cells.word("党委意见");
    DateRange listed = dates.passed().get(Step.CANDIDATE);
    if (word == null
        && cells.blank("党委意见")
        && dates.day(Step.CANDIDATE_AGREED) != null
        && listed != null
        && listed.last().isBefore(StepDates.TEXT_OF_2026)) {
      return "备案";
    }
    return word;
  }

  private @Nullable Integer noticeWorkingDays(StepDates dates) {
    DateRange from = dates.day(Step.NOTICE_FROM);
    DateRange to = dates.day(Step.NOTICE_TO);
    if (from == null || to == null) {
      return null;
    }
    Integer least = calendar.workingDays(from.last(), to.first());
    Integer most = calendar.workingDays(from.first(), to.last());
    return least != null && least.equals(most) ? least : null;
  }

  /** Not after the committee's review nor, once it is reached, the pre-review. */
  private static @Nullable Boolean vettingBeforeReview(StepDates dates) {
    Boolean review = inOrder(dates, Step.VETTED, Step.REVIEWED);
    return dates.passed().containsKey(Step.PRE_REVIEWED)
        ? Ranges.both(review, inOrder(dates, Step.VETTED, Step.PRE_REVIEWED))
        : review;
  }

  /** Nobody due is not a meeting: the number is missing. */
  private static @Nullable Integer votersDue(DevelopmentCells cells) {
    Integer due = cells.integer("应到会人数");
    return due == null || due == 0 ? null : due;
  }

  private static @Nullable Boolean says(DevelopmentCells cells, String column, String word) {
    String text = cells.word(column);
    return text == null ? null : text.equals(word);
  }

  /** Null also when no export names any organisation that may approve. */
  private @Nullable Boolean approverAuthorised(DevelopmentCells cells) {
    String raw = cells.raw("审批党组织编码");
    if (context.approvers().isEmpty() || CodeText.fault(raw).isPresent()) {
      return null;
    }
    return context.approvers().contains(CodeText.normalise(raw));
  }

  private static boolean delayJustified(DevelopmentCells cells) {
    return !cells.blankOrNone("延期审批理由");
  }
}
