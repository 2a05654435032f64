package io.pingyi.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.paper.HtmlPage;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.Threshold;
import io.pingyi.rules.drl.RuleText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandbookTest {

  private static final Path RULES = Path.of("rules");
  private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>");

  @TempDir Path folder;

  @Test
  void every_criterion_finding_and_rule_of_the_shipped_set_appears() throws IOException {
    Handbook book = Handbook.read(RULES);
    String page = page(book);
    String text = text(page);
    List<String> expected = new ArrayList<>();
    for (Criterion criterion : book.rules().catalogue().criteria()) {
      assertThat(page).contains(" id=\"" + criterion.code() + "\"");
      expected.addAll(List.of(criterion.title(), criterion.basis(), criterion.remedy()));
    }
    for (List<FindingPrice> rows : book.rules().catalogue().prices().values()) {
      rows.forEach(price -> expected.addAll(List.of(price.sentence(), price.basis())));
    }
    for (RuleText rule : book.rules().rules()) {
      expected.addAll(List.of(rule.place(), rule.situation() + "的"));
    }
    for (Threshold threshold : book.rules().catalogue().thresholds().values()) {
      expected.addAll(List.of(threshold.name(), threshold.basis()));
    }
    assertThat(expected).hasSizeGreaterThan(500).allMatch(text::contains);
  }

  @Test
  void every_case_of_the_shipped_set_stands_in_the_matrix_and_no_other() throws IOException {
    Handbook book = Handbook.read(RULES);
    Set<String> expected = new TreeSet<>();
    book.cases().forEach(one -> expected.add(one.criterion() + ":" + one.line()));
    assertThat(expected).hasSizeGreaterThan(500);
    assertThat(matrix(page(book))).isEqualTo(expected);
  }

  @Test
  void a_changed_threshold_changes_every_sentence_that_rests_on_it() throws IOException {
    copy();
    assertThat(text(page(Handbook.read(folder)))).contains("支部正式党员下限（3人）");
    replace("thresholds-S.csv", "支部正式党员下限,3,", "支部正式党员下限,4,");
    assertThat(text(page(Handbook.read(folder))))
        .contains("党支部“正式党员数”少于支部正式党员下限（4人）的，扣4分", "支部正式党员下限：4人")
        .doesNotContain("支部正式党员下限（3人）");
  }

  @Test
  void a_changed_price_and_a_changed_condition_change_the_sentence() throws IOException {
    copy();
    replace("findings-S.csv", "没有召开党员大会,一般,1.5,1", "没有召开党员大会,一般,2,1");
    Path rule = folder.resolve("支部/党员教育管理/S2.1-党员大会.drl");
    if (!Files.exists(rule)) {
      rule = folder.resolve("支部/组织建设/S2.1-党员大会.drl");
    }
    assertThat(text(page(Handbook.read(folder)))).contains("党支部“党员大会缺开季度数”大于0的，每1个季度扣2分，扣完本项6分为止");
    Files.writeString(rule, Files.readString(rule).replace("> 0", ">= 2"));
    assertThat(text(page(Handbook.read(folder)))).contains("党支部“党员大会缺开季度数”不少于2个季度的，每1个季度扣2分");
  }

  @Test
  void a_price_that_changes_on_a_day_is_told_with_its_day() throws IOException {
    copy();
    replace(
        "findings-D.csv",
        "D01-1,D01,申请入党时{值}周岁，未满{标准}周岁,严重,10,1,只计一次,,发展党员,《中国共产党发展党员工作细则》（2026年）",
        "D01-1,D01,申请入党时{值}周岁，未满{标准}周岁,严重,8,1,只计一次,,发展党员,《中国共产党发展党员工作细则》（2026年）");
    assertThat(text(page(Handbook.read(folder))))
        .contains("2014年5月28日至2026年5月10日，发展对象“申请时周岁”低于入党最低周岁（18岁）的，扣10分。")
        .contains("自2026年5月11日起，发展对象“申请时周岁”低于入党最低周岁（18岁）的，扣8分。");
  }

  @Test
  void a_ladder_is_shown_as_the_table_its_author_wrote() throws IOException {
    Handbook book = Handbook.read(RULES);
    assertThat(book.ladders()).isNotEmpty();
    String page = page(book);
    book.ladders()
        .forEach(
            (code, ladder) -> {
              assertThat(page).contains(code + "判定表（" + ladder.fact() + "）");
              ladder
                  .headings()
                  .forEach(one -> assertThat(page).contains("<th scope=\"col\">" + one + "</th>"));
              assertThat(ladder.rows()).isNotEmpty();
            });
  }

  @Test
  void without_a_case_file_there_is_no_book() throws IOException {
    copy();
    try (Stream<Path> files = Files.walk(folder)) {
      Files.delete(
          files.filter(file -> file.endsWith("S1.1-支部规模.cases.csv")).findFirst().orElseThrow());
    }
    assertThatThrownBy(() -> Handbook.read(folder))
        .isInstanceOf(RulesException.class)
        .hasMessageContaining("S1.1")
        .hasMessageContaining("用例");
  }

  @Test
  void both_files_have_equal_bytes_on_every_run() throws IOException {
    Handbook book = Handbook.read(RULES);
    List<Path> first = HandbookFiles.write(book, folder.resolve("a"));
    List<Path> second = HandbookFiles.write(Handbook.read(RULES), folder.resolve("b"));
    for (int i = 0; i < 2; i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
    try (Stream<Path> files = Files.list(folder.resolve("a"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("考核指标手册.docx", "考核指标手册.html");
    }
  }

  @Test
  void the_page_needs_nothing_else_and_every_link_leads_somewhere() throws IOException {
    String page = page(Handbook.read(RULES));
    assertThat(page).doesNotContain("<script", "http:", "https:", " style=", "<img", "@import");
    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) {
      assertThat(ids.add(id.group(1))).as(id.group(1)).isTrue();
    }
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      assertThat(ids).contains(link.group(1));
      links++;
    }
    assertThat(links).isGreaterThan(200);
  }

  private static Set<String> matrix(String page) {
    Set<String> found = new TreeSet<>();
    String matrix = page.substring(page.indexOf(" id=\"" + MatrixPart.HEADING + "\""));
    for (String row : matrix.split("<tr>", -1)) {
      List<String> cells = CELL.matcher(row).results().map(cell -> text(cell.group(1))).toList();
      if (cells.isEmpty() || cells.get(4).isEmpty()) {
        continue;
      }
      String criterion = cells.get(1).substring(0, cells.get(1).indexOf(' '));
      for (String run : cells.get(4).split("、", -1)) {
        String[] ends = run.split("—", -1);
        for (int line = Integer.parseInt(ends[0]);
            line <= Integer.parseInt(ends[ends.length - 1]);
            line++) {
          found.add(criterion + ":" + line);
        }
      }
    }
    return found;
  }

  private static String page(Handbook book) throws IOException {
    try (HtmlPage paper = new HtmlPage(Handbook.NAME)) {
      book.write(paper);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      paper.write(out);
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static String text(String html) {
    return html.replaceAll("<[^>]+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(RULES)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = folder.resolve(RULES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private void replace(String file, String old, String changed) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    Files.writeString(path, text.replace(old, changed));
  }
}
