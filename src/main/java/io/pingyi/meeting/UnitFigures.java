package io.pingyi.meeting;

import io.pingyi.meeting.Figure.Place;
import io.pingyi.paper.Cell;
import io.pingyi.paper.Table;
import io.pingyi.paper.Table.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of the figures that comments on units quote: a row a unit. */
final class UnitFigures {

  /** What stands in its columns. */
  static final String DEFINITIONS =
      "各单位数据的口径：得分为述职评议考核得分；名次为按得分在参加排名的同类单位中的名次/参加排名的同类单位数；上年为上年同类名次和两年名次之差；"
          + "做到的指标为编码、满足该指标的党支部/适用该指标的党支部，没有这样的指标时为维度得分率、销号数或提高的分数；问题为判定编码、有此问题的党支部数和问题的次数（人数）。编码见后表。";

  private final Map<String, Map<Place, List<Figure>>> units = new LinkedHashMap<>();
  private final Map<Place, Set<List<String>>> sources = new EnumMap<>(Place.class);
  private final SourceNumbers files;

  UnitFigures(List<Figures.Entry> entries, SourceNumbers files) {
    this.files = files;
    for (Figures.Entry entry : entries) {
      Figure figure = entry.figure();
      if (figure.place().ofUnit()) {
        units
            .computeIfAbsent(figure.owner(), unit -> new EnumMap<>(Place.class))
            .computeIfAbsent(figure.place(), place -> new ArrayList<>())
            .add(figure);
        sources
            .computeIfAbsent(figure.place(), place -> new LinkedHashSet<>())
            .add(figure.sources());
      }
    }
  }

  boolean isEmpty() {
    return units.isEmpty();
  }

  Table table() {
    Column[] columns = {
      Column.left("单位", 22),
      Column.right(heading("得分", Place.SCORE), 8),
      Column.right(heading("名次", Place.RANK), 8),
      Column.right(heading("上年", Place.MOVED), 10),
      Column.left(heading("做到的指标", Place.PRAISE), 20),
      Column.left(heading("问题和限制", Place.PROBLEM), 32)
    };
    List<List<Cell>> rows = new ArrayList<>();
    units.forEach(
        (unit, figures) ->
            rows.add(
                List.of(
                    Cell.of(unit),
                    Cell.of(joined(figures, Place.SCORE)),
                    Cell.of(joined(figures, Place.RANK)),
                    Cell.of(last(figures)),
                    Cell.of(praise(figures)),
                    Cell.of(problems(figures)))));
    return Table.of("", columns).rows(rows).inSmallType().withRules();
  }

  /** Files that all figures of a column share stand in its heading. */
  private String heading(String title, Place place) {
    Set<List<String>> all = sources.getOrDefault(place, Set.of());
    return all.size() == 1 ? title + "〔" + files.of(any(place)) + "〕" : title;
  }

  private Figure any(Place place) {
    return units.values().stream()
        .flatMap(figures -> figures.getOrDefault(place, List.of()).stream())
        .findFirst()
        .orElseThrow();
  }

  private String source(Figure figure) {
    return sources.getOrDefault(figure.place(), Set.of()).size() == 1
        ? ""
        : "〔" + files.of(figure) + "〕";
  }

  /** Last year's rank; behind the change it is the definition. */
  private static String last(Map<Place, List<Figure>> figures) {
    List<Figure> moved = of(figures, Place.MOVED);
    List<Figure> told = of(figures, Place.LAST_RANK);
    String last =
        told.isEmpty()
            ? (moved.isEmpty() ? "—" : moved.get(0).definition())
            : told.get(0).numerator();
    return moved.isEmpty() ? last : last + "，差" + moved.get(0).numerator();
  }

  private static List<Figure> of(Map<Place, List<Figure>> figures, Place place) {
    return figures.getOrDefault(place, List.of());
  }

  private String joined(Map<Place, List<Figure>> figures, Place place) {
    String text =
        of(figures, place).stream()
            .map(figure -> number(figure) + source(figure))
            .collect(Collectors.joining("；"));
    return text.isEmpty() ? "—" : text;
  }

  private static String number(Figure figure) {
    String denominator = figure.denominator();
    return figure.numerator()
        + (denominator == null ? "" : "/" + denominator)
        + (figure.undetermined() == 0 ? "" : "（无法判定" + figure.undetermined() + "）");
  }

  private String praise(Map<Place, List<Figure>> figures) {
    String text =
        of(figures, Place.PRAISE).stream()
            .map(figure -> figure.definition() + " " + number(figure) + source(figure))
            .collect(Collectors.joining("；"));
    return text.isEmpty() ? "—" : text;
  }

  /** Branches and times of one finding together, since they rest on the same files. */
  private String problems(Map<Place, List<Figure>> figures) {
    Map<String, List<Figure>> byCode = new LinkedHashMap<>();
    for (Figure figure : of(figures, Place.PROBLEM)) {
      String code = figure.definition().substring(0, figure.definition().indexOf(' '));
      byCode.computeIfAbsent(code, each -> new ArrayList<>()).add(figure);
    }
    List<String> items = new ArrayList<>();
    byCode.forEach(
        (code, own) ->
            items.add(
                code
                    + " "
                    + own.stream().map(UnitFigures::counted).collect(Collectors.joining("、"))
                    + source(own.get(0))));
    for (Figure figure : of(figures, Place.OTHER)) {
      items.add(figure.definition() + " " + number(figure) + source(figure));
    }
    return items.isEmpty() ? "—" : String.join("；", items);
  }

  private static String counted(Figure figure) {
    return figure.numerator() + (figure.definition().endsWith("次数") ? "次" : "个");
  }
}
