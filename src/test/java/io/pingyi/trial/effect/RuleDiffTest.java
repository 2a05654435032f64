package io.pingyi.trial.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pingyi.rules.RulesException;
import io.pingyi.rules.edits.Edit;
import io.pingyi.trial.RuleEdition;
import io.pingyi.trial.Trial;
import io.pingyi.trial.Way;
import io.pingyi.trial.YearData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real edits of the shipped rules on a small generated district. */
class RuleDiffTest {

  @TempDir static Path folder;
  private static Desk desk;

  @BeforeAll
  static void generate() {
    desk = Desk.of(folder, 60);
  }

  @Test
  void spacing_comments_order_and_ways_of_writing_are_no_difference() {
    Desk now =
        desk.edition("cosmetic")
            .edit("S2.1-党员大会.drl", "// S2.1", "//   S2.1  ")
            .edit("S2.1-党员大会.drl", "$n : 党员大会缺开季度数 > 0", "$缺开:党员大会缺开季度数>0")
            .edit("S2.1-党员大会.drl", "$b, $n );", "$b , $缺开 )")
            .edit("findings-S.csv", "没有召开党员大会,一般,1.5,", "没有召开党员大会,一般,1.50,")
            .edit("criteria-S.csv", "村、社区、国企", "国企、村、社区");
    assertThat(desk.effect(now).identical()).isTrue();
  }

  @Test
  void a_threshold_moves_those_between_the_old_and_the_new_number() throws Exception {
    Effect effect =
        desk.effect(desk.edition("threshold").edit("thresholds-S.csv", "到会率下限,80", "到会率下限,85"));
    assertThat(effect.edits())
        .singleElement()
        .extracting(Edit::description)
        .asString()
        .matches("thresholds-S.csv 第\\d+行 标准到会率下限 数值 80→85");
    assertThat(effect.findings())
        .filteredOn(change -> change.rubric().equals("S"))
        .isNotEmpty()
        .allSatisfy(
            change -> {
              assertThat(change.finding()).isEqualTo("S2.6-1");
              assertThat(change.source()).isNotEmpty();
              assertThat(change.step()).isEqualTo(1);
            });
    assertAddsUp(effect);
    assertThat(states(effect, true)).isEqualTo(trial(desk.rules()));
    assertThat(states(effect, false)).isEqualTo(trial(effect.request().now()));
  }

  @Test
  void an_operator_is_named_with_its_line_and_the_nearest_value_when_nobody_reaches_it() {
    Effect effect =
        desk.effect(desk.edition("operator").edit("S2.6-到会率.drl", "< 到会率下限", "<= 到会率下限"));
    Edit edit = effect.edits().get(0);
    assertThat(edit.description())
        .matches("支部/.*/S2\\.6-到会率\\.drl 第\\d+行 规则S2\\.6-1 条件 .*< 到会率下限→.*<= 到会率下限");
    assertThat(effect.idle())
        .singleElement()
        .extracting(Idle::reason)
        .asString()
        .contains("修改前后达到条件的对象相同", "最接近的是", "界线“到会率下限” 80");
  }

  @Test
  void points_weigh_on_those_who_have_the_finding_and_their_units() {
    Effect effect =
        desk.effect(
            desk.edition("points").edit("findings-S.csv", "没有召开党员大会,一般,1.5,", "没有召开党员大会,一般,3,"));
    assertThat(effect.findings())
        .filteredOn(change -> change.rubric().equals("S"))
        .isNotEmpty()
        .allMatch(change -> change.kind() == FindingChange.Kind.WEIGHS)
        .allMatch(change -> change.finding().equals("S2.1-1"));
    assertThat(effect.steps()).singleElement().matches(step -> step.changes().scores() > 0);
    assertAddsUp(effect);
  }

  @Test
  void a_sector_list_says_when_nobody_is_of_the_sector() {
    Effect effect =
        desk.effect(desk.edition("sector").row("criteria-S.csv", "S6.1", "村、社区、国企", "村、社区"));
    assertThat(effect.moves()).isNotEmpty();
    assertThat(effect.moves())
        .filteredOn(move -> move.rubric().equals("S") && move.score().signum() != 0)
        .allMatch(move -> "国企".equals(move.organisation().sector()));
    assertAddsUp(effect);
  }

  @Test
  void a_row_that_is_not_in_force_on_the_day_has_no_effect() {
    Effect effect =
        desk.effect(desk.edition("dates").row("criteria-S.csv", "S7.2", "。,,", "。,2020-01-01,"));
    assertThat(effect.idle())
        .singleElement()
        .extracting(Idle::reason)
        .asString()
        .isEqualTo("考核基准日 2025-12-31 修改前后都在生效期内");
  }

  @Test
  void findings_of_a_row_that_is_not_in_force_yet_vanish() {
    Desk now = desk.edition("later");
    now.row("findings-S.csv", "S2.1-1", "第十一条,,", "第十一条,2026-01-01,");
    Effect effect = desk.effect(now);
    assertThat(effect.findings())
        .filteredOn(change -> change.rubric().equals("S"))
        .isNotEmpty()
        .allMatch(change -> change.finding().equals("S2.1-1"))
        .allMatch(change -> change.kind() == FindingChange.Kind.VANISHES);
    Desk later =
        now.edition("evenlater").row("findings-S.csv", "S2.1-1", "第十一条,,", "第十一条,2026-02-01,");
    assertThat(now.effect(later).idle())
        .singleElement()
        .extracting(Idle::reason)
        .asString()
        .isEqualTo("考核基准日 2025-12-31 不在任何一行的生效期内");
  }

  @Test
  void a_quota_changes_grades_only() {
    Effect effect =
        desk.effect(desk.edition("quota").edit("grades.csv", "S,示范,95,0.15", "S,示范,95,0.5"));
    Step.Changes changes = effect.steps().get(0).changes();
    assertThat(changes.scores()).isZero();
    assertThat(changes.ranks()).isZero();
    assertThat(changes.grades()).isPositive();
    assertThat(effect.moves())
        .allSatisfy(move -> assertThat(move.cause()).isEqualTo("修改1：等次达标→示范"));
  }

  @Test
  void a_synonym_that_no_table_uses_is_named() {
    Effect effect =
        desk.effect(
            desk.edition("synonym").edit("columns.yml", "党组织代码, 支部编码", "党组织代码, 支部编码, 支部代号"));
    assertThat(effect.edits())
        .singleElement()
        .extracting(Edit::what)
        .asString()
        .isEqualTo("列名党组织.党组织编码 加同义列名支部代号");
    assertThat(effect.idle())
        .singleElement()
        .extracting(Idle::reason)
        .asString()
        .isEqualTo("本年的表里没有一列叫“支部代号”");
  }

  @Test
  void a_new_criterion_is_one_step_and_so_is_its_removal() {
    Desk now = desk.edition("criterion");
    now.append("criteria-S.csv", "S4.9,党员人数不少于五名,S,党员教育管理,加分,2,,不计,,,地方规定：测试用,发展党员。,,")
        .append("findings-S.csv", "S4.9-1,S4.9,党员人数较多,提示,1,1,按一档,1,其他,地方规定：测试用,,")
        .append("thresholds-S.csv", "测试人数线,5,人,测试用,地方规定")
        .put(
            "支部/党员教育管理/S4.9-人数.drl",
            """
            package rules;

            rule "S4.9-1"
            when
                $b : 党支部( $n : 党员总数 >= 测试人数线 )
            then
                判定.加分( "S4.9-1", $b );
            end
            """)
        .put("支部/党员教育管理/S4.9-人数.cases.csv", "用例,说明,党员总数,预期结论,预期判定,预期分值\n够,,5,满足,S4.9-1,1\n");
    Effect effect = desk.effect(now);
    assertThat(effect.steps()).singleElement().matches(step -> step.edits().size() == 4);
    assertThat(effect.findings())
        .filteredOn(change -> change.rubric().equals("S"))
        .isNotEmpty()
        .allMatch(c -> c.kind() == FindingChange.Kind.APPEARS);
    assertAddsUp(effect);
    Effect back = now.effect(desk);
    assertThat(back.findings())
        .hasSameSizeAs(effect.findings())
        .filteredOn(change -> change.rubric().equals("S"))
        .allMatch(c -> c.kind() == FindingChange.Kind.VANISHES);
    assertThat(back.steps()).singleElement().matches(step -> step.edits().size() == 4);
  }

  @Test
  void several_edits_are_told_apart_and_a_broken_rule_is_named() {
    Effect effect =
        desk.effect(
            desk.edition("several")
                .edit("S1.1-支部规模.drl", "正式党员数 < 支部", "正式党员数 <= 支部")
                .edit("findings-S.csv", "没有召开党员大会,一般,1.5,", "没有召开党员大会,一般,2,")
                .edit("grades.csv", "S,示范,95,0.15", "S,示范,95,0.3"));
    assertThat(effect.steps()).hasSize(3);
    assertThat(effect.failures()).hasSizeLessThanOrEqualTo(1);
    effect.failures().keySet().forEach(reason -> assertThat(reason).contains("S1.1", "应大于0"));
    assertAddsUp(effect);
  }

  @Test
  void faults_name_the_folder() {
    Desk now = desk.edition("faulty").edit("S2.6-到会率.drl", "< 到会率下限", "< 到会律下限");
    assertThatThrownBy(() -> desk.effect(now))
        .isInstanceOfSatisfying(
            RulesException.class,
            e ->
                assertThat(e.faults().get(0).file())
                    .startsWith(now.rules().toString())
                    .endsWith("S2.6-到会率.drl"));
  }

  static void assertAddsUp(Effect effect) {
    for (Move move : effect.moves()) {
      BigDecimal before = move.before().exact();
      BigDecimal after = move.after().exact();
      if (before == null || after == null) {
        continue;
      }
      BigDecimal exact = BigDecimal.ZERO;
      BigDecimal score = BigDecimal.ZERO;
      int places = 0;
      for (Share share : move.shares()) {
        exact = exact.add(share.exact());
        score = score.add(share.score());
        places += share.places();
      }
      assertThat(exact).isEqualByComparingTo(after.subtract(before));
      assertThat(score).isEqualByComparingTo(move.score());
      assertThat(places).isEqualTo(move.places());
    }
  }

  /** Those who move, as a trial of one edition finds them. */
  private static Map<String, List<Object>> states(Effect effect, boolean before) {
    Map<String, List<Object>> states = new TreeMap<>();
    for (Move move : effect.moves()) {
      State state = before ? move.before() : move.after();
      states.put(
          move.rubric() + move.organisation().code(),
          state(state.score(), state.rank(), state.grade()));
    }
    moved.clear();
    moved.addAll(states.keySet());
    return states;
  }

  private static final List<String> moved = new ArrayList<>();

  private static List<Object> state(@Nullable Object score, @Nullable Object rank, String grade) {
    return List.of(String.valueOf(score), String.valueOf(rank), grade);
  }

  private static Map<String, List<Object>> trial(Path rules) {
    try (RuleEdition edition =
            RuleEdition.open(rules, folder.resolve("data/rules-cache"), Desk.DATE);
        YearData data =
            YearData.read(
                desk.input(),
                edition.columns(),
                java.time.LocalDate.of(Desk.YEAR, 12, 31),
                folder.resolve("data"))) {
      Map<String, List<Object>> states = new TreeMap<>();
      for (Trial.Result result : new Trial(Desk.YEAR, new Way(data, edition), 1).results()) {
        String key = result.score().rubric().code() + result.score().organisation().code();
        if (moved.contains(key)) {
          states.put(
              key,
              state(result.score().score(), result.standing().rank(), result.standing().grade()));
        }
      }
      return states;
    }
  }
}
