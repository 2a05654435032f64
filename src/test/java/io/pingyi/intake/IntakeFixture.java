package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** An input folder in the making, and what intake makes of it. */
final class IntakeFixture {

  static final ColumnsCatalogue CATALOGUE = ColumnsCatalogue.read(Path.of("rules", "columns.yml"));

  static final LocalDate DATE = LocalDate.of(2025, 12, 31);

  static final String ORGANISATIONS =
      """
      党组织编码,党组织全称,上级党组织编码,组织类别,类别,述职单位类别,是否具有“审批预备党员权限”
      001,中共某某区委员会,,党委,,,是
      001001,中共某某街道工作委员会,001,党工委,,街道,是
      001001001,中共某某街道东村支部委员会,001001,631 党支部,村,,否
      001001002,中共某某街道西社区支部委员会,001001,支部,社区,,
      """;

  final Path folder;
  final CollectingSink sink = new CollectingSink();

  IntakeFixture(Path folder) {
    this.folder = folder;
  }

  IntakeFixture organisations() {
    return csv("党组织.csv", ORGANISATIONS);
  }

  IntakeFixture csv(String name, String text) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  IntakeReport read() {
    IntakeReport report = Intake.read(folder, CATALOGUE, DATE, sink);
    for (SourceTable table : report.tables()) {
      assertThat(table.balance().holds()).as(table.file()).isTrue();
    }
    return report;
  }

  List<String> faults() {
    return catchThrowableOfType(
            InputException.class, () -> Intake.read(folder, CATALOGUE, DATE, sink))
        .messages();
  }

  List<String> reasons() {
    return sink.rejects.stream().map(r -> r.row() + "/" + r.column() + ": " + r.reason()).toList();
  }

  String value(StagedRow row, String column) {
    return row.cells().get(CATALOGUE.index(row.dataset(), column));
  }
}
