package io.pingyi.meeting;

import io.pingyi.rules.Criterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What templates see: names and their quotes. */
final class Context {

  private final Figures figures;
  private final Map<String, Object> values;

  Context(Figures figures) {
    this(figures, new HashMap<>());
  }

  private Context(Figures figures, Map<String, Object> values) {
    this.figures = figures;
    this.values = values;
  }

  /** The same names, to which more may be added without changing this. */
  Context copy() {
    return new Context(figures, new HashMap<>(values));
  }

  /** For the items of a list. */
  Context item() {
    return new Context(figures);
  }

  Context text(String name, String text) {
    values.put(name, text);
    return this;
  }

  Context condition(String name, boolean holds) {
    values.put(name, holds);
    return this;
  }

  Context quote(String name, Figure figure, String text) {
    values.put(name, figures.quote(figure, text));
    return this;
  }

  /** A figure as it is. */
  Context quote(String name, Figure figure) {
    return quote(name, figure, figure.numerator());
  }

  /** A sentence of the criteria table. */
  Context sentence(String name, Figure.Place place, Criterion criterion, String text) {
    return quote(name, Figure.rule(place, criterion.code(), text));
  }

  Context list(String name, List<Context> items) {
    List<Map<String, Object>> maps = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      maps.add(items.get(i).condition("末项", i == items.size() - 1).values);
    }
    values.put(name, maps);
    return this;
  }

  Map<String, Object> values() {
    return values;
  }
}
