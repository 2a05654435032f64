package io.pingyi.generate;

import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Walks one person from application to full membership; timing of data-shape §4. */
final class PersonPath {
  private final Dice dice;
  private final Dice more;
  private final Set<Slip> slips;
  private final Map<Step, LocalDate> steps = new EnumMap<>(Step.class);
  private int extendedMonths;

  /**
   * @param dice for the way
   * @param more for slips that came to be known later, so that they move nothing else
   */
  PersonPath(Dice dice, Dice more) {
    this(dice, more, Slip.draw(dice, more));
  }

  private PersonPath(Dice dice, Dice more, Set<Slip> slips) {
    this.dice = dice;
    this.more = more;
    this.slips = slips;
  }

  /** The way of people whose papers are made up together: the same days for the same dice. */
  static PersonPath madeUpTogether(Dice dice) {
    return new PersonPath(dice, dice, EnumSet.of(Slip.MADE_UP_TOGETHER));
  }

  /** The way of somebody who becomes a member. */
  Person whole(String branch, int number, int year) {
    apply(year);
    candidate();
    admit();
    probation();
    return person(branch, number, day(Step.CONVERSION_APPROVED));
  }

  /** The way of somebody who stays an activist for years. */
  Person waiting(String branch, int number, int year) {
    apply(year);
    return person(branch, number, day(Step.ACTIVIST).plusDays(dice.between(1000, 1700)));
  }

  private Person person(String branch, int number, LocalDate leaves) {
    LocalDate applied = day(Step.APPLIED);
    int age = Math.max(18, Math.min(58, (int) Math.round(dice.logNormal(29, .25))));
    LocalDate birth =
        has(Slip.UNDERAGE)
            ? applied.minusYears(18).plusDays(dice.between(5, 150))
            : applied.minusYears(age).minusDays(dice.between(1, 360));
    Step blank = slips.isEmpty() && dice.chance(.04) ? blankStep() : null;
    return new Person(
        branch, number, Names.person(dice), birth, steps, slips, leaves, blank, extendedMonths);
  }

  private Step blankStep() {
    Step[] all = Step.values();
    return all[dice.between(1, all.length - 1)];
  }

  private void apply(int year) {
    set(Step.APPLIED, LocalDate.of(year, 1, 1).plusDays(dice.between(0, 364)));
    int normal = Math.max(1, Math.min(27, (int) dice.logNormal(17, .5)));
    after(Step.TALKED, Step.APPLIED, has(Slip.TALK_LATE) ? dice.between(34, 80) : normal);
    after(Step.ACTIVIST, Step.TALKED, dice.between(90, 400));
    if (has(Slip.CHOSEN_BEFORE_TALK)) {
      LocalDate early = day(Step.TALKED).minusDays(more.between(1, 9));
      set(Step.ACTIVIST, early.isBefore(day(Step.APPLIED)) ? day(Step.APPLIED) : early);
    }
    after(Step.ACTIVIST_FILED, Step.ACTIVIST, dice.between(3, 20));
    if (has(Slip.FILED_BEFORE_CHOSEN)) {
      after(Step.ACTIVIST_FILED, Step.ACTIVIST, -more.between(1, 9));
    }
  }

  private void candidate() {
    int trained =
        has(Slip.SHORT_YEAR)
            ? dice.between(180, 300)
            : Math.max(366, Math.min(900, (int) dice.logNormal(440, .25)));
    after(Step.CANDIDATE_DISCUSSED, Step.ACTIVIST, trained);
    after(Step.CANDIDATE_AGREED, Step.CANDIDATE_DISCUSSED, dice.between(5, 18));
    LocalDate from = monday(day(Step.CANDIDATE_AGREED).plusDays(dice.between(1, 6)));
    set(Step.NOTICE_FROM, from);
    boolean revised = !from.isBefore(Slip.REVISION);
    int length = has(Slip.NOTICE_SHORT) && revised ? 2 : nearHoliday(from) ? 15 : 7;
    set(Step.NOTICE_TO, from.plusDays(length));
    int gap = has(Slip.NOTICE_AFTER) && revised ? -1 : dice.between(1, 6);
    after(Step.CANDIDATE, Step.NOTICE_TO, gap);
    after(Step.VETTED, Step.CANDIDATE, dice.between(8, 40));
    after(Step.TRAINED, Step.CANDIDATE, dice.between(8, 60));
    if (has(Slip.AGREED_BEFORE_DISCUSSED)) {
      after(Step.CANDIDATE_AGREED, Step.CANDIDATE_DISCUSSED, -more.between(1, 9));
    }
    if (has(Slip.TRAINED_BEFORE_LISTED)) {
      after(Step.TRAINED, Step.CANDIDATE, -more.between(3, 20));
    }
  }

  private static LocalDate monday(LocalDate day) {
    return day.plusDays((8 - day.getDayOfWeek().getValue()) % 7);
  }

  /** Whether a notice begun on the day would meet the long holidays. */
  private static boolean nearHoliday(LocalDate day) {
    int key = day.getMonthValue() * 100 + day.getDayOfMonth();
    return (key >= 110 && key <= 228)
        || (key >= 328 && key <= 505)
        || (key >= 601 && key <= 630)
        || (key >= 912 && key <= 1008)
        || key >= 1224
        || key <= 103;
  }

  private void admit() {
    LocalDate ready =
        day(Step.VETTED).isAfter(day(Step.TRAINED)) ? day(Step.VETTED) : day(Step.TRAINED);
    set(Step.REVIEWED, ready.plusDays(dice.between(3, 15)));
    int toPreReview = dice.between(3, 15) + toSeason(day(Step.REVIEWED).plusDays(25));
    after(Step.PRE_REVIEWED, Step.REVIEWED, toPreReview);
    if (has(Slip.VETTING_LATE)) {
      after(Step.VETTED, Step.PRE_REVIEWED, dice.between(3, 20));
    }
    boolean late = has(Slip.ADMISSION_LATE);
    after(Step.ADMITTED, Step.PRE_REVIEWED, late ? dice.between(35, 80) : dice.between(4, 26));
    int approval =
        has(Slip.APPROVAL_TOO_LATE)
            ? dice.between(190, 240)
            : has(Slip.APPROVAL_LATE)
                ? dice.between(95, 170)
                : Math.max(14, Math.min(84, (int) dice.logNormal(26, .45)));
    after(Step.APPROVED, Step.ADMITTED, approval);
    int talk = has(Slip.TALK_AFTER_APPROVAL) ? approval + dice.between(2, 9) : approval / 2;
    after(Step.APPROVAL_TALK, Step.ADMITTED, talk);
    boolean oathLate = has(Slip.OATH_LATE);
    after(Step.OATH, Step.APPROVED, oathLate ? dice.between(35, 90) : dice.between(2, 26));
  }

  /** Days to wait so that admissions cluster before July the first and at the end of the year. */
  private int toSeason(LocalDate day) {
    LocalDate moved = day;
    while (dice.chance(.9) && !inSeason(moved)) {
      moved = moved.plusDays(12);
    }
    return (int) (moved.toEpochDay() - day.toEpochDay());
  }

  private static boolean inSeason(LocalDate day) {
    int month = day.getMonthValue();
    return month == 6 || month == 7 || month == 11 || month == 12;
  }

  private void probation() {
    boolean extended = has(Slip.EXTENSION) || dice.chance(.02);
    extendedMonths = has(Slip.EXTENSION) ? 3 : extended ? (dice.chance(.6) ? 6 : 12) : 0;
    if (has(Slip.EXTENDED_TWICE)) {
      extendedMonths = 12;
    }
    LocalDate full = day(Step.ADMITTED).plusYears(1).plusMonths(extendedMonths);
    int delay =
        has(Slip.CONVERTED_EARLY)
            ? -dice.between(3, 40)
            : dice.chance(.015) ? dice.between(60, 200) : dice.between(0, 30);
    set(Step.CONVERTED, full.plusDays(delay));
    boolean late = has(Slip.CONVERSION_LATE);
    after(
        Step.CONVERSION_APPROVED,
        Step.CONVERTED,
        late ? dice.between(95, 160) : dice.between(8, 75));
  }

  private boolean has(Slip slip) {
    return slips.contains(slip);
  }

  private LocalDate day(Step step) {
    LocalDate day = steps.get(step);
    if (day == null) {
      throw new IllegalStateException("step not taken: " + step);
    }
    return day;
  }

  private void set(Step step, LocalDate day) {
    steps.put(step, day);
  }

  private void after(Step step, Step before, int days) {
    set(step, day(before).plusDays(days));
  }
}
