package io.pingyi.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTablesTest {

  @TempDir Path folder;

  @Test
  void reads_every_kind_of_cell_as_its_author_saw_it() throws IOException {
    Path file =
        new XlsxFile()
            .strings("党组织编码", "李泉_x000D_", "a &amp; b")
            .formats(
                "0", "14", "31", "57", "10", "000000000", "0.00", "yyyy/m/d h:mm", "20", "[h]:mm")
            .sheet(
                "数据",
                """
                <sheetData>
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="s"><v>2</v></c></row>
                <row r="5">
                <c r="A5"><v>12</v></c><c r="B5"><v>0.30000000000000004</v></c>
                <c r="C5" s="1"><v>45413</v></c><c r="D5" s="2"><v>45413</v></c>
                <c r="E5" s="3"><v>45413</v></c><c r="F5" s="3"><v>45420</v></c>
                <c r="G5" s="4"><v>0.935</v></c><c r="H5" s="5"><v>1002003</v></c>
                <c r="I5" s="6"><v>2024.1</v></c><c r="J5" s="7"><v>45413.354166666664</v></c>
                <c r="K5" s="8"><v>0.5</v></c><c r="L5" t="b"><v>1</v></c>
                <c r="M5" t="str"><f>A5</f><v>文</v></c><c r="N5"><f>1+1</f><v>2</v></c>
                <c r="O5" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh><t>x</t></rPh></is></c>
                <c r="P5"><v>1.5E-2</v></c><c r="Q5" t="str"><f>""</f><v></v></c><c r="R5" s="0"/>
                </row>
                </sheetData>
                """)
            .write(folder.resolve("a.xlsx"));
    assertThat(Rows.of(file).text())
        .containsExactly(
            "2:党组织编码||李泉\r|a & b",
            "5:12|0.3|2024-05-01|2024-05-01|2024-05|2024-05-08|93.5%|001002003|2024.10"
                + "|2024-05-01 08:30:00|12:00:00|TRUE|文|2|甲 乙|0.015");
    assertThat(Rows.of(file).rows()).allSatisfy(row -> assertThat(row.faults()).isEmpty());
  }

  @Test
  void counts_days_from_1904_where_the_workbook_says_so() throws IOException {
    Path file =
        new XlsxFile()
            .formats("14")
            .sheet(
                "a",
                "<sheetData><row r=\"1\"><c r=\"A1\" s=\"0\"><v>43951</v></c></row></sheetData>")
            .write(folder.resolve("a.xlsx"), "<workbookPr date1904=\"1\"/>");
    assertThat(Rows.of(file).text()).containsExactly("1:2024-05-01");
  }

  @Test
  void marks_cells_whose_text_is_not_what_was_meant() throws IOException {
    Path file =
        new XlsxFile()
            .sheet(
                "a",
                """
                <sheetData><row r="1">
                <c r="A1"><v>3.7048119900101123E+17</v></c><c r="B1"><f>SUM(C1:D1)</f><v></v></c>
                <c r="C1"><f>C9</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1"><v>110101001002003</v></c>
                </row></sheetData>
                """)
            .write(folder.resolve("a.xlsx"));
    RawRow row = Rows.of(file).rows().get(0);
    assertThat(row.cells())
        .containsExactly("370481199001011000", "=SUM(C1:D1)", "=C9", "#DIV/0!", "110101001002003");
    assertThat(row.faults()).containsOnlyKeys(0, 1, 2, 3);
    assertThat(row.faults().get(0)).contains("15位");
    assertThat(row.faults().get(1)).contains("没有计算结果");
    assertThat(row.faults().get(3)).contains("错误值");
  }

  @Test
  void gives_merged_values_to_every_row_but_not_to_rows_without_text() throws IOException {
    Path file =
        new XlsxFile()
            .sheet(
                "a",
                """
                <sheetData>
                <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>10</v></c></row>
                <row r="2"><c r="B2"><v>20</v></c></row>
                <row r="3"></row>
                <row r="4"><c r="B4"><v>40</v></c></row>
                </sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells>
                """)
            .write(folder.resolve("a.xlsx"));
    Rows rows = Rows.of(file);
    assertThat(rows.text()).containsExactly("1:1|10", "2:1|20", "4:|40");
    assertThat(rows.tables().get(0).merges()).containsExactly(new Merge(1, 3, 0, 0));
  }

  @Test
  void reads_hidden_sheets_and_strict_or_prefixed_markup() throws IOException {
    XlsxFile file =
        new XlsxFile()
            .sheet(
                "隐藏",
                "state=\"veryHidden\"",
                "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>")
            .sheet("b", "");
    file.part(
        "xl/worksheets/sheet2.xml",
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
            + "<x:row r=\"1\"><x:c r=\"A1\"><x:v>3</x:v></x:c></x:row></x:sheetData>"
            + "<x:mergeCells><x:mergeCell ref=\"A1:B1\"/></x:mergeCells></x:worksheet>");
    Rows rows = Rows.of(file.write(folder.resolve("a.xlsx")));
    assertThat(rows.text()).containsExactly("1:1|2", "1:3");
    assertThat(rows.tables()).extracting(TableInfo::hidden).containsExactly(true, false);
    assertThat(rows.tables().get(1).merges()).hasSize(1);
  }

  @Test
  void stops_where_the_visitor_has_seen_enough() throws IOException {
    Path file =
        new XlsxFile()
            .table("a", new String[][] {{"1"}, {"2"}, {"3"}})
            .write(folder.resolve("a.xlsx"));
    int[] seen = {0};
    TableFiles.read(
        file,
        new TableVisitor() {
          @Override
          public boolean begin(TableInfo table) {
            return true;
          }

          @Override
          public boolean row(RawRow row) {
            return ++seen[0] < 2;
          }
        });
    assertThat(seen[0]).isEqualTo(2);
  }

  @Test
  void a_zip_cut_anywhere_is_refused() throws IOException {
    byte[] whole = Files.readAllBytes(large().write(folder.resolve("whole.xlsx")));
    for (int cut = 30; cut < whole.length; cut += Math.max(1, whole.length / 40)) {
      Path file = folder.resolve("cut.xlsx");
      Files.write(file, java.util.Arrays.copyOf(whole, cut));
      assertThat(fault(file)).as("cut at %d", cut).contains("文件 cut.xlsx");
    }
  }

  @Test
  void a_changed_byte_is_refused_or_changes_nothing() throws IOException {
    Path good = large().write(folder.resolve("whole.xlsx"));
    byte[] whole = Files.readAllBytes(good);
    Object expected = Rows.of(good).text();
    Random random = new Random(3);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] bytes = whole.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      Path file = Files.write(folder.resolve("bit.xlsx"), bytes);
      try {
        Rows rows = Rows.of(file);
        assertThat((Object) rows.text()).isEqualTo(expected);
      } catch (TableException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(150);
  }

  @Test
  void a_missing_sheet_is_named() throws IOException {
    XlsxFile file =
        new XlsxFile().table("人员", new String[][] {{"1"}}).without("xl/worksheets/sheet1.xml");
    assertThat(fault(file.write(folder.resolve("a.xlsx")))).contains("人员", "缺少工作表内容");
  }

  @Test
  void a_missing_string_table_is_named() throws IOException {
    XlsxFile file =
        new XlsxFile()
            .strings("a")
            .sheet(
                "人员", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>")
            .without("xl/sharedStrings.xml");
    assertThat(fault(file.write(folder.resolve("a.xlsx")))).contains("缺少字符串表");
  }

  @Test
  void a_string_that_does_not_exist_is_named_with_its_cell() throws IOException {
    for (String index : new String[] {"7", "-1", "x", "99999999999"}) {
      XlsxFile file =
          new XlsxFile()
              .strings("a")
              .sheet(
                  "人员",
                  "<sheetData><row r=\"3\"><c r=\"B3\" t=\"s\"><v>"
                      + index
                      + "</v></c></row></sheetData>");
      assertThat(fault(file.write(folder.resolve("a.xlsx"))))
          .contains("工作表“人员”第3行B列", "文字编号 " + index);
    }
  }

  @Test
  void repeated_or_falling_row_numbers_are_named() throws IOException {
    for (String next : new String[] {"4", "3", "0", "-1", "9999999", "x"}) {
      XlsxFile file =
          new XlsxFile()
              .sheet(
                  "人员",
                  "<sheetData><row r=\"4\"><c><v>1</v></c></row><row r=\""
                      + next
                      + "\"></row></sheetData>");
      assertThat(fault(file.write(folder.resolve("a.xlsx")))).contains("人员", "行号");
    }
  }

  @Test
  void repeated_cells_and_cells_of_another_row_are_named() throws IOException {
    for (String ref : new String[] {"A1", "B2", "XFE1", "1", "ZZZZ1"}) {
      XlsxFile file =
          new XlsxFile()
              .sheet(
                  "人员",
                  "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\""
                      + ref
                      + "\"><v>1</v></c></row></sheetData>");
      assertThat(fault(file.write(folder.resolve("a.xlsx")))).contains("人员", "单元格位置");
    }
  }

  @Test
  void broken_markup_and_text_for_numbers_are_refused() throws IOException {
    XlsxFile open = new XlsxFile().sheet("a", "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c>");
    assertThat(fault(open.write(folder.resolve("a.xlsx")))).contains("“a”", "已损坏");
    XlsxFile text =
        new XlsxFile()
            .sheet("a", "<sheetData><row r=\"1\"><c r=\"A1\"><v>abc</v></c></row></sheetData>");
    assertThat(fault(text.write(folder.resolve("b.xlsx")))).contains("第1行A列", "不是数字");
  }

  @Test
  void external_entities_are_refused() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret-text");
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
    for (String part :
        new String[] {
          "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"
        }) {
      XlsxFile file = new XlsxFile().table("a", new String[][] {{"1"}}).part(part, xml);
      assertThat(fault(file.write(folder.resolve("a.xlsx"))))
          .contains("拒绝")
          .doesNotContain("secret-text");
    }
  }

  @Test
  void entity_bombs_are_refused() throws IOException {
    StringBuilder dtd = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a0 \"x\">");
    for (int i = 1; i < 40; i++) {
      dtd.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    XlsxFile file =
        new XlsxFile()
            .table("a", new String[][] {{"1"}})
            .part("xl/worksheets/sheet1.xml", dtd + "]><worksheet>&a39;</worksheet>");
    assertThat(fault(file.write(folder.resolve("a.xlsx")))).contains("拒绝");
  }

  @Test
  void bombs_inside_the_document_type_are_refused() throws IOException {
    StringBuilder dtd =
        new StringBuilder(
            "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY %% a%d \"<!--xxxxxxxxxx-->\">"
                .formatted(0));
    for (int i = 1; i < 40; i++) {
      dtd.append("<!ENTITY %% a%d \"%%a%d;%%a%d;\">".formatted(i, i - 1, i - 1));
    }
    XlsxFile file =
        new XlsxFile()
            .table("a", new String[][] {{"1"}})
            .part("xl/worksheets/sheet1.xml", dtd + "%" + "a39;]><worksheet/>");
    assertThat(fault(file.write(folder.resolve("a.xlsx")))).contains("请");
  }

  @Test
  void more_ampersands_than_java_allows_entities_are_read() throws IOException {
    String[][] cells = new String[150][1];
    for (String[] row : cells) {
      row[0] = "&amp;".repeat(2_000);
    }
    Path file = new XlsxFile().table("a", cells).write(folder.resolve("a.xlsx"));
    assertThat(Rows.of(file).rows())
        .hasSize(150)
        .allMatch(row -> row.cells().get(0).length() == 2_000);
  }

  @Test
  void parts_that_blow_up_are_refused() throws IOException {
    String spaces = " ".repeat(100 << 20);
    XlsxFile sheet = new XlsxFile().sheet("a", "<sheetData>" + spaces + "</sheetData>");
    assertThat(fault(sheet.write(folder.resolve("a.xlsx")))).contains("过大");
    XlsxFile strings = new XlsxFile().strings(spaces).table("a", new String[][] {{"1"}});
    assertThat(fault(strings.write(folder.resolve("b.xlsx")))).contains("过大");
  }

  @Test
  void huge_dimensions_cost_nothing_and_huge_widths_are_refused() throws IOException {
    XlsxFile far =
        new XlsxFile()
            .sheet(
                "a",
                "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"/></row>"
                    + "<row r=\"1048576\"><c r=\"A1048576\"><v>2</v></c></row></sheetData>");
    assertThat(Rows.of(far.write(folder.resolve("a.xlsx"))).text())
        .containsExactly("1:1", "1048576:2");
    XlsxFile wide =
        new XlsxFile()
            .sheet("a", "<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>");
    assertThat(fault(wide.write(folder.resolve("b.xlsx")))).contains("列数超过");
  }

  @Test
  void other_files_with_the_ending_of_a_workbook_are_told_apart() throws IOException {
    assertThat(fault(Files.writeString(folder.resolve("a.xls"), "<html><table>"))).contains("网页");
    assertThat(fault(Files.writeString(folder.resolve("a.xlsx"), "编码,名称"))).contains("不是工作簿");
    assertThat(fault(Files.writeString(folder.resolve("b.xlsx"), ""))).contains("空文件");
    XlsxFile docx = new XlsxFile().without("_rels/.rels");
    assertThat(fault(docx.write(folder.resolve("c.xlsx")))).contains("不是工作簿");
    XlsxFile binary = new XlsxFile().part("xl/workbook.bin", "x");
    assertThat(fault(binary.write(folder.resolve("d.xlsx")))).contains(".xlsb");
  }

  private static XlsxFile large() {
    Random random = new Random(1);
    String[][] cells = new String[200][6];
    for (String[] row : cells) {
      for (int c = 0; c < row.length; c++) {
        row[c] = Long.toString(random.nextLong(), 36);
      }
    }
    return new XlsxFile().table("a", cells);
  }

  private static String fault(Path file) {
    return catchThrowableOfType(TableException.class, () -> Rows.of(file))
        .message(file.getFileName().toString());
  }
}
