package io.pingyi.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.meeting.UnitCard.Part;
import io.pingyi.report.CriterionRow;
import io.pingyi.report.ScorecardRow;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whoever adds up a card gets its total. */
class CardPartsTest {

  private static final Pattern ROUNDING = Pattern.compile("（含四舍五入差([+-][0-9.]+)）");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Map<String, Criterion> criteria = new LinkedHashMap<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<CriterionRow> rows = new ArrayList<>();

  @RepeatedTest(200)
  void printed_numbers_add_up_or_the_row_says_by_how_much_they_do_not(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    for (int i = 0; i < 3 + random.nextInt(20); i++) {
      boolean human = random.nextInt(4) == 0;
      BigDecimal full = BigDecimal.valueOf(1 + random.nextInt(24), 0).divide(BigDecimal.valueOf(2));
      Verdict verdict =
          List.of(Verdict.MET, Verdict.NOT_MET, Verdict.NOT_APPLICABLE, Verdict.UNDETERMINED)
              .get(random.nextInt(4));
      boolean counts = verdict == Verdict.MET || verdict == Verdict.NOT_MET;
      BigDecimal points = full.multiply(BigDecimal.valueOf(random.nextInt(10_000_001), 7));
      row(
          human ? "人" : "",
          full,
          verdict,
          counts ? full : BigDecimal.ZERO,
          counts ? points : BigDecimal.ZERO);
    }
    List<Part> parts = parts();
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal full = BigDecimal.ZERO;
    for (Part part : parts) {
      BigDecimal points = number(part.points());
      if (!part.sum()) {
        above = above.add(points);
        full = full.add(number(part.full()));
      } else if (part.title().contains("小计")) {
        assertThat(points).as(part.title()).isEqualByComparingTo(above.add(rounding(part)));
        assertThat(number(part.full())).isEqualByComparingTo(full);
        above = BigDecimal.ZERO;
        full = BigDecimal.ZERO;
        total = total.add(points);
      } else if (part.title().startsWith("合计")) {
        assertThat(points).isEqualByComparingTo(total.add(rounding(part)));
        assertThat(rounding(part).abs()).isLessThan(new BigDecimal("0.03"));
      } else {
        total = total.add(points);
      }
    }
    assertThat(parts.get(parts.size() - 1).title()).startsWith("合计");
  }

  @Test
  void what_the_program_computed_people_gave_and_rescaling_added_stand_apart() {
    row(
        "",
        BigDecimal.valueOf(39),
        Verdict.NOT_MET,
        BigDecimal.valueOf(39),
        new BigDecimal("32.5"));
    row(
        "现场测评",
        BigDecimal.valueOf(60),
        Verdict.NOT_MET,
        BigDecimal.valueOf(60),
        new BigDecimal("55.61"));
    row("", BigDecimal.ONE, Verdict.NOT_APPLICABLE, BigDecimal.ZERO, BigDecimal.ZERO);
    assertThat(parts())
        .extracting(part -> part.title() + " " + part.full() + " " + part.points())
        .containsExactly(
            "指标0 39 32.50",
            "指标2 — 不适用",
            "程序计算小计 39 32.50",
            "指标1 60 55.61",
            "人的评价小计 60 55.61",
            "折算（应得分99折为100）  0.89",
            "合计 100 89.00");
  }

  private void row(
      String source, BigDecimal full, Verdict verdict, BigDecimal counted, BigDecimal points) {
    String code = "U" + criteria.size();
    criteria.put(
        code,
        new Criterion(
            code,
            "指标" + criteria.size(),
            "U",
            "党建责任",
            Kind.REGULAR,
            full,
            Set.of(),
            MissingPolicy.NOT_COUNTED,
            null,
            null,
            "依据",
            "建议",
            Criterion.ALWAYS,
            Criterion.FOREVER,
            1));
    sources.put(code, source);
    rows.add(new CriterionRow("1", "U", code, verdict, counted, points, points, points));
  }

  private List<Part> parts() {
    BigDecimal due = rows.stream().map(CriterionRow::full).reduce(BigDecimal.ZERO, CardParts::sum);
    BigDecimal earned = CardParts.points(rows);
    BigDecimal score =
        due.signum() == 0
            ? BigDecimal.ZERO.setScale(2)
            : earned.multiply(HUNDRED).divide(due, 2, RoundingMode.HALF_UP);
    Rubric rubric =
        new Rubric(
            "U",
            "考核",
            "单位",
            Rubric.SubjectKind.UNIT,
            Rubric.Scoring.BY_CRITERION,
            HUNDRED,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            List.of());
    ScorecardRow unit =
        new ScorecardRow(
            2025,
            "单位",
            "镇",
            "1",
            "甲",
            "",
            due,
            earned,
            BigDecimal.ZERO,
            score,
            score,
            score,
            1,
            1,
            "",
            "",
            0,
            null,
            null);
    return new CardParts(criteria, sources, Map.of("U", rubric)).of(unit, rows);
  }

  private static BigDecimal number(String text) {
    return text.matches("-?[0-9.]+") ? new BigDecimal(text) : BigDecimal.ZERO;
  }

  private static BigDecimal rounding(Part part) {
    Matcher matcher = ROUNDING.matcher(part.title());
    return matcher.find() ? new BigDecimal(matcher.group(1)) : BigDecimal.ZERO;
  }
}
