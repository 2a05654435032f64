package io.pingyi.rules;

import java.time.LocalDate;

/** An immutable, compiled rules folder, opened for one assessment date. */
public interface RuleSet extends Judge {

  /** The tables of the folder. */
  Catalogue catalogue();

  /** SHA-256 over all files of the folder, lower-case hex. */
  String hash();

  /** The date as of which subjects are judged (考核基准日). */
  LocalDate assessmentDate();

  /** The same rules for another assessment date; closing either closes both. */
  RuleSet at(LocalDate assessmentDate);

  /**
   * The rules of today for data of an earlier year: dated rows are in force as if they had been
   * issued so many years earlier. Closing either closes both.
   *
   * @param then assessment date of the earlier year
   */
  RuleSet earlier(LocalDate then);
}
