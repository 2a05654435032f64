package io.pingyi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.table.XlsxFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeWorkbookTest {

  private static final String ROWS =
      """
      <sheetData>
      <row r="1"><c t="inlineStr"><is><t>党组织编码</t></is></c><c t="inlineStr"><is><t>会议类型</t></is></c><c t="inlineStr"><is><t>开展日期</t></is></c><c t="inlineStr"><is><t>应到人数</t></is></c></row>
      <row r="2"><c t="inlineStr"><is><t>001001001</t></is></c><c t="inlineStr"><is><t>党课</t></is></c><c><v>20250105</v></c><c><v>12</v></c></row>
      <row r="4"><c r="B4" t="inlineStr"><is><t>党课</t></is></c><c><v>20250205</v></c><c><f>1+1</f></c></row>
      <row r="5"><c><v>110101199001011234</v></c><c t="inlineStr"><is><t>党课</t></is></c><c><v>20250305</v></c></row>
      </sheetData>
      """;

  @TempDir Path folder;

  @Test
  void a_code_is_taken_from_the_row_above_only_where_cells_are_merged() throws IOException {
    IntakeFixture merged = new IntakeFixture(folder.resolve("a")).organisations();
    new XlsxFile()
        .sheet("会议", ROWS + "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")
        .write(folder.resolve("a/会议.xlsx"));
    merged.read();
    assertThat(merged.sink.of(Dataset.MEETING))
        .extracting(row -> row.row() + ":" + row.organisation())
        .containsExactly("2:001001001", "4:001001001");

    IntakeFixture blank = new IntakeFixture(folder.resolve("b")).organisations();
    new XlsxFile().sheet("会议", ROWS).write(folder.resolve("b/会议.xlsx"));
    blank.read();
    assertThat(blank.sink.of(Dataset.MEETING)).extracting(StagedRow::row).containsExactly(2);
    assertThat(blank.reasons()).anyMatch(r -> r.startsWith("4/党组织编码: 编码为空"));
  }

  @Test
  void numbers_that_lost_digits_and_formulas_without_result_are_told() throws IOException {
    IntakeFixture input = new IntakeFixture(folder).organisations();
    new XlsxFile()
        .sheet("会议", ROWS + "<mergeCells><mergeCell ref=\"A2:A4\"/></mergeCells>")
        .write(folder.resolve("会议.xlsx"));
    IntakeReport report = input.read();
    assertThat(input.reasons())
        .satisfiesExactly(
            r -> assertThat(r).startsWith("4/应到人数: “应到人数”“=1+1”是公式，但文件中没有计算结果"),
            r -> assertThat(r).startsWith("5/党组织编码: 编码“110101199001011000”是超过15位的数字"));
    assertThat(report.tables().get(0).balance()).isEqualTo(new RowBalance(4, 2, 1, 1, 0, 0));
  }

  @Test
  void a_damaged_workbook_refuses_the_input_and_is_named() throws IOException {
    IntakeFixture input = new IntakeFixture(folder).organisations();
    new XlsxFile()
        .sheet("会议", ROWS.replace("<row r=\"5\">", "<row r=\"4\">"))
        .write(folder.resolve("会议.xlsx"));
    assertThat(input.faults()).singleElement().asString().contains("文件 会议.xlsx 工作表“会议”第4行", "行号重复");
  }
}
