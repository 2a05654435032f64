package io.pingyi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Intake;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.Reject;
import io.pingyi.intake.SourceTable;
import io.pingyi.intake.StagedRow;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake staged from a workbook is found again where the ledger says it stands. */
class CitationsTest {

  private static final ColumnsCatalogue COLUMNS =
      ColumnsCatalogue.read(Path.of("rules", "columns.yml"));

  @TempDir Path input;

  private final List<StagedRow> rows = new ArrayList<>();
  private SourceTable table;

  @BeforeEach
  void read_a_workbook_with_merged_headings() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(input.resolve("党组织.xlsx"))) {
      XSSFSheet sheet = workbook.createSheet("名册");
      row(sheet, 0, "附件2 党组织名册");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 7));
      row(sheet, 1, "序号", "党组织编码", "党组织\n全称", "上级党组织编码", "组织类别", "类别", "书记姓名", "正式党员数");
      row(sheet, 2, "1", "001", "示例区委", "", "党委", "", "无", "");
      row(sheet, 3, "2", "001001", "示例村党支部", "001", "党支部", "村", "张示例", "12");
      workbook.write(out);
    }
    table =
        Intake.read(
                input,
                COLUMNS,
                java.time.LocalDate.of(2025, 12, 31),
                new IntakeSink() {
                  @Override
                  public void accept(StagedRow row) {
                    rows.add(row);
                  }

                  @Override
                  public void reject(Reject reject) {
                    throw new AssertionError(reject);
                  }
                })
            .tables()
            .get(0);
  }

  private static void row(XSSFSheet sheet, int number, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (i == 0) {
        sheet.createRow(number);
      }
      sheet.getRow(number).createCell(i).setCellValue(cells[i]);
    }
  }

  @Test
  void every_staged_cell_is_found_again() {
    Citations citations = new Citations();
    for (StagedRow row : rows) {
      for (int i = 0; i < table.headings().size(); i++) {
        if (!table.headings().get(i).isEmpty()) {
          citations.add(cited(row.row(), table.headings().get(i), row.cells().get(i)));
        }
      }
    }
    Check check = citations.compare(input, List.of(manifest()));
    assertThat(check.lines()).containsExactly("✓ 相符　台账引用的单元格与原始数据：14 处引用");
  }

  @Test
  void another_name_than_that_of_the_digest_is_noticed() {
    String digest = staged("书记姓名");
    assertThat(digest).startsWith("#").doesNotContain("张");
    assertThat(failure(cited(4, "书记姓名", digest.replace('#', '%')))).contains("“书记姓名”列应为“%");
    assertThat(failure(cited(4, "书记姓名", "#000000000000"))).contains("第4行“书记姓名”列");
  }

  @Test
  void a_column_that_the_table_lacks_is_noticed() {
    assertThat(failure(cited(4, "党员总数", "1"))).contains("没有“党员总数”列");
  }

  @Test
  void the_searched_column_of_an_absence_must_exist() {
    assertThat(failure(cited(0, "支部代码", ""))).contains("没有“支部代码”列");
  }

  private String staged(String column) {
    return rows.get(1).cells().get(table.columns().indexOf(column));
  }

  private String failure(LedgerRow row) {
    Citations citations = new Citations();
    citations.add(row);
    List<String> lines = citations.compare(input, List.of(manifest())).lines();
    assertThat(lines).hasSize(2);
    return lines.get(1);
  }

  private LedgerRow cited(int row, String column, String value) {
    return new LedgerRow(
        "ledger.csv 第2行",
        2,
        "001001",
        "S1",
        "S1-1",
        "不满足",
        LedgerRow.DEDUCTION,
        BigDecimal.ZERO,
        "",
        table.file(),
        table.sheet(),
        row == 0 ? "" : Integer.toString(row),
        column,
        value);
  }

  private Manifest.Input manifest() {
    return new Manifest.Input(
        table.file(),
        table.sheet(),
        table.sha256(),
        table.headingRow(),
        table.headings(),
        table.places(),
        new Manifest.Rows(2, 2, 0, 0, 0, 0));
  }
}
