package io.pingyi.report;

import io.pingyi.rules.CriterionDefinition;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Publishes the year book as tables: {@code parts.csv}, {@code unit-criteria.csv}, {@code
 * rectification.csv} and {@code definitions.csv} always, the others when the run has what they
 * tell.
 */
public final class YearBookTables implements Paper {

  @Override
  public void write(RunResults results, PaperFolder folder) throws IOException {
    YearBook book = results.yearBook();
    List<CriterionDefinition> definitions = book.definitions();
    if (!definitions.isEmpty()) {
      folder.file(HistoryCsv.DEFINITIONS, out -> HistoryCsv.definitions(definitions, out));
    }
    folder.file(
        HistoryCsv.PARTS,
        out -> {
          try (Stream<PartRow> rows = book.parts()) {
            HistoryCsv.parts(rows, out);
          }
        });
    folder.file(
        HistoryCsv.UNIT_CRITERIA,
        out -> {
          try (Stream<CriterionRow> rows = book.unitCriteria()) {
            HistoryCsv.unitCriteria(rows, book.waived(), out);
          }
        });
    List<DecisionRow> decisions = book.decisions();
    if (!decisions.isEmpty()) {
      folder.file(HistoryCsv.DECISIONS, out -> HistoryCsv.decisions(decisions, out));
    }
    List<VetoRow> vetoes = book.vetoes();
    if (!vetoes.isEmpty()) {
      folder.file(HistoryCsv.VETOES, out -> HistoryCsv.vetoes(vetoes, out));
    }
    yearly(book, definitions, folder);
    List<TrendRow> trend = book.trend();
    if (!trend.isEmpty()) {
      folder.file(HistoryCsv.TREND, out -> HistoryCsv.trend(trend, out));
    }
    folder.file(
        HistoryCsv.RECTIFICATION,
        out -> {
          try (Stream<RectificationRow> rows = book.rectifications()) {
            HistoryCsv.rectifications(rows, out);
          }
        });
  }

  private static void yearly(
      YearBook book, List<CriterionDefinition> definitions, PaperFolder folder) throws IOException {
    List<YearlyRow> yearly = book.yearly();
    if (yearly.isEmpty()) {
      return;
    }
    Map<String, String> titles = new HashMap<>();
    definitions.forEach(each -> titles.put(each.criterion(), each.title()));
    book.edited().forEach(each -> titles.putIfAbsent(each.criterion(), each.title()));
    folder.file(HistoryCsv.YEARLY, out -> HistoryCsv.yearly(yearly, out));
    folder.file(HistoryCsv.YEARLY_CRITERIA, out -> HistoryCsv.criteria(yearly, titles, out));
  }
}
