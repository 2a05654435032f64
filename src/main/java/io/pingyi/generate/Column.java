package io.pingyi.generate;

import java.util.List;

/**
 * One column of an export.
 *
 * @param name canonical name, or the heading itself for a column pingyi does not know
 * @param heading as written, line breaks included
 * @param required whether a row without a readable value here is rejected
 * @param above headings of the merged cells over it, outermost first
 */
record Column(String name, String heading, Type type, boolean required, List<String> above) {
  /** How its cells are stored in a workbook. */
  enum Type {
    TEXT,
    CODE,
    NUMBER,
    DATE,
    YES_NO
  }

  static Column of(String name, Type type) {
    return new Column(name, name, type, false, List.of());
  }

  static Column text(String name) {
    return of(name, Type.TEXT);
  }

  static Column number(String name) {
    return of(name, Type.NUMBER);
  }

  static Column date(String name) {
    return of(name, Type.DATE);
  }

  static Column yes(String name) {
    return of(name, Type.YES_NO);
  }

  static Column code(String name) {
    return new Column(name, name, Type.CODE, true, List.of());
  }

  Column as(String written) {
    return new Column(name, written, type, required, above);
  }

  Column must() {
    return new Column(name, heading, type, true, above);
  }

  Column under(String... groups) {
    return new Column(name, heading, type, required, List.of(groups));
  }
}
