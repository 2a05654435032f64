package io.pingyi.batch;

import java.util.Collection;
import java.util.Set;

/** The problems of the year before, as far as the program knows them. */
interface PastProblems {

  /** Which of these numbers were given last year; all of them when last year is not known. */
  Set<String> known(Collection<String> numbers);

  /** Nothing is known of last year. */
  static PastProblems unknown() {
    return Set::copyOf;
  }
}
