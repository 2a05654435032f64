package io.pingyi.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One row below the heading, as text, with the defects planted in it. */
final class Row {
  private final String organisation;
  private final List<String> cells;
  private final List<Flaw> flaws = new ArrayList<>();

  private Row(String organisation, List<String> cells) {
    this.organisation = organisation;
    this.cells = new ArrayList<>(cells);
  }

  static Row of(String organisation, List<String> cells) {
    return new Row(organisation, cells);
  }

  static Row of(String organisation, String... cells) {
    return new Row(organisation, Arrays.asList(cells));
  }

  Row copy() {
    return new Row(organisation, cells);
  }

  String organisation() {
    return organisation;
  }

  List<String> cells() {
    return cells;
  }

  List<Flaw> flaws() {
    return flaws;
  }

  Row with(Flaw flaw) {
    flaws.add(flaw);
    return this;
  }

  Row set(int column, String value) {
    cells.set(column, value);
    return this;
  }
}
