package io.pingyi.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Publishes a run into its folder: everything under temporary names first, then one atomic rename
 * each, the manifest last. A folder without manifest is unfinished. Publishing the same run again
 * gives the same bytes, so it is safe to repeat after any interruption.
 */
public final class Publication {

  /** The file that seals a run. */
  public static final String MANIFEST = "manifest.json";

  private final RunResults results;
  private final List<Path> ledgerParts;
  private final List<Paper> papers;
  private final Path folder;
  private final Runnable fence;

  /**
   * @param results what to publish
   * @param ledgerParts sorted parts of the ledger, see {@link LedgerCsv}
   * @param papers written after the tables, in this order
   * @param folder the run's folder, made when missing
   * @param fence called before each rename; throws when this process may no longer publish the run
   */
  public Publication(
      RunResults results, List<Path> ledgerParts, List<Paper> papers, Path folder, Runnable fence) {
    this.results = results;
    this.ledgerParts = List.copyOf(ledgerParts);
    this.papers = List.copyOf(papers);
    this.folder = folder;
    this.fence = fence;
  }

  /**
   * Publishes.
   *
   * @return the files in the order in which they appeared, the manifest last
   * @throws IllegalStateException when the balance of a table does not hold
   */
  public List<OutputFile> publish() throws IOException {
    refuseUnbalanced();
    Files.createDirectories(folder);
    StagedFile.sweep(folder);
    List<StagedFile> staged = new ArrayList<>();
    try {
      tables(staged);
      List<OutputFile> outputs =
          staged.stream()
              .map(StagedFile::published)
              .sorted(Comparator.comparing(OutputFile::name))
              .toList();
      String manifest = ManifestJson.of(results.info(), outputs);
      stage(staged, MANIFEST, out -> out.write(manifest.getBytes(StandardCharsets.UTF_8)));
      return appear(staged);
    } finally {
      for (StagedFile file : staged) {
        file.discard();
      }
    }
  }

  /** The ledger and the ranking are written by threads of their own beside the others. */
  private void tables(List<StagedFile> staged) throws IOException {
    StagedFile scorecard = add(staged, "scorecard.csv");
    StagedFile ledger = add(staged, "ledger.csv");
    StagedFile problems = add(staged, "problems.csv");
    StagedFile rejects = add(staged, "rejects.csv");
    StagedFile ranking = add(staged, "排名计分表.xlsx");
    StagedFile list = add(staged, "问题清单.xlsx");
    try (Aside joining =
            new Aside("pingyi-ledger", () -> fill(ledger, o -> LedgerJoin.join(ledgerParts, o)));
        Aside ranked =
            new Aside("pingyi-ranking", () -> results.apart(() -> fill(ranking, this::ranking)))) {
      fill(scorecard, this::scorecard);
      fill(rejects, this::rejects);
      fill(problems, csv -> fill(list, workbook -> problems(csv, workbook)));
      PaperStage.Ledger written =
          () -> {
            joining.await();
            return ledger.read();
          };
      PaperStage.write(papers, results, folder, written, staged);
      ranked.await();
      joining.await();
    }
  }

  private void refuseUnbalanced() {
    results.info().tables().stream()
        .filter(table -> !table.balance().holds())
        .findFirst()
        .ifPresent(
            table -> {
              throw new IllegalStateException(
                  "行数不平，不能发布：" + table.file() + " " + table.sheet() + " " + table.balance());
            });
  }

  /** An older seal must not stand beside files that it does not describe. */
  private List<OutputFile> appear(List<StagedFile> staged) throws IOException {
    boolean same = true;
    for (StagedFile file : staged) {
      same = same && file.isInPlace();
    }
    if (!same) {
      fence.run();
      Files.deleteIfExists(folder.resolve(MANIFEST));
      StagedFile.forceFolder(folder);
      PaperStage.removeStale(folder, staged);
    }
    List<OutputFile> written = new ArrayList<>();
    for (StagedFile file : staged) {
      if (!same) {
        fence.run();
        file.appear();
      }
      written.add(file.published());
    }
    return List.copyOf(written);
  }

  private void scorecard(OutputStream out) throws IOException {
    try (Stream<ScorecardRow> rows = results.scorecard()) {
      ScorecardCsv.write(rows, out);
    }
  }

  /** One reading for both files. */
  private void problems(OutputStream csv, OutputStream workbook) throws IOException {
    try (Stream<ProblemRow> rows = results.problems();
        ProblemsCsv table = new ProblemsCsv(csv)) {
      new ProblemWorkbook(results.info())
          .write(rows.peek(table::write), results.commonProblems(), folder, workbook);
    }
  }

  private void rejects(OutputStream out) throws IOException {
    try (Stream<RejectRow> rows = results.rejects()) {
      RejectsCsv.write(rows, out);
    }
  }

  private void ranking(OutputStream out) throws IOException {
    try (Stream<ScorecardRow> rows = results.ranking()) {
      new RankingWorkbook(results).write(rows, folder, out);
    }
  }

  private void stage(List<StagedFile> staged, String name, Content content) throws IOException {
    fill(add(staged, name), content);
  }

  private StagedFile add(List<StagedFile> staged, String name) {
    StagedFile file = new StagedFile(folder, name);
    staged.add(file);
    return file;
  }

  private static void fill(StagedFile file, Content content) throws IOException {
    try (OutputStream out = new BufferedOutputStream(file.open(), 1 << 16)) {
      content.write(out);
    }
  }

  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }
}
