package io.pingyi.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {

  @TempDir static Path temp;

  private static Path folder = Path.of("");
  private static List<CSVRecord> truth = List.of();
  private static final Map<String, List<List<String>>> FILES = new HashMap<>();

  @BeforeAll
  static void generate() throws IOException {
    Generator.Written written =
        Generator.generate(
            new Settings(Settings.Scale.DISTRICT, 5, 2026, LocalDate.of(2026, 12, 31), temp, 300));
    folder = written.folder();
    truth = csv(written.truth(), StandardCharsets.UTF_8);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      FILES.put(name, name.endsWith(".csv") ? csvRows(file) : bookRows(file));
    }
  }

  private static List<CSVRecord> csv(Path file, Charset charset) throws IOException {
    String text = Files.readString(file, charset).replace("\uFEFF", "");
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }

  private static List<List<String>> csvRows(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    Charset charset = text.contains("\uFFFD") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(
            new String(bytes, charset),
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get())) {
      parser.forEach(each -> rows.add(each.toList()));
    }
    return rows;
  }

  private static List<List<String>> bookRows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = book.getSheetAt(0);
      for (int i = 0; i <= sheet.getLastRowNum(); i++) {
        List<String> cells = new ArrayList<>();
        if (sheet.getRow(i) != null) {
          sheet.getRow(i).forEach(cell -> cells.add(formatter.formatCellValue(cell)));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  @Test
  void every_planted_cell_stands_in_the_row_that_the_truth_names() {
    for (CSVRecord line : truth) {
      if (!line.get("列名").isEmpty() && !line.get("原值").isEmpty()) {
        assertThat(row(line)).as(line.toString()).contains(line.get("原值"));
      }
    }
  }

  @Test
  void every_row_of_the_truth_carries_its_organisation_unless_the_code_was_soiled() {
    for (CSVRecord line : truth) {
      if (line.get("预期").equals(Flaw.Outcome.FOUND.label) && !line.get("行号").isEmpty()) {
        assertThat(row(line)).as(line.toString()).contains(line.get("党组织编码"));
      }
    }
  }

  private static List<String> row(CSVRecord line) {
    List<List<String>> rows = FILES.getOrDefault(line.get("文件"), List.of());
    return rows.get(Integer.parseInt(line.get("行号")) - 1);
  }

  @Test
  void every_class_of_dirt_is_planted() {
    Set<String> kinds = new HashSet<>();
    truth.forEach(line -> kinds.add(line.get("类别")));
    for (Stain stain : Stain.values()) {
      assertThat(kinds).contains(stain.label);
    }
    assertThat(kinds)
        .contains("重复组织", "上级不存在", "公式样名称", "编码错一位", "会议类型不识", "小计行", "合计行", "空行", "填表人行", "注释行");
  }

  @Test
  void subtotals_and_notes_in_the_files_are_all_in_the_truth() {
    Set<String> listed = new HashSet<>();
    truth.forEach(line -> listed.add(line.get("文件") + line.get("行号")));
    FILES.forEach(
        (file, rows) -> {
          for (int i = 0; i < rows.size(); i++) {
            String text = String.join("", rows.get(i));
            if (text.startsWith("小计") || text.startsWith("合计") || text.startsWith("填表人")) {
              assertThat(listed).contains(file + (i + 1));
            }
          }
        });
  }
}
