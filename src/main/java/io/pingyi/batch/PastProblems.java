package io.pingyi.batch;

import io.pingyi.rectify.Origin;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The problems of the year before, as far as the program knows them. */
interface PastProblems {

  /**
   * What is known of those of these numbers that were given last year, or were still open then; all
   * of them when last year is not known.
   */
  Map<String, Origin> known(Collection<String> numbers);

  /** Nothing is known of last year but which it was. */
  static PastProblems unknown(int year) {
    return numbers -> {
      Map<String, Origin> all = new TreeMap<>();
      numbers.forEach(number -> all.put(number, Origin.ofYear(year)));
      return all;
    };
  }
}
