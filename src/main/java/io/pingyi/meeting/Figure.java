package io.pingyi.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number or quantity of the run that a sentence may quote, with what it rests on.
 *
 * @param key tells it from all others; not shown
 * @param owner the unit it is about; empty for the whole run
 * @param definition 口径, in words
 * @param numerator what was counted, exact
 * @param denominator out of how many; null when it is no share
 * @param undetermined how many more could turn out either way; "all" is never said with any
 * @param sources files it came from
 */
record Figure(
    String key,
    String owner,
    String definition,
    String numerator,
    @Nullable String denominator,
    long undetermined,
    List<String> sources) {

  Figure {
    sources = List.copyOf(sources);
  }

  /** A plain number. */
  static Figure number(String key, String definition, String number, List<String> sources) {
    return new Figure(key, "", definition, number, null, 0, sources);
  }

  /** A share of a whole. */
  static Figure share(
      String key, String definition, long part, long whole, long open, List<String> sources) {
    return new Figure(
        key, "", definition, Long.toString(part), Long.toString(whole), open, sources);
  }

  /** The same figure of one unit. */
  Figure of(String unit, String name) {
    return new Figure(
        key + " " + unit, name, definition, numerator, denominator, undetermined, sources);
  }
}
