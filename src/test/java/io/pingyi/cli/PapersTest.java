package io.pingyi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.batch.AssessRequest;
import io.pingyi.batch.AssessRun;
import io.pingyi.batch.AssessSummary;
import io.pingyi.batch.QuietConsole;
import io.pingyi.batch.Stop;
import io.pingyi.generate.Generator;
import io.pingyi.generate.Settings;
import io.pingyi.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The papers of a small district, as a user gets them. */
class PapersTest {

  private static final int BRANCHES = 150;
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

  @TempDir static Path work;
  private static Path run;
  private static Map<String, String> units;

  @BeforeAll
  static void assess_a_district() throws Exception {
    LocalDate date = LocalDate.of(2025, 12, 31);
    Generator.generate(
        new Settings(Settings.Scale.DISTRICT, 77, 2025, date, work.resolve("input"), BRANCHES));
    run = assess(work.resolve("output"));
    units = new TreeMap<>();
    for (String line : Files.readString(run.resolve("scorecard.csv")).split("\r\n", -1)) {
      String[] cells = line.split(",", -1);
      if (cells.length > 4 && cells[1].equals("单位")) {
        units.put(cells[3], cells[4]);
      }
    }
    assertThat(units).hasSizeGreaterThan(5);
  }

  private static Path assess(Path output) throws Exception {
    AssessRequest request =
        new AssessRequest(
            2025,
            LocalDate.of(2025, 12, 31),
            work.resolve("input").resolve("2025"),
            Path.of("rules"),
            output,
            work.resolve("data"),
            2,
            50,
            true);
    AssessSummary summary =
        new AssessRun(request, new QuietConsole(), "test", new Stop(), Papers.shipped()).run();
    return output.resolve("2025").resolve(summary.run());
  }

  @Test
  void papers_are_sealed_and_verify_covers_them() throws Exception {
    assertThat(new Verifier(run, null).verify().lines())
        .anyMatch(line -> line.contains("已发布文件的校验值"))
        .last()
        .isEqualTo("结论：全部相符。");
    Path card = run.resolve("单位成绩单").resolve(units.values().iterator().next() + ".pdf");
    byte[] bytes = Files.readAllBytes(card);
    Files.write(card, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
    assertThat(new Verifier(run, null).verify().lines())
        .anyMatch(line -> line.contains(card.getFileName().toString()));
    Files.write(card, bytes);
  }

  @Test
  void publishing_again_gives_the_same_bytes() throws Exception {
    Map<String, String> first = hashes();
    Files.delete(run.resolve("manifest.json"));
    Files.delete(run.resolve("点评初稿.docx"));
    assess(work.resolve("output"));
    assertThat(hashes()).isEqualTo(first);
  }

  @Test
  void every_number_of_the_draft_stands_in_its_appendix() throws Exception {
    try (InputStream in = Files.newInputStream(run.resolve("点评初稿.docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      StringBuilder appendix = new StringBuilder();
      for (XWPFTable table : document.getTables()) {
        appendix.append(table.getText()).append('\n');
      }
      List<String> numbers = numbers(appendix.toString());
      List<String> missing = new ArrayList<>();
      for (XWPFParagraph paragraph : body(document)) {
        List<String> own = numbers(paragraph.getText());
        own.removeAll(numbers);
        missing.addAll(own);
      }
      assertThat(missing).isEmpty();
      assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
          .contains("（讨论稿）", "同志们：", "一、肯定成绩", "（二）组织建设", "二、正视问题", "三、下一步工作")
          .noneMatch(text -> text.contains("{{"));
    }
  }

  @Test
  void every_claim_of_the_draft_follows_from_the_tables() throws Exception {
    DraftClaims claims = new DraftClaims(run, work.resolve("input").resolve("2025"));
    try (InputStream in = Files.newInputStream(run.resolve("点评初稿.docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      assertThat(body(document).stream().map(XWPFParagraph::getText).map(claims::unproven))
          .allMatch(String::isEmpty);
      assertThat(claims.proven()).isGreaterThan(6 * units.size());
    }
  }

  @Test
  void comments_on_units_are_short_and_complete() throws Exception {
    try (InputStream in = Files.newInputStream(run.resolve("点评初稿.docx"));
        XWPFDocument document = new XWPFDocument(in)) {
      for (String unit : units.values()) {
        List<String> comments =
            body(document).stream()
                .map(XWPFParagraph::getText)
                .filter(text -> text.startsWith(unit + "："))
                .toList();
        assertThat(comments).as(unit).hasSize(1);
        String comment = comments.get(0);
        assertThat(comment.codePointCount(0, comment.length())).isLessThanOrEqualTo(250);
        assertThat(comment).startsWith(unit + "：得分").contains("建议：").endsWith("。");
      }
    }
  }

  @Test
  void a_card_names_no_other_unit_anywhere() throws Exception {
    for (Map.Entry<String, String> unit : units.entrySet()) {
      Path folder = run.resolve("单位成绩单");
      String docx = everything(Files.readAllBytes(folder.resolve(unit.getValue() + ".docx")));
      String pdf = text(folder.resolve(unit.getValue() + ".pdf"));
      assertThat(docx).contains(unit.getValue());
      assertThat(pdf).contains(unit.getValue());
      units.forEach(
          (code, name) -> {
            if (!code.equals(unit.getKey())) {
              assertThat(docx).doesNotContain(code);
              assertThat(pdf).doesNotContain(code);
              if (!unit.getValue().contains(name)) {
                assertThat(docx).doesNotContain(name);
                assertThat(pdf).doesNotContain(name);
              }
            }
          });
    }
  }

  @Test
  void a_pdf_card_is_one_tagged_page_in_chinese() throws Exception {
    for (String unit : units.values()) {
      Path file = run.resolve("单位成绩单").resolve(unit + ".pdf");
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      }
    }
  }

  @Test
  void the_terminal_counts_the_files_of_a_folder() throws Exception {
    AssessRequest request =
        new AssessRequest(
            2025,
            LocalDate.of(2025, 12, 31),
            work.resolve("input").resolve("2025"),
            Path.of("rules"),
            work.resolve("output"),
            work.resolve("data"),
            2,
            50,
            true);
    AssessSummary summary =
        new AssessRun(request, new QuietConsole(), "test", new Stop(), Papers.shipped()).run();
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    new AssessReport(request, summary, new java.math.BigDecimal(100))
        .print(new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("单位成绩单（" + 2 * units.size() + " 个文件）", "点评初稿.docx");
  }

  private static List<XWPFParagraph> body(XWPFDocument document) {
    return document.getParagraphs().stream()
        .takeWhile(paragraph -> !paragraph.getText().startsWith("附录"))
        .toList();
  }

  private static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(matcher.group());
    }
    return numbers;
  }

  /** The text of every part, of parts inside parts too, with and without its markup. */
  private static String everything(byte[] archive) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        if (entry.getName().endsWith(".xlsx")) {
          all.append(everything(bytes));
        } else {
          String text = new String(bytes, StandardCharsets.UTF_8);
          all.append(text).append(text.replaceAll("<[^>]*>", ""));
        }
      }
    }
    return all.toString();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String info = document.getDocumentInformation().getCOSObject().toString();
      return (new PDFTextStripper().getText(document) + info).replaceAll("\\s", "");
    }
  }

  private static Map<String, String> hashes() throws Exception {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(run)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        hashes.put(run.relativize(file).toString(), HexFormat.of().formatHex(hash));
      }
    }
    return hashes;
  }
}
