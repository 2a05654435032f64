package io.pingyi.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.report.CountedRun;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexPageInBrowserTest {

  private static final int UNITS = 12;
  private static final int PER_UNIT = 20;
  private static final String FIRST_BRANCH = "000010001";

  @TempDir static Path folder;

  private Browser browser;
  private Path page;

  @BeforeAll
  void open() throws Exception {
    browser = Browser.open();
    page = new CountedRun(UNITS, PER_UNIT, folder).write();
  }

  @AfterAll
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private void choose(String select, String value) {
    browser.run(
        "const s = document.getElementById(arguments[0]); s.value = arguments[1];"
            + " s.dispatchEvent(new Event('change', {bubbles: true}))",
        select,
        value);
  }

  @Test
  void it_opens_without_errors_and_without_the_network() {
    browser.visit(page, "");
    browser.visit(page, "#org=" + FIRST_BRANCH);
    browser.await("document.querySelectorAll('#detail .criteria > tbody > tr').length > 0");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void it_filters_searches_and_sorts() {
    browser.visit(page, "");
    assertThat(browser.count("#ranking-live tbody tr")).isEqualTo(UNITS);
    choose("level", "支部");
    assertThat(browser.texts("#ranking-live .pager span").get(0)).contains("共 240 个");
    choose("sector", "村");
    assertThat(browser.texts("#ranking-live .pager span").get(0)).contains("共 80 个");
    browser.find("#search").sendKeys("示例10号");
    browser.await("document.querySelectorAll('#ranking-live tbody tr').length === 1");
    assertThat(browser.find("#live").getDomProperty("textContent")).isEqualTo("找到 1 个");
    browser.find("#search").clear();
    browser.run("document.getElementById('search').dispatchEvent(new Event('input'))");
    browser.await("document.querySelectorAll('#ranking-live tbody tr').length === 50");
    browser.find("#ranking-live th:nth-child(5)").click();
    assertThat(browser.find("#ranking-live th:nth-child(5)").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    browser.find("#ranking-live th:nth-child(5)").click();
    assertThat(browser.texts("#ranking-live tbody td:nth-child(5)"))
        .isSortedAccordingTo(java.util.Comparator.comparing(Double::valueOf));
  }

  @Test
  void a_rank_leads_to_the_source_cell() {
    browser.visit(page, "");
    browser.find("#ranking-live tbody a").click();
    browser.await("document.querySelectorAll('#detail section').length === 4");
    assertThat(browser.texts("#detail h3")).contains("五个维度", "支部指标达标情况", "所辖支部（20 个）");
    browser.run("document.querySelector('#detail section:nth-of-type(3) button').click()");
    browser.await("document.querySelectorAll('#detail [aria-live] tbody a').length > 0");
    assertThat(browser.texts("#detail [aria-live] tbody tr").get(0))
        .contains("示例1号党支部", "S0-1", "少开2次", "−9.5", "名册/党组织.csv〔表一〕 第2行“党员大会次数”列");
    browser.find("#detail [aria-live] tbody a").click();
    browser.await("document.querySelector('#detail h2').textContent === '示例1号党支部'");
    browser.await("document.querySelectorAll('#detail .criteria > tbody > tr').length === 6");
    browser.find("#detail summary").click();
    assertThat(browser.find("#detail .line:nth-of-type(2)").getText())
        .contains("扣分 −9.5", "依据 某条例第一条", "规则 支部/S0.drl:6");
    assertThat(browser.texts("#detail details[open] .cells tbody tr").get(0))
        .contains("名册/党组织.csv 表一 2 党员大会次数", "</script><img src=x onerror=alert(1)>\"'&村支部");
    assertThat(browser.texts("#detail details[open] .cells tbody tr").get(2)).contains("在名册中未找到某行");
    assertThat(browser.count("#detail img")).isZero();
  }

  @Test
  void the_account_of_a_branch_adds_up() {
    browser.visit(page, "#org=" + FIRST_BRANCH);
    browser.await("document.querySelectorAll('#detail tfoot tr').length === 3");
    assertThat(browser.texts("#detail tfoot tr"))
        .containsExactly("以上各项合计 50.5", "折算（折算） −0.333333333333", "得分 90.00");
  }

  @Test
  void it_can_be_used_with_the_keyboard_alone() {
    browser.visit(page, "");
    browser.type(Keys.TAB);
    assertThat(browser.run("return document.activeElement.className")).isEqualTo("skip");
    for (int i = 0; i < 6 + 5; i++) {
      browser.type(Keys.TAB);
    }
    browser.type(Keys.TAB);
    assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("名次");
    assertThat(browser.run("return getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
    browser.type(Keys.ENTER);
    assertThat(browser.run("return document.activeElement.getAttribute('aria-sort')"))
        .isEqualTo("ascending");
    browser.run("document.querySelector('#ranking-live tbody a').focus()");
    browser.type(Keys.ENTER);
    browser.await("document.activeElement.tagName === 'H2'");
    browser.await("document.querySelectorAll('#detail summary').length > 0");
    browser.run("document.querySelector('#detail summary').focus()");
    browser.type(Keys.SPACE);
    assertThat(browser.count("#detail details[open]")).isEqualTo(1);
  }

  @Test
  void nothing_is_wider_than_a_small_screen() {
    for (String hash : new String[] {"", "#org=000010000", "#org=" + FIRST_BRANCH}) {
      browser.visit(page, hash);
      assertThat(
              browser.run(
                  "return document.documentElement.scrollWidth"
                      + " - document.documentElement.clientWidth"))
          .isEqualTo(0L);
    }
  }

  @Test
  void a_decision_and_the_change_from_last_year_stand_beside_the_proposal() {
    browser.visit(page, "");
    assertThat(browser.texts("#ranking-live tbody tr").get(6)).contains("● 较好 → 决定 ▲ 好");
    assertThat(browser.texts("#ranking-live tbody tr").get(5)).doesNotContain("决定");
    assertThat(browser.texts("#decisions tbody tr").get(0))
        .contains("示例7镇党委", "● 较好", "▲ 好", "示例区委常委会", "整改成效突出");
    browser.visit(page, "#org=000070000");
    browser.await("document.querySelectorAll('#detail section.year').length === 1");
    assertThat(browser.find("#detail .facts").getDomProperty("textContent"))
        .contains("建议等次● 较好", "决定等次▲ 好", "决定机关示例区委常委会", "2026-01-10", "第3次常委会会议纪要", "整改成效突出");
    assertThat(browser.texts("#detail .year tr"))
        .containsExactly(
            "原因 得分变化 名次升降",
            "办法修改 0.00 —",
            "折算与取整 -0.50 —",
            "评价与决定 +1.00 —",
            "自身数据 +0.50 ↑3",
            "同类变化 — ↓1",
            "合计 +1.00 ↑2");
  }

  @Test
  void the_heat_map_scrolls_in_sight_and_names_its_criteria() {
    browser.size(1366, 768);
    browser.visit(page, "");
    assertThat(browser.texts("#heat .codes li")).anyMatch(line -> line.startsWith("S0"));
    assertThat(browser.find("#heat thead th:nth-child(2)").getDomAttribute("title"))
        .matches("\\S+ \\S+.*");
    assertThat(
            browser.run(
                "const s = document.querySelector('#heat .scroll');"
                    + " return getComputedStyle(s).overflowX + (s.offsetHeight - s.clientHeight)"))
        .isEqualTo("scroll13");
    browser.run(
        "const s = document.querySelector('#heat .scroll'); s.style.width = '260px';"
            + " s.scrollLeft = 80");
    assertThat(
            browser.run(
                "const s = document.querySelector('#heat .scroll').getBoundingClientRect().left;"
                    + " return ['tbody th[scope=row]', 'thead th'].map(q => Math.round("
                    + "document.querySelector('#heat ' + q).getBoundingClientRect().left - s))"
                    + ".join()"))
        .isEqualTo("0,0");
  }

  @Test
  void headings_repeat_on_paper() throws Exception {
    browser.visit(page, "");
    try (PDDocument document = Loader.loadPDF(browser.print())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(3);
      stripper.setEndPage(3);
      assertThat(stripper.getText(document)).contains("建议等次", "名次升降").contains("— 3 —");
    }
  }

  @Test
  void tables_need_no_script() {
    try (Browser plain = Browser.open(false)) {
      plain.visitPlain(page);
      assertThat(plain.count("#ranking .static tbody tr")).isEqualTo(UNITS + UNITS * PER_UNIT);
      assertThat(plain.find("#ranking .static tbody tr").isDisplayed()).isTrue();
      assertThat(plain.find("#ranking-live").isDisplayed()).isFalse();
      assertThat(plain.count("#heat tbody td")).isPositive();
      assertThat(plain.texts("#ranking th[scope=row]")).contains(CountedRun.HOSTILE);
    }
  }
}
