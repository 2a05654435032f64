package io.pingyi.meeting;

import io.pingyi.meeting.Figure.Place;
import io.pingyi.report.RunResults;
import io.pingyi.report.ScorecardRow;
import io.pingyi.report.UnitProblem;
import io.pingyi.report.UnitResults;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Short comments on units: what was achieved, what is wrong, what to do. */
final class UnitComments {

  /** Most characters of a comment. */
  static final int LONGEST = 250;

  private static final List<String> SCORECARD = List.of("scorecard.csv");

  private final TemplateFile templates;
  private final Map<String, Criterion> criteria = new LinkedHashMap<>();
  private final Praise praise;
  private final CommentPraise praised;
  private final OwnProblems own;

  UnitComments(TemplateFile templates, RunResults results, Praise praise) {
    this.templates = templates;
    this.praise = praise;
    this.own = new OwnProblems(results.branches());
    Map<String, Criterion> branchCriteria = new LinkedHashMap<>();
    for (Rubric rubric : results.catalogue().rubrics().values()) {
      for (Criterion each :
          results.catalogue().criteria(rubric.code(), results.info().assessmentDate())) {
        criteria.put(each.code(), each);
        if (rubric.subject() == Rubric.SubjectKind.BRANCH && each.kind() == Kind.REGULAR) {
          branchCriteria.put(each.code(), each);
        }
      }
    }
    this.praised = new CommentPraise(results, branchCriteria, praise);
  }

  /**
   * How much a comment holds; less and less until it is short enough.
   *
   * @param bases how many problems are told with the article they offend
   */
  private record Room(int problems, int praise, int bases, boolean limits) {

    static final List<Room> ROOMS =
        List.of(
            new Room(3, 2, 3, true),
            new Room(3, 1, 3, true),
            new Room(2, 2, 2, true),
            new Room(2, 1, 2, true),
            new Room(2, 1, 1, true),
            new Room(1, 1, 1, true),
            new Room(1, 1, 0, true),
            new Room(1, 0, 1, true),
            new Room(1, 0, 0, true),
            new Room(0, 0, 0, false));
  }

  /**
   * The comment on a unit, with the unit's name before it at most {@link #LONGEST} characters.
   *
   * @param figures gets what it quotes
   */
  String of(UnitResults unit, Figures figures) {
    int longest = LONGEST - length(DraftText.named(unit.score().name()));
    Figures own = new Figures();
    String text = "";
    for (Room room : Room.ROOMS) {
      own = new Figures();
      text = render(unit, own, room);
      if (length(text) <= longest) {
        break;
      }
    }
    figures.addAll(own);
    return cut(text, longest);
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
  private static String cut(String text, int longest) {
    if (length(text) <= longest) {
      return text;
    }
    String head = text.substring(0, text.offsetByCodePoints(0, Math.max(0, longest)));
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
    context.condition("有无法判定", row.undetermined() > 0).condition("有条文", room.bases() > 0);
    List<UnitProblem> problems = worst(unit, room.problems());
    praised.add(unit, context, room.praise(), dimensions(problems));
    List<Context> items = new ArrayList<>();
    for (UnitProblem problem : problems) {
      boolean basis = items.size() < room.bases();
      items.add(problem(row, problem, context.item().condition("有条文", basis)));
    }
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

  private void standing(Context context, ScorecardRow row) {
    boolean scored = row.score() != null && row.rank() != null && praise.ranks(row.peers());
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

  /** First what is most its own, then what costs its branches most; one for each criterion. */
  private List<UnitProblem> worst(UnitResults unit, int most) {
    Map<String, UnitProblem> byCriterion = new LinkedHashMap<>();
    unit.problems().stream()
        .filter(problem -> !problem.own() && criteria.containsKey(problem.criterion()))
        .forEach(problem -> byCriterion.putIfAbsent(problem.criterion(), problem));
    return own.first(byCriterion.values(), unit.branches()).stream().limit(most).toList();
  }

  private Set<String> dimensions(List<UnitProblem> problems) {
    return problems.stream()
        .map(problem -> java.util.Objects.requireNonNull(criteria.get(problem.criterion())))
        .map(Criterion::dimension)
        .collect(Collectors.toSet());
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
