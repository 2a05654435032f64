package io.pingyi.report;

import io.pingyi.rules.Rubric;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * {@code 排名计分表.xlsx}: a front sheet, an overview with charts, one sheet for each group of peers,
 * and points by criterion with links down to the findings.
 */
final class RankingWorkbook {

  private final RunResults results;
  private final RunInfo info;
  private final int most;

  RankingWorkbook(RunResults results) {
    this(results, PaperSheet.FORMAT_ROWS);
  }

  /**
   * @param most rows a sheet may have before a further one is begun
   */
  RankingWorkbook(RunResults results, int most) {
    this.results = results;
    this.info = results.info();
    this.most = most;
  }

  /**
   * @param ranking sorted as {@link RunResults#ranking()}
   */
  void write(Stream<ScorecardRow> ranking, Path work, OutputStream out) throws IOException {
    WorkbookFile.write(
        work,
        info.year() + "年度排名计分表",
        (workbook, longs) -> new Filling(workbook, longs).fill(ranking.iterator()),
        out);
  }

  private Rubric rubric(String level) {
    return info.rubrics().stream()
        .filter(rubric -> rubric.level().equals(level))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No rubric has the level " + level));
  }

  /** The work on one workbook. */
  private final class Filling {

    private final SXSSFWorkbook workbook;
    private final Look look;
    private final SheetNames names = new SheetNames();
    private final FrontSheet front;
    private final ClassSheets shared;
    private final List<FrontSheet.Entry> contents = new ArrayList<>();
    private @Nullable RankingSheet open;
    private int part;

    Filling(SXSSFWorkbook workbook, LongSheets longs) {
      this.workbook = workbook;
      this.look = new Look(workbook.getXSSFWorkbook());
      this.front = new FrontSheet(workbook, names.next("说明"), look, info);
      this.shared =
          new ClassSheets(
              new Book(workbook, longs, look),
              names,
              info,
              DrillSheets.of(results),
              new Decided(results.yearBook().decisions()));
    }

    void fill(Iterator<ScorecardRow> rows) {
      overview();
      while (rows.hasNext()) {
        ScorecardRow row = rows.next();
        sheetFor(row).write(row);
      }
      close();
      contents.addAll(new YearBookSheets(shared.book(), names, results).write());
      if (shared.drill() != null) {
        contents.addAll(shared.drill().write(shared.book(), names));
      }
      front.write(contents);
    }

    private void overview() {
      List<UnitSummary> units = results.unitSummaries();
      if (units.isEmpty()) {
        return;
      }
      Rubric rubric = rubric(units.get(0).score().level());
      String name = names.next("总览");
      new OverviewSheet(workbook, name, look, info, rubric, units).write(results.branches());
      contents.add(
          new FrontSheet.Entry(name, info.year() + "年度" + rubric.name() + "总览", units.size()));
    }

    private RankingSheet sheetFor(ScorecardRow row) {
      RankingSheet sheet = open;
      if (sheet != null && sheet.takes(row) && sheet.rows() < most) {
        return sheet;
      }
      part = sheet != null && sheet.takes(row) ? part + 1 : 1;
      close();
      RankingSheet begun = new RankingSheet(shared, rubric(row.level()), row, part);
      open = begun;
      return begun;
    }

    private void close() {
      if (open != null) {
        contents.add(open.finish());
        open = null;
      }
    }
  }
}
