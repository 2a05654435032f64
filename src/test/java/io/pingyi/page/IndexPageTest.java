package io.pingyi.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.report.CountedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexPageTest {

  @TempDir Path folder;

  @Test
  void a_district_is_one_file_with_everything() throws Exception {
    String page = Files.readString(new CountedRun(10, 30, folder.resolve("a")).write());
    assertThat(files(folder.resolve("a"))).containsExactly("index.html");
    assertThat(page).contains("id=\"evidence-0\"").doesNotContain("'self'", "data-beside");
    assertThat(Pattern.compile("<tr><td class=\"num\">").matcher(page).results().count())
        .isEqualTo(310);
  }

  @Test
  void the_trend_shows_every_year_that_is_known_without_a_script() throws Exception {
    String page = Files.readString(new CountedRun(10, 30, folder).write());
    int table = page.indexOf("各单位历年得分");
    assertThat(table).isPositive();
    assertThat(page.substring(table, page.indexOf("</table>", table)))
        .contains("2023年", "2024年", "2025年", "85.50（6/9）", "88.00（9/9）");
  }

  @Test
  void a_province_keeps_its_evidence_beside_the_page_and_shows_the_first_of_each_group()
      throws Exception {
    String page = Files.readString(new CountedRun(40, 160, folder).write());
    assertThat(files(folder)).contains("index.html", "data/0000.js", "data/0002.js");
    assertThat(page)
        .contains("'self'", "data-beside=\"true\"", "这里列出前 100 个")
        .doesNotContain("id=\"evidence-0\"");
    assertThat(Pattern.compile("<tr><td class=\"num\">").matcher(page).results().count())
        .isEqualTo(40 + 3 * RankingTables.FIRST);
  }

  @Test
  void the_same_run_gives_the_same_bytes() throws Exception {
    byte[] first = Files.readAllBytes(new CountedRun(5, 20, folder.resolve("a")).write());
    byte[] second = Files.readAllBytes(new CountedRun(5, 20, folder.resolve("b")).write());
    assertThat(second).isEqualTo(first);
  }

  @Test
  void what_comes_with_the_data_stays_text() throws Exception {
    String page = Files.readString(new CountedRun(5, 20, folder).write());
    assertThat(page).contains("&lt;/script&gt;&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;");
    assertThat(page).doesNotContain("<img");
    Matcher json = Pattern.compile("(?s)id=\"run\">(.*?)</script>").matcher(page);
    assertThat(json.find()).isTrue();
    assertThat(json.group(1)).doesNotContain("<").contains("\"criteria\"");
  }

  @Test
  void nothing_but_its_own_scripts_can_run() throws Exception {
    String page = Files.readString(new CountedRun(2, 3, folder).write());
    assertThat(page)
        .contains("default-src 'none'", "style-src 'sha256-", "script-src 'sha256-")
        .doesNotContain("unsafe", " onclick=", " style=\"", "sourceMappingURL");
    assertThat(Pattern.compile("<script[ >]").matcher(page).results().count()).isEqualTo(7);
    assertThat(page).doesNotContain("src=\"http", "href=\"http", "url(");
  }

  private static List<String> files(Path folder) throws Exception {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
