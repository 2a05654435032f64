package io.pingyi.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {

  private static final Charset GBK = Charset.forName("GB18030");

  @TempDir Path folder;

  @Test
  void reads_utf8_with_and_without_mark_and_gb18030() throws IOException {
    String text = "编码,名称\n001,某某村\n002,𠮷村\n";
    for (byte[] bytes :
        List.of(
            text.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(GBK))) {
      assertThat(Rows.of(file(bytes)).text()).containsExactly("1:编码|名称", "2:001|某某村", "3:002|𠮷村");
    }
    assertThat(Rows.of(file(text.getBytes(GBK))).tables().get(0).encoding()).isEqualTo("GB18030");
    assertThat(Rows.of(file(text.getBytes(StandardCharsets.UTF_8))).tables().get(0).encoding())
        .isEqualTo("UTF-8");
  }

  @Test
  void characters_that_editions_place_differently_have_one_code_point() throws IOException {
    byte[] a6d9 = {(byte) 0xA6, (byte) 0xD9};
    byte[] fe59 = {(byte) 0xFE, 0x59};
    byte[] a8bc = {(byte) 0xA8, (byte) 0xBC};
    byte[] fourByte = {(byte) 0x84, 0x31, (byte) 0x82, 0x36};
    assertThat(Rows.of(file(join("名称,".getBytes(GBK), a6d9, fe59, a8bc, fourByte))).text())
        .containsExactly("1:名称|\ufe10\u9fb4\u1e3f\ufe10");
  }

  @Test
  void a_character_cut_in_the_middle_is_named_with_its_place() throws IOException {
    byte[] gbk = "编码,名称\n001,某某村\n002,某某街\n".getBytes(GBK);
    byte[] cut = without(gbk, indexOf(gbk, "村".getBytes(GBK)) + 1);
    assertThat(fault(file(cut))).contains("第2行", "第19字节", "截断");
    byte[] tail = Arrays.copyOf(gbk, gbk.length - 2);
    assertThat(fault(file(tail))).contains("第3行", "截断");
    byte[] utf8 = "编码,名称\n001,某某村\n002,某某街\n".getBytes(StandardCharsets.UTF_8);
    assertThat(fault(file(without(utf8, indexOf(utf8, "某村".getBytes(StandardCharsets.UTF_8)) + 1))))
        .contains("第2行", "截断");
    assertThat(fault(file(Arrays.copyOf(utf8, utf8.length - 2)))).contains("第3行", "截断");
  }

  @Test
  void two_encodings_in_one_file_are_named() throws IOException {
    byte[] head = "编码,名称\n001,某某村第一支部\n".getBytes(StandardCharsets.UTF_8);
    byte[] gbk = "002,某某街第二支部\n".repeat(50).getBytes(GBK);
    assertThat(fault(file(join(head, gbk)))).contains("第3行", "第1行等其他内容", "混入了 GBK");
    assertThat(fault(file(join(gbk, head)))).contains("第1行", "混入了 GBK");
  }

  @Test
  void random_chinese_tables_keep_their_encoding() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      StringBuilder text = new StringBuilder("党组织编码,党组织名称\n");
      for (int line = 0; line < 200; line++) {
        text.append(line).append(',');
        for (int c = random.nextInt(8); c >= 0; c--) {
          text.append((char) (0x4e00 + random.nextInt(0x51a5)));
        }
        text.append('\n');
      }
      byte[] gbk = text.toString().getBytes(GBK);
      byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(Rows.of(file(gbk)).text()).isEqualTo(Rows.of(file(utf8)).text());
    }
  }

  @Test
  void other_encodings_and_empty_files_are_named() throws IOException {
    assertThat(fault(file("a,b".getBytes(StandardCharsets.UTF_16)))).contains("UTF-16");
    assertThat(fault(file("\ufeffa".getBytes(StandardCharsets.UTF_16LE)))).contains("UTF-16");
    assertThat(fault(file(new byte[0]))).contains("空文件");
    assertThat(fault(file(new byte[] {'a', (byte) 0xFF, 'b'}))).contains("第1行（第2字节）");
  }

  @Test
  void every_line_end_counts_as_one() throws IOException {
    assertThat(rows("a,b\r\n1,2\n3,4\r5,6\r\n\r\n\n7,8", 0))
        .containsExactly("1:a|b", "2:1|2", "3:3|4", "4:5|6", "5:", "6:", "7:7|8");
  }

  @Test
  void quoted_cells_may_hold_delimiters_quotes_and_line_ends() throws IOException {
    assertThat(rows("a,b,c\n1,\"x,\"\"y\"\"\nz\",3\r\n4,\"\",6\n\"7\",8,9\n", 3))
        .containsExactly("1:a|b|c", "2:1|x,\"y\"\nz|3", "4:4||6", "5:7|8|9");
  }

  @Test
  void finds_the_delimiter() throws IOException {
    assertThat(rows("表,一\na\tb\n1\t2\n", 0)).containsExactly("1:表,一", "2:a|b", "3:1|2");
    assertThat(rows("a;b\n1;2,5\n", 0)).containsExactly("1:a|b", "2:1|2,5");
  }

  @Test
  void a_stray_quote_costs_the_row_in_which_it_stands() throws IOException {
    String text =
        "a,b,c\n1,\"x,3\n2,y,3\n3,z,3\n4,w\"w,3\n5,v,3\n6,\"u\"u,3\n7,t,\"\n8,s,\"3\"\n9,r,3\n";
    Rows rows = Rows.of(file(text.getBytes(StandardCharsets.UTF_8)), 3);
    assertThat(
            rows.rows().stream()
                .filter(row -> row.damage().isEmpty())
                .map(row -> row.cells().get(0)))
        .containsExactly("a", "2", "3", "5", "8", "9");
    assertThat(rows.rows().stream().filter(row -> !row.damage().isEmpty()).map(RawRow::row))
        .containsExactly(2, 5, 7, 8);
    assertThat(rows.rows())
        .filteredOn(row -> row.row() == 2)
        .first()
        .satisfies(row -> assertThat(row.damage()).contains("引号"))
        .satisfies(row -> assertThat(row.cells()).containsExactly("1,\"x,3"));
  }

  @Test
  void the_library_would_lose_the_file_or_damage_the_next_row() throws IOException {
    String text = "a,b,c\n1,\"x,3\n2,y,3\n3,\"z\",3\n";
    assertThatThrownBy(() -> CSVParser.parse(text, CSVFormat.DEFAULT).getRecords())
        .isInstanceOf(Exception.class);
    CSVFormat lenient = CSVFormat.DEFAULT.builder().setTrailingData(true).setLenientEof(true).get();
    List<CSVRecord> records = CSVParser.parse(text, lenient).getRecords();
    assertThat(records.stream().map(record -> record.get(0))).doesNotContain("2");
    assertThat(rows(text, 3)).contains("3:2|y|3", "4:3|z|3");
  }

  @Test
  void a_row_is_not_swallowed_by_quotes_on_both_sides_of_a_line_end() throws IOException {
    List<String> rows = rows("a,b,c\n1,x,\"y\n2,b,c\"\n3,d,e\n", 3);
    assertThat(rows).contains("4:3|d|e").noneMatch(row -> row.startsWith("2:1|"));
    assertThat(
            Rows.of(file("a,b,c\n1,x,\"y\n2,b,c\"\n3,d,e\n".getBytes(StandardCharsets.UTF_8)), 3)
                .rows())
        .filteredOn(row -> !row.damage().isEmpty())
        .extracting(RawRow::row)
        .containsExactly(2, 3);
  }

  @Test
  void huge_cells_and_lines_stay_within_bounds() throws IOException {
    String big = "x".repeat(40_000);
    String vast = "y".repeat(3 << 20);
    Rows rows =
        Rows.of(
            file(
                ("a,b\n1," + big + "\n2,ok\n3," + vast + "\n4,ok")
                    .getBytes(StandardCharsets.UTF_8)),
            2);
    assertThat(rows.rows()).extracting(RawRow::row).containsExactly(1, 2, 3, 4, 5);
    assertThat(rows.rows())
        .filteredOn(row -> !row.damage().isEmpty())
        .extracting(RawRow::row)
        .containsExactly(2, 4);
    assertThat(rows.rows().get(4).cells()).containsExactly("4", "ok");
  }

  @Test
  void an_unclosed_quote_at_the_end_costs_one_row() throws IOException {
    Rows rows = Rows.of(file("a,b\n1,\"x\n2,y\n3,z".getBytes(StandardCharsets.UTF_8)), 2);
    assertThat(rows.rows())
        .filteredOn(row -> row.damage().isEmpty())
        .extracting(RawRow::row)
        .containsExactly(1, 3, 4);
  }

  @Test
  void agrees_with_the_library_on_sound_files() throws IOException {
    Random random = new Random(5);
    String alphabet = "ab,\"\n\r;\t '中文0";
    for (int i = 0; i < 300; i++) {
      StringWriter out = new StringWriter();
      List<String> expected = new ArrayList<>();
      try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
        for (int r = 0; r < 12; r++) {
          List<String> cells = new ArrayList<>();
          for (int c = 0; c < 6; c++) {
            StringBuilder cell = new StringBuilder(r < 4 ? "h" : "");
            for (int n = r < 4 ? 0 : random.nextInt(6); n > 0; n--) {
              cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            cells.add(cell.toString().replaceAll("\r\n?", "\n"));
          }
          printer.printRecord(cells);
          expected.add(String.join("|", cells));
        }
      }
      Rows rows = Rows.of(file(out.toString().getBytes(StandardCharsets.UTF_8)));
      assertThat(rows.rows().stream().map(row -> String.join("|", row.cells())))
          .isEqualTo(expected);
    }
  }

  private List<String> rows(String text, int width) throws IOException {
    return Rows.of(file(text.getBytes(StandardCharsets.UTF_8)), width).text();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.csv"), bytes);
  }

  private static String fault(Path file) {
    return catchThrowableOfType(TableException.class, () -> Rows.of(file)).message("a.csv");
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.write(part);
    }
    return out.toByteArray();
  }

  private static byte[] without(byte[] bytes, int place) throws IOException {
    return join(Arrays.copyOf(bytes, place), Arrays.copyOfRange(bytes, place + 1, bytes.length));
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new IllegalArgumentException("not there");
  }
}
