package io.pingyi.batch;

import io.pingyi.database.Database;
import io.pingyi.report.PaperMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Runs made by tests, and the tables that they published. */
final class Published {

  private Published() {}

  /** Assesses a year; gives the folder of the run. */
  static Path run(AssessRequest request, Console console, PaperMaker papers, Database on)
      throws Exception {
    try (PureStages stages = new PureStages(request, papers)) {
      AssessSummary summary =
          new AssessRun(request, console, "test", new Stop(), papers).run(stages, on);
      return request.output().resolve(request.year() + "/" + summary.run());
    }
  }

  /**
   * Assesses a year of the exports below {@code input} of a folder with the shipped rules.
   *
   * @param output folder for results, below the folder
   * @param earlier runs of earlier years to compare with
   */
  static Path year(
      int year, Path folder, String output, List<Path> earlier, PaperMaker papers, Database on)
      throws Exception {
    AssessRequest request =
        new AssessRequest(
            year,
            LocalDate.of(year, 12, 31),
            folder.resolve("input/" + year),
            Path.of("rules"),
            folder.resolve(output),
            folder.resolve("cache"),
            2,
            200,
            true,
            earlier,
            null,
            false);
    return run(request, new QuietConsole(), papers, on);
  }

  /** The records of a published table. */
  static List<CSVRecord> rows(Path file) throws IOException {
    String text = Files.readString(file).substring(1);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }
}
