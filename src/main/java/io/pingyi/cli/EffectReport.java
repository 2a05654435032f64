package io.pingyi.cli;

import io.pingyi.rules.edits.Edit;
import io.pingyi.trial.effect.Effect;
import io.pingyi.trial.effect.Idle;
import io.pingyi.trial.effect.Move;
import io.pingyi.trial.effect.RubricSummary;
import io.pingyi.trial.effect.State;
import io.pingyi.trial.effect.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The effect of an edit as a short text. */
final class EffectReport {

  private static final int TOP = 10;
  private static final int IDLE = 40;

  private final Effect effect;
  private final List<String> lines = new ArrayList<>();

  EffectReport(Effect effect) {
    this.effect = effect;
  }

  List<String> lines() {
    if (effect.identical()) {
      return List.of("两套规则没有差别（空格、注释、次序、写法的不同不算）。");
    }
    long wording = effect.edits().stream().filter(Edit::wordingOnly).count();
    lines.add(
        "两套规则有 %s 处差别%s；用 %s 年度数据（基准日 %s）比较考核对象 %s 个。"
            .formatted(
                effect.edits().size(),
                wording == 0 ? "" : "（其中只改文字或用例 " + wording + " 处）",
                effect.request().year(),
                effect.request().date(),
                effect.subjects()));
    summaries();
    steps();
    moves();
    idle();
    return lines;
  }

  private void summaries() {
    TextTable table =
        new TextTable("考核表", "得分变动", "升", "降", "名次变动", "等次变动", "不再评分", "判定新增", "判定消失", "判定变分");
    for (RubricSummary one : effect.summaries()) {
      table.row(
          one.rubric().level(),
          one.scores(),
          one.up(),
          one.scores() - one.up(),
          one.ranks(),
          one.grades(),
          one.lost(),
          one.appear(),
          one.vanish(),
          one.weigh());
    }
    lines.add("");
    lines.addAll(table.lines());
    effect
        .failures()
        .forEach((reason, count) -> lines.add("注意：" + count + " 个对象没有得分了：" + Printable.of(reason)));
  }

  private void steps() {
    TextTable table = new TextTable("序号", "得分变动", "合计", "最大", "名次变动", "等次变动", "判定增/减", "修改");
    boolean any = false;
    for (Step step : effect.steps()) {
      Step.Changes changes = step.changes();
      if (!changes.moves()) {
        continue;
      }
      any = true;
      String more = step.edits().size() == 1 ? "" : "（等 " + step.edits().size() + " 处，互相依赖）";
      table.row(
          step.number(),
          changes.scores(),
          signed(changes.sum()),
          changes.most().toPlainString(),
          changes.ranks(),
          changes.grades(),
          changes.appear() + "/" + changes.vanish(),
          Printable.of(step.edits().get(0).description()) + more);
    }
    if (any) {
      lines.add("");
      lines.add("哪一处修改引起的（按次序逐一施加，各步之和等于总变动）：");
      lines.addAll(table.lines());
    }
  }

  private void moves() {
    for (RubricSummary summary : effect.summaries()) {
      List<Move> own =
          effect.moves().stream()
              .filter(move -> move.lasting() && move.rubric().equals(summary.rubric().code()))
              .toList();
      if (own.isEmpty()) {
        continue;
      }
      lines.add("");
      lines.add(
          summary.rubric().level()
              + "：变动最大的 "
              + Math.min(TOP, own.size())
              + " 个（共 "
              + own.size()
              + " 个）");
      TextTable table = new TextTable("编码", "名称", "得分", "变动", "名次", "等次", "归因");
      own.stream().limit(TOP).forEach(move -> row(table, move));
      lines.addAll(table.lines());
    }
  }

  private static void row(TextTable table, Move move) {
    State before = move.before();
    State after = move.after();
    boolean scored = before.score() != null && after.score() != null;
    table.row(
        move.organisation().code(),
        Printable.of(move.organisation().name()),
        text(before.score()) + "→" + text(after.score()),
        scored ? signed(move.score()) : move.lost() ? "不再评分" : "新有评分",
        rank(before) + "→" + rank(after),
        before.grade().equals(after.grade())
            ? after.grade()
            : grade(before.grade()) + "→" + grade(after.grade()),
        move.cause());
  }

  private static String grade(String grade) {
    return grade.isEmpty() ? "无" : grade;
  }

  private static String rank(State state) {
    return state.rank() == null ? "—" : state.rank().toString();
  }

  private static String text(@org.jspecify.annotations.Nullable BigDecimal number) {
    return number == null ? "—" : number.toPlainString();
  }

  private static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : "") + number.toPlainString();
  }

  private void idle() {
    if (effect.idle().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("对得分、名次、等次没有影响的修改：");
    for (Idle idle : effect.idle().stream().limit(IDLE).toList()) {
      lines.add("  " + Printable.of(idle.edit().description()));
      lines.add("      " + Printable.of(idle.reason()));
    }
    if (effect.idle().size() > IDLE) {
      lines.add("  另有 " + (effect.idle().size() - IDLE) + " 处，见 --output 的工作簿");
    }
  }
}
