package io.pingyi.intake;

import io.pingyi.intake.table.Merge;
import io.pingyi.intake.table.RawRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the dataset of a table by its heading rows, wherever among the first rows they stand. */
final class Recogniser {

  /** The heading begins within this many rows that have text. */
  static final int HEAD = 15;

  private static final int FEWEST_MATCHES = 3;
  private static final List<String> NAME_HEADINGS =
      List.of("党组织全称", "党组织名称", "组织全称", "组织名称", "支部名称", "党支部名称", "党组织", "党支部", "所在党支部");

  private final List<HeadingMatch> datasets = new ArrayList<>();
  private final IndicatorTables indicators;
  private final Set<String> names = new HashSet<>();

  Recogniser(ColumnsCatalogue catalogue) {
    for (Dataset dataset : Dataset.values()) {
      if (dataset != Dataset.INDICATOR) {
        datasets.add(new HeadingMatch(dataset, catalogue.columns(dataset)));
      }
    }
    NAME_HEADINGS.forEach(name -> names.add(HeadingText.normalise(name)));
    indicators = new IndicatorTables(catalogue, names);
  }

  /**
   * Recognises a table.
   *
   * @param rows its first rows that have text
   * @param merges its merged cells
   * @param fallback title of an indicator table that has none above its heading
   */
  Recognition recognise(List<RawRow> rows, List<Merge> merges, String fallback) {
    if (rows.isEmpty()) {
      return new Recognition.Empty();
    }
    List<Attempt> attempts = attempts(rows, merges);
    List<Attempt> best =
        best(attempts.stream().filter(a -> a.missing().isEmpty() && a.score() >= FEWEST_MATCHES));
    if (best.size() > 1) {
      String labels =
          best.stream().map(a -> a.match().dataset().label()).collect(Collectors.joining("”和“"));
      return new Recognition.Unknown(
          "既像“" + labels + "”，无法确定；请补全该类表特有的列，或在 rules/columns.yml 中调整同义列名", true);
    }
    if (best.size() == 1) {
      return new Recognition.Known(layout(best.get(0)));
    }
    return indicatorOrUnknown(rows, merges, fallback, attempts);
  }

  private Recognition indicatorOrUnknown(
      List<RawRow> rows, List<Merge> merges, String fallback, List<Attempt> attempts) {
    List<Attempt> nearest = best(attempts.stream().filter(a -> a.score() > 0));
    TableLayout indicator = indicators.layout(rows, merges, fallback);
    if (nearest.isEmpty()) {
      return indicator == null
          ? new Recognition.Unknown(
              "在前 "
                  + HEAD
                  + " 行有文字的行里没有找到列名行，也没有党组织编码列。列名行上面的文字太多的，请删去一些，让列名在这 "
                  + HEAD
                  + " 行之内；没有列名的请补上；不是数据表的请移出文件夹",
              false)
          : new Recognition.Known(indicator);
    }
    Attempt attempt = nearest.get(0);
    if (indicator != null && !attempt.nearlyKnown()) {
      return new Recognition.Known(indicator);
    }
    return new Recognition.Unknown(Resemblance.message(attempt), indicator != null);
  }

  private List<Attempt> attempts(List<RawRow> rows, List<Merge> merges) {
    List<Attempt> attempts = new ArrayList<>();
    for (int from = 0; from < Math.min(rows.size(), HEAD); from++) {
      for (int depth = 1; depth <= HeadingBlock.MAX_DEPTH && from + depth <= rows.size(); depth++) {
        List<RawRow> taken = rows.subList(from, from + depth);
        HeadingBlock block = HeadingBlock.of(taken, merges);
        for (HeadingMatch match : datasets) {
          Map<Integer, Integer> places = match.match(block);
          if (!places.isEmpty()) {
            int key = nameKey(match, block, places);
            HeadingBlock whole = block;
            if (depth < HeadingBlock.MAX_DEPTH && !places.isEmpty()) {
              whole = extended(rows, from, depth, merges, block, places.values());
            }
            attempts.add(
                new Attempt(match, block, whole, places, key, match.missing(places, key >= 0)));
          }
        }
      }
    }
    return attempts;
  }

  /** The block with the rows below that still belong to the heading. */
  private static HeadingBlock extended(
      List<RawRow> rows,
      int from,
      int depth,
      List<Merge> merges,
      HeadingBlock block,
      Collection<Integer> places) {
    int more = depth;
    while (more < HeadingBlock.MAX_DEPTH
        && from + more < rows.size()
        && HeadingRows.continues(
            rows.get(from + more - 1), rows.get(from + more), merges, places)) {
      more++;
    }
    return more == depth ? block : HeadingBlock.of(rows.subList(from, from + more), merges);
  }

  private int nameKey(HeadingMatch match, HeadingBlock block, Map<Integer, Integer> places) {
    if (match.dataset() == Dataset.ORGANISATION) {
      return -1;
    }
    for (int column = 0; column < match.columns().size(); column++) {
      if (match.columns().get(column).name().equals(ColumnsFile.CODE)
          && places.containsKey(column)) {
        return -1;
      }
    }
    return IndicatorTables.find(block, names);
  }

  /** The attempts with most matches, one for a dataset: the flattest and topmost block. */
  private static List<Attempt> best(Stream<Attempt> attempts) {
    List<Attempt> sorted =
        attempts
            .sorted(
                Comparator.comparingInt((Attempt a) -> -a.score())
                    .thenComparingInt(a -> a.missing().size())
                    .thenComparingInt(a -> a.block().depth())
                    .thenComparingInt(a -> a.block().lastRow()))
            .toList();
    List<Attempt> best = new ArrayList<>();
    for (Attempt attempt : sorted) {
      boolean equal = best.isEmpty() || attempt.score() == best.get(0).score();
      boolean other =
          best.stream().noneMatch(b -> b.match().dataset() == attempt.match().dataset());
      if (equal && other) {
        best.add(attempt);
      }
    }
    return best;
  }

  private static TableLayout layout(Attempt attempt) {
    List<String> columns = new ArrayList<>();
    List<String> headings = new ArrayList<>();
    List<Integer> source = new ArrayList<>();
    int key = attempt.nameKey();
    HeadingBlock block = attempt.block();
    Set<Integer> used = new HashSet<>();
    for (int i = 0; i < attempt.match().columns().size(); i++) {
      String name = attempt.match().columns().get(i).name();
      int place = attempt.places().getOrDefault(i, -1);
      columns.add(name);
      headings.add(place < 0 ? "" : block.label(place));
      source.add(place);
      used.add(place);
      key = name.equals(ColumnsFile.CODE) && place >= 0 ? place : key;
    }
    YearHeading year = YearHeading.find(block);
    List<String> unused = new ArrayList<>();
    for (int place = 0; place < block.width(); place++) {
      if (!used.contains(place) && place != key && !block.names().get(place).isEmpty()) {
        unused.add(block.label(place));
      }
    }
    return new TableLayout(
        attempt.match().dataset(),
        "",
        attempt.whole().lastRow(),
        Math.max(block.width(), attempt.whole().width()),
        Math.max(block.fullWidth(), attempt.whole().fullWidth()),
        columns,
        headings,
        source,
        key,
        attempt.nameKey() >= 0,
        used.contains(year.place()) ? YearHeading.NONE : year,
        unused);
  }

  /**
   * One reading of some rows as the heading of one dataset.
   *
   * @param whole the block with rows below that belong to it but gave no column
   * @param nameKey place of the full name when the code is absent; negative otherwise
   */
  record Attempt(
      HeadingMatch match,
      HeadingBlock block,
      HeadingBlock whole,
      Map<Integer, Integer> places,
      int nameKey,
      List<Column> missing) {

    int score() {
      return places.size() + (nameKey >= 0 ? 1 : 0);
    }

    /** Too like a known dataset to be taken for a table of indicators. */
    boolean nearlyKnown() {
      long headings = block.names().stream().filter(texts -> !texts.isEmpty()).count();
      return score() > FEWEST_MATCHES && score() * 2L >= headings;
    }
  }
}
