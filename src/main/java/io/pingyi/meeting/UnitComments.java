package io.pingyi.meeting;

import io.pingyi.meeting.Figure.Place;
import io.pingyi.report.BranchSummary.CriterionCount;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.UnitProblem;
import io.pingyi.report.UnitResults;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short comments on units: what was achieved, what is wrong, what to do. */
final class UnitComments {

  /** Most characters of a comment. */
  static final int LONGEST = 250;

  private static final List<String> LEDGER = List.of("ledger.csv");
  private static final List<String> SCORECARD = List.of("scorecard.csv");

  private final TemplateFile templates;
  private final Map<String, Criterion> criteria = new LinkedHashMap<>();
  private final Map<String, Criterion> branchCriteria = new LinkedHashMap<>();

  UnitComments(TemplateFile templates, Catalogue catalogue, java.time.LocalDate date) {
    this.templates = templates;
    for (Rubric rubric : catalogue.rubrics().values()) {
      for (Criterion each : catalogue.criteria(rubric.code(), date)) {
        criteria.put(each.code(), each);
        if (rubric.subject() == Rubric.SubjectKind.BRANCH && each.kind() == Kind.REGULAR) {
          branchCriteria.put(each.code(), each);
        }
      }
    }
  }

  /** How much a comment holds; less and less until it is short enough. */
  private record Room(int problems, int praise, boolean bases, boolean limits) {

    static final List<Room> ROOMS =
        List.of(
            new Room(3, 2, true, true),
            new Room(3, 1, true, true),
            new Room(2, 2, true, true),
            new Room(2, 1, true, true),
            new Room(2, 0, true, true),
            new Room(1, 0, true, true),
            new Room(1, 0, false, true),
            new Room(0, 0, false, false));
  }

  /**
   * The comment on a unit, at most {@link #LONGEST} characters.
   *
   * @param figures gets what it quotes
   */
  String of(UnitResults unit, Figures figures) {
    Figures own = new Figures();
    String text = "";
    for (Room room : Room.ROOMS) {
      own = new Figures();
      text = render(unit, own, room);
      if (length(text) <= LONGEST) {
        break;
      }
    }
    figures.addAll(own);
    return cut(text);
  }

  private String render(UnitResults unit, Figures figures, Room room) {
    Map<String, Object> context = context(unit, figures, room).values();
    StringBuilder text = new StringBuilder();
    for (String kind : DraftNames.COMMENT_KINDS) {
      templates.lines(kind).forEach(line -> text.append(line.render(context)));
    }
    return text.toString();
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whole sentences only, should authors have written more than fits. */
  private static String cut(String text) {
    if (length(text) <= LONGEST) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    int end = head.lastIndexOf('。');
    return end < 0 ? "" : head.substring(0, end + 1);
  }

  private Context context(UnitResults unit, Figures figures, Room room) {
    Context context = new Context(figures);
    ScorecardRow row = unit.score();
    context.text("单位", row.name()).text("类别", row.sector().isEmpty() ? "同类" : row.sector());
    standing(context, row);
    context.quote(
        "支部数", own(row, Place.OTHER, "所辖列入评定的党支部", Integer.toString(unit.branches().branches())));
    context.quote(
        "无法判定项数", own(row, Place.OTHER, "本单位考核表无法判定的指标", Integer.toString(row.undetermined())));
    context.condition("有无法判定", row.undetermined() > 0).condition("有条文", room.bases());
    context.list("亮点", praise(unit, context, room.praise()));
    List<UnitProblem> problems = worst(unit, room.problems());
    List<Context> items = new ArrayList<>();
    problems.forEach(problem -> items.add(problem(row, problem, context.item())));
    context.list("问题", items);
    List<Context> limits = new ArrayList<>();
    if (!row.restrictions().isEmpty() && room.limits()) {
      for (String restriction : row.restrictions().split("；", -1)) {
        if (restriction.contains("（不予确认，")) {
          continue;
        }
        Figure figure =
            Figure.number("限制 " + restriction, code(restriction), bare(restriction), SCORECARD)
                .of(Place.OTHER, row.code(), row.name());
        limits.add(context.item().quote("限制项", figure, bare(restriction)));
      }
    }
    context.list("限制", limits);
    List<Context> advice = new ArrayList<>();
    problems.stream()
        .limit(1)
        .map(problem -> criteria.get(problem.criterion()))
        .forEach(
            criterion ->
                advice.add(
                    context
                        .item()
                        .sentence(
                            "整改建议",
                            Place.REMEDY,
                            criterion,
                            criterion.remedy().replaceAll("[。；]$", ""))));
    return context.list("建议", advice);
  }

  private static String code(String restriction) {
    int blank = restriction.indexOf(' ');
    return blank < 0 ? "" : restriction.substring(0, blank);
  }

  /** What was found, without the code before it and the ceiling behind it. */
  private static String bare(String restriction) {
    return restriction.replaceAll("^\\S+ ", "").replaceAll("（等次不高于.*）$", "");
  }

  private static void standing(Context context, ScorecardRow row) {
    boolean scored = row.score() != null && row.rank() != null;
    context.condition("有得分", row.score() != null).condition("有名次", scored);
    String score = row.score() == null ? "" : row.score().toPlainString();
    Figure rank =
        new Figure(
                "名次",
                Place.RANK,
                "",
                "名次",
                row.rank() == null ? "" : row.rank().toString(),
                Integer.toString(row.peers()),
                0,
                SCORECARD)
            .of(Place.RANK, row.code(), row.name());
    context.quote("得分", own(row, Place.SCORE, "得分", score));
    context.quote("名次", rank);
    context.quote("同类单位数", rank, Integer.toString(row.peers()));
    context.text("建议等次", row.grade());
    Integer last = row.lastRank();
    Integer now = row.rank();
    int change = last == null || now == null ? 0 : last - now;
    context.condition("有上年名次", last != null && now != null);
    context.condition("名次上升", change > 0).condition("名次下降", change < 0);
    Figure before = own(row, Place.LAST_RANK, "上年名次", last == null ? "" : last.toString());
    context.quote("上年名次", before);
    Figure moved =
        own(
            row,
            Place.MOVED,
            last == null ? "" : last.toString(),
            Integer.toString(Math.abs(change)));
    context.quote("名次变化", moved);
  }

  private static Figure own(ScorecardRow row, Place place, String what, String number) {
    return Figure.number(what, what, number, SCORECARD).of(place, row.code(), row.name());
  }

  /** Criteria that nearly all of its branches meet, the most branches first. */
  private List<Context> praise(UnitResults unit, Context context, int most) {
    List<Context> items = new ArrayList<>();
    unit.branches().criteria().stream()
        .filter(count -> branchCriteria.containsKey(count.criterion()))
        .filter(count -> count.met() > 1 && Praise.USUAL.deserved(count.met(), applicable(count)))
        .sorted(
            Comparator.comparing((CriterionCount count) -> count.met() < applicable(count))
                .thenComparing(Comparator.comparing(CriterionCount::met).reversed()))
        .limit(most)
        .forEach(
            count -> {
              Criterion criterion =
                  java.util.Objects.requireNonNull(branchCriteria.get(count.criterion()));
              Figure met =
                  Figure.share(
                          "满足 " + criterion.code(),
                          criterion.code(),
                          count.met(),
                          applicable(count),
                          count.undetermined(),
                          LEDGER)
                      .of(Place.PRAISE, unit.score().code(), unit.score().name());
              String share =
                  Wording.atLeastOf(count.met(), applicable(count), count.undetermined());
              items.add(
                  context
                      .item()
                      .sentence("指标名称", Place.TITLE, criterion, criterion.title())
                      .quote("说法", met, share)
                      .quote("满足数", met, Integer.toString(count.met())));
            });
    return items;
  }

  private static int applicable(CriterionCount count) {
    return count.met() + count.notMet() + count.undetermined();
  }

  /** The findings on its branches that cost most, one for each criterion. */
  private List<UnitProblem> worst(UnitResults unit, int most) {
    Map<String, UnitProblem> byCriterion = new LinkedHashMap<>();
    unit.problems().stream()
        .filter(problem -> !problem.own() && criteria.containsKey(problem.criterion()))
        .forEach(problem -> byCriterion.putIfAbsent(problem.criterion(), problem));
    return byCriterion.values().stream().limit(most).toList();
  }

  private Context problem(ScorecardRow row, UnitProblem problem, Context item) {
    Criterion criterion = java.util.Objects.requireNonNull(criteria.get(problem.criterion()));
    String code = problem.finding();
    item.sentence("指标名称", Place.TITLE, criterion, criterion.title());
    String count = Integer.toString(problem.organisations());
    item.quote(
        "个数",
        Figure.number("问题 " + code, code + " 党支部", count, problem.sources())
            .of(Place.PROBLEM, row.code(), row.name()));
    item.condition("有次数", Times.tells(problem.times(), problem.organisations()));
    String times = Wording.plain(problem.times());
    item.quote(
        "次数",
        Figure.number("次数 " + code, code + " 次数", times, problem.sources())
            .of(Place.PROBLEM, row.code(), row.name()));
    item.quote("条文", Figure.rule(Place.BASIS, code, problem.basis()));
    return item;
  }
}
