package io.pingyi.generate;

import io.pingyi.facts.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The people of a branch, whoever asks and for whatever year: each is drawn by year of application.
 */
final class People {
  /** Longest way from application to the end of the list. */
  private static final int YEARS_BACK = 8;

  private final long seed;

  People(long seed) {
    this.seed = seed;
  }

  /** Everybody who applied up to the date, whether still listed or not. */
  List<Person> of(Org org, LocalDate date) {
    double liveliness = Dice.of(seed, "liveliness", org.code(), 0).gamma(.7);
    List<Person> people = new ArrayList<>();
    if (!org.elects()) {
      return people;
    }
    for (int year = date.getYear() - YEARS_BACK; year <= date.getYear(); year++) {
      if (year > org.founded().getYear()) {
        applicants(org, year, liveliness, people);
        madeUpTogether(org, year, people);
      }
    }
    people.removeIf(person -> person.day(Step.APPLIED).isAfter(date));
    return people;
  }

  private void applicants(Org org, int year, double liveliness, List<Person> people) {
    Dice dice = Dice.of(seed, "applicants", org.code(), year);
    int whole = dice.poisson(org.field().newRate * liveliness);
    int waiting = dice.poisson(waitingRate(org.field()));
    for (int i = 0; i < whole + waiting; i++) {
      int number = year * 100 + i;
      PersonPath path =
          new PersonPath(
              Dice.of(seed, "person", org.code(), number),
              Dice.of(seed, "more slips", org.code(), number));
      people.add(
          i < whole
              ? path.whole(org.code(), number, year)
              : path.waiting(org.code(), number, year));
    }
  }

  /** Now and then papers of several people are made up on one day by one hand. */
  private void madeUpTogether(Org org, int year, List<Person> people) {
    Dice dice = Dice.of(seed, "made up", org.code(), year);
    if (!dice.chance(.0012)) {
      return;
    }
    int count = dice.between(5, 7);
    for (int i = 0; i < count; i++) {
      int number = year * 100 + 80 + i;
      Dice same = Dice.of(seed, "made up way", org.code(), year);
      Person person = PersonPath.madeUpTogether(same).whole(org.code(), number, year);
      String name = Names.person(Dice.of(seed, "made up name", org.code(), number));
      people.add(person.named(name));
    }
  }

  private static double waitingRate(Sector sector) {
    return switch (sector) {
      case VILLAGE -> .65;
      case COMMUNITY -> .5;
      case OFFICE -> .4;
      case INSTITUTION, SCHOOL, STATE_FIRM -> .2;
      case PRIVATE_FIRM, SOCIAL, RETIRED, OTHER -> .08;
    };
  }

  /** How many were admitted in the three years before the date. */
  static int admittedInThreeYears(List<Person> people, LocalDate date) {
    LocalDate from = date.minusYears(3);
    return (int)
        people.stream()
            .filter(person -> person.reached(Step.ADMITTED, date))
            .filter(person -> person.day(Step.ADMITTED).isAfter(from))
            .count();
  }
}
