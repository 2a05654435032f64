package io.pingyi.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.Dataset;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.CatalogueReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManualScoreCheckTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read(Path.of("rules"));
  private static final List<SourceTable> TABLES = UnitFixture.context().tables();

  private final ManualScoreCheck check =
      new ManualScoreCheck(UnitFixture.COLUMNS, TABLES, CATALOGUE);

  @Test
  void a_score_out_of_bounds_is_told_with_its_bounds() {
    for (String points : List.of("55", "-1", "5.01")) {
      Reject reject = check.check(row(3, "S5.1", points)).orElseThrow();

      assertThat(reject.column()).isEqualTo("得分");
      assertThat(reject.row()).isEqualTo(3);
      assertThat(reject.reason()).contains("“" + points + "”", "S5.1", "0至5分", "请核对");
      assertThat(reject.rowLost()).isFalse();
    }
  }

  @Test
  void the_bounds_themselves_are_scores() {
    assertThat(check.check(row(3, "S5.1", "0"))).isEmpty();
    assertThat(check.check(row(3, "S5.1", "5"))).isEmpty();
  }

  @Test
  void two_different_scores_of_one_criterion_name_each_other() {
    RepeatedScores repeated = new RepeatedScores(UnitFixture.COLUMNS);
    repeated.accept(row(3, "S5.1", "4"));
    repeated.accept(row(4, "S5.1", "4.0"));
    repeated.accept(row(5, "S5.1", "3"));
    repeated.accept(row(6, "UB", "3"));

    List<Reject> rejects = repeated.finish(TABLES);

    assertThat(rejects).extracting(Reject::row).containsExactly(5);
    assertThat(rejects.get(0).reason()).contains("“3”", "第3行的“4”", "S5.1", "都不采用");
  }

  @Test
  void entries_without_who_when_or_basis_are_told_once_a_table() {
    UnsignedRows unsigned = new UnsignedRows(UnitFixture.COLUMNS);
    new UnitFixture()
        .meeting("A票", 30, 20, 5, 4, 1)
        .mass(30, 20, 5, 4, 1)
        .bundle()
        .of(Dataset.BALLOT)
        .forEach(unsigned::accept);

    assertThat(unsigned.notices(TABLES))
        .containsExactly("测评票.csv：2行没有写全计票单位、测评日期、测评依据，照常采用；请在导出表中补填，才能说明由谁、何时、依据什么");
  }

  private static StagedRow row(int number, String criterion, String points) {
    Map<String, String> cells = Map.of("党组织编码", "1", "指标编码", criterion, "得分", points);
    return new StagedRow(
        Dataset.MANUAL_SCORE,
        "1",
        UnitFixture.number(Dataset.MANUAL_SCORE),
        number,
        UnitFixture.COLUMNS.columns(Dataset.MANUAL_SCORE).stream()
            .map(column -> cells.getOrDefault(column.name(), ""))
            .toList(),
        "raw");
  }
}
