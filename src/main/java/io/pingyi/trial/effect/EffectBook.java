package io.pingyi.trial.effect;

import io.pingyi.report.SheetBook;
import io.pingyi.report.SheetBook.Cell;
import io.pingyi.report.SheetBook.Column;
import io.pingyi.report.SheetBook.Kind;
import io.pingyi.report.SheetBook.Sheet;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.edits.Edit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The effect as a workbook. */
public final class EffectBook {

  private final Effect effect;

  private EffectBook(Effect effect) {
    this.effect = effect;
  }

  /** Writes it; the file appears when it is complete. */
  public static void write(Effect effect, Path file) throws IOException {
    EffectBook book = new EffectBook(effect);
    SheetBook.write(
        file,
        "规则修改影响",
        List.of(
            book.overview(),
            book.moves("变动单位", true),
            book.moves("变动支部", false),
            book.findings(),
            book.steps(),
            book.shares(),
            book.idle()));
  }

  private String subtitle() {
    return "%s 年度数据　考核基准日 %s　规则 %s → %s"
        .formatted(
            effect.request().year(),
            effect.request().date(),
            effect.oldHash().substring(0, 12),
            effect.newHash().substring(0, 12));
  }

  private Sheet sheet(String name, List<Column> columns, Stream<List<Cell>> rows, String... notes) {
    return sheet(name, columns, rows, List.of(notes));
  }

  private Sheet sheet(
      String name, List<Column> columns, Stream<List<Cell>> rows, List<String> notes) {
    return new Sheet(name, "规则修改影响　" + name, subtitle(), columns, rows, notes);
  }

  private static List<Column> columns(String... headings) {
    List<Column> columns = new ArrayList<>();
    for (String heading : headings) {
      boolean wide = List.of("修改", "归因", "问题描述", "来源", "原因").contains(heading);
      columns.add(new Column(heading, wide ? 50 : 0));
    }
    return columns;
  }

  private Sheet overview() {
    long wording = effect.edits().stream().filter(Edit::wordingOnly).count();
    List<String> notes = new ArrayList<>();
    effect.failures().forEach((reason, count) -> notes.add("注意：" + count + " 个对象没有得分了：" + reason));
    notes.add(
        "修改 %s 处，其中只改文字或用例 %s 处；考核对象 %s 个。"
            .formatted(effect.edits().size(), wording, effect.subjects()));
    notes.add("归因：各处修改按“修改归因”所列的次序逐一施加，每一步前后相减；每个对象各步之和等于总变动（未取整分值、得分、名次各自相等）。");
    notes.add("两处修改作用于同一指标时，先施加的与后施加的会互相影响，换一个次序各步的数会不同，总变动不变。");
    return sheet(
        "概览",
        columns(
            "考核表", "得分变动", "其中上升", "其中下降", "最多上升", "最多下降", "名次变动", "等次变动", "不再评分", "新有评分", "新增判定",
            "消失判定", "判定分值变化"),
        effect.summaries().stream()
            .map(
                one ->
                    List.of(
                        Cell.of(one.rubric().name()),
                        Cell.of(one.scores()),
                        Cell.of(one.up()),
                        Cell.of(one.scores() - one.up()),
                        Cell.of(one.highest(), Kind.CHANGE),
                        Cell.of(one.lowest(), Kind.CHANGE),
                        Cell.of(one.ranks()),
                        Cell.of(one.grades()),
                        Cell.of(one.lost()),
                        Cell.of(one.won()),
                        Cell.of(one.appear()),
                        Cell.of(one.vanish()),
                        Cell.of(one.weigh()))),
        notes);
  }

  private Sheet moves(String name, boolean units) {
    Predicate<Move> wanted =
        move -> move.lasting() && units == (rubric(move).subject() == Rubric.SubjectKind.UNIT);
    return sheet(
        name,
        columns(
            "考核表", "编码", "名称", "类别", "原得分", "新得分", "得分变动", "原名次", "新名次", "进退", "原等次", "新等次", "归因"),
        effect.moves().stream().filter(wanted).map(this::move));
  }

  private Rubric rubric(Move move) {
    return effect.rubric(move.rubric());
  }

  private List<Cell> move(Move move) {
    String sector = move.organisation().sector();
    boolean scored = move.before().score() != null && move.after().score() != null;
    return List.of(
        Cell.of(rubric(move).level()),
        Cell.of(move.organisation().code()),
        Cell.of(move.organisation().name()),
        Cell.of(sector == null ? "" : sector, Kind.CENTRED),
        Cell.of(move.before().score(), Kind.POINTS),
        Cell.of(move.after().score(), Kind.POINTS),
        scored
            ? Cell.of(move.score(), Kind.CHANGE)
            : Cell.of(move.lost() ? "不再评分" : "新有评分", Kind.BAD),
        rank(move.before()),
        rank(move.after()),
        scored ? Cell.of(BigDecimal.valueOf(move.places()), Kind.MOVE) : Cell.of(""),
        grade(move, move.before().grade()),
        grade(move, move.after().grade()),
        Cell.of(move.cause(), Kind.WRAPPED));
  }

  private static Cell rank(State state) {
    return Cell.of(state.rank() == null ? "—" : state.rank() + "/" + state.peers(), Kind.CENTRED);
  }

  private Cell grade(Move move, String grade) {
    List<String> grades = rubric(move).grades().stream().map(Rubric.GradeBand::name).toList();
    int place = grades.indexOf(grade);
    if (place < 0) {
      return Cell.of(grade, Kind.CENTRED);
    }
    List<Kind> lights = List.of(Kind.GOOD, Kind.FAIR, Kind.POOR, Kind.BAD);
    return Cell.of(grade, place == grades.size() - 1 ? Kind.BAD : lights.get(Math.min(place, 2)));
  }

  private Sheet findings() {
    return sheet(
        "判定增减",
        columns("变化", "编码", "名称", "指标", "判定", "问题描述", "原分值", "新分值", "来源", "修改序号"),
        effect.findings().stream()
            .map(
                change ->
                    List.of(
                        Cell.of(change.kind().label(), Kind.CENTRED),
                        Cell.of(change.organisation().code()),
                        Cell.of(change.organisation().name()),
                        Cell.of(change.criterion(), Kind.CENTRED),
                        Cell.of(change.finding(), Kind.CENTRED),
                        Cell.of(change.sentence(), Kind.WRAPPED),
                        Cell.of(change.before(), Kind.CHANGE),
                        Cell.of(change.after(), Kind.CHANGE),
                        Cell.of(change.source(), Kind.WRAPPED),
                        Cell.of(change.step()))),
        "分值是封顶之前的；消失的判定引用旧规则的问题描述。");
  }

  private Sheet steps() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Step step : effect.steps()) {
      Step.Changes changes = step.changes();
      for (Edit edit : step.edits()) {
        boolean first = edit.equals(step.edits().get(0));
        List<Cell> row =
            new ArrayList<>(
                List.of(
                    Cell.of(step.number()),
                    Cell.of(text(edit.old())),
                    Cell.of(text(edit.now())),
                    Cell.of(edit.what(), Kind.WRAPPED)));
        if (first) {
          row.addAll(
              List.of(
                  Cell.of(changes.scores()),
                  Cell.of(changes.up()),
                  Cell.of(changes.sum(), Kind.CHANGE),
                  Cell.of(changes.most(), Kind.POINTS),
                  Cell.of(changes.ranks()),
                  Cell.of(changes.grades()),
                  Cell.of(changes.appear()),
                  Cell.of(changes.vanish()),
                  Cell.of(changes.weigh()),
                  Cell.of(changes.verdicts())));
        } else {
          row.addAll(
              Stream.generate(() -> Cell.of("同上", Kind.CENTRED))
                  .limit(10)
                  .collect(Collectors.toList()));
        }
        rows.add(row);
      }
    }
    return sheet(
        "修改归因",
        columns(
            "序号", "旧规则位置", "新规则位置", "修改", "得分变动", "其中上升", "得分合计", "最大变动", "名次变动", "等次变动", "新增判定",
            "消失判定", "分值变化", "结论变化"),
        rows.stream(),
        "同一序号的几处修改互相依赖（如一个新指标的指标行、判定行和规则），一起施加。");
  }

  private static String text(@Nullable Object place) {
    return place == null ? "—" : place.toString();
  }

  private Sheet shares() {
    return sheet(
        "归因明细",
        columns("考核表", "编码", "名称", "修改序号", "未取整分值", "得分", "名次", "原等次", "新等次"),
        effect.moves().stream()
            .flatMap(
                move ->
                    move.shares().stream()
                        .map(
                            share ->
                                List.of(
                                    Cell.of(rubric(move).level()),
                                    Cell.of(move.organisation().code()),
                                    Cell.of(move.organisation().name()),
                                    Cell.of(share.step()),
                                    Cell.of(plain(share.exact())),
                                    Cell.of(share.score(), Kind.CHANGE),
                                    Cell.of(BigDecimal.valueOf(share.places()), Kind.MOVE),
                                    Cell.of(share.gradeBefore(), Kind.CENTRED),
                                    Cell.of(share.gradeAfter(), Kind.CENTRED)))));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private Sheet idle() {
    return sheet(
        "无影响的修改",
        columns("旧规则位置", "新规则位置", "修改", "原因"),
        effect.idle().stream()
            .map(
                idle ->
                    List.of(
                        Cell.of(text(idle.edit().old())),
                        Cell.of(text(idle.edit().now())),
                        Cell.of(idle.edit().what(), Kind.WRAPPED),
                        Cell.of(idle.reason(), Kind.WRAPPED))));
  }
}
