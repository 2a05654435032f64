package io.pingyi.batch;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user wants assessed. Workers, chunk and wait never change a result.
 *
 * @param year 考核年度
 * @param date 考核基准日
 * @param input folder with the year's exports
 * @param rules rules folder
 * @param output folder below which the year's runs are published
 * @param data folder of the embedded database, the log and compiled rules
 * @param workers threads that assess, at least 1
 * @param chunk organisations a transaction, at least 1
 * @param waiting whether to wait for another process that works on the same run
 * @param lastRuns folders of published runs of earlier years: of last year to compare with, of
 *     others for the trend; in place of those in the database
 * @param lastInput folder with last year's exports, to judge them by this year's rules where
 *     criteria differ; null for not
 * @param tablesOnly publishes tables and workbooks only, no papers and no page
 */
public record AssessRequest(
    int year,
    LocalDate date,
    Path input,
    Path rules,
    Path output,
    Path data,
    int workers,
    int chunk,
    boolean waiting,
    List<Path> lastRuns,
    @Nullable Path lastInput,
    boolean tablesOnly) {

  /** Compared with last year's run in the database, if there is one; with all papers. */
  public AssessRequest(
      int year,
      LocalDate date,
      Path input,
      Path rules,
      Path output,
      Path data,
      int workers,
      int chunk,
      boolean waiting) {
    this(year, date, input, rules, output, data, workers, chunk, waiting, List.of(), null, false);
  }
}
