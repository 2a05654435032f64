package io.pingyi.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number or quantity of the run that a sentence may quote, with what it rests on.
 *
 * @param key tells it from all others; not shown
 * @param place where the appendix shows it
 * @param owner the unit or the code of the criterion or finding it is about; empty for the run
 * @param definition 口径, in words; of a unit's praise or problem the code it is about
 * @param numerator what was counted, exact
 * @param denominator out of how many; null when it is no share
 * @param undetermined how many more could turn out either way; "all" is never said with any
 * @param sources files it came from
 */
record Figure(
    String key,
    Place place,
    String owner,
    String definition,
    String numerator,
    @Nullable String denominator,
    long undetermined,
    List<String> sources) {

  /** The tables of the appendix and the columns of that of units. */
  enum Place {
    RUN,
    TITLE,
    BASIS,
    REMEDY,
    SCORE,
    RANK,
    LAST_RANK,
    MOVED,
    PRAISE,
    PROBLEM,
    OTHER;

    boolean ofRules() {
      return this == TITLE || this == BASIS || this == REMEDY;
    }

    boolean ofUnit() {
      return this != RUN && !ofRules();
    }
  }

  Figure {
    sources = List.copyOf(sources);
  }

  /** A plain number. */
  static Figure number(String key, String definition, String number, List<String> sources) {
    return new Figure(key, Place.RUN, "", definition, number, null, 0, sources);
  }

  /** A share of a whole. */
  static Figure share(
      String key, String definition, long part, long whole, long open, List<String> sources) {
    return new Figure(
        key, Place.RUN, "", definition, Long.toString(part), Long.toString(whole), open, sources);
  }

  /** A sentence of the rule authors about a criterion or finding, as it stands in their tables. */
  static Figure rule(Place place, String code, String text) {
    return new Figure(place + " " + code, place, code, "", text, null, 0, List.of());
  }

  /** The same figure of one unit. */
  Figure of(Place where, String unit, String name) {
    return new Figure(
        key + " " + unit, where, name, definition, numerator, denominator, undetermined, sources);
  }
}
