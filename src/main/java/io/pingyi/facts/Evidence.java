package io.pingyi.facts;

import java.util.List;

/** Finds what a value of a fact rests on; asked only for findings, so it may search. */
@FunctionalInterface
public interface Evidence {

  /**
   * The citations behind one value.
   *
   * @param fact the fact that a rule matched
   * @param component name of its record component
   * @return never empty for a value that came from an export
   */
  List<Citation> behind(Fact fact, String component);
}
