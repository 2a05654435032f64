package io.pingyi.handbook;

import io.pingyi.facts.Branch;
import io.pingyi.paper.Cell;
import io.pingyi.paper.Manuscript;
import io.pingyi.paper.Piece;
import io.pingyi.paper.Table;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Severity;
import io.pingyi.rules.Threshold;
import io.pingyi.rules.Vocabulary;
import io.pingyi.rules.cases.RuleCase;
import io.pingyi.rules.drl.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One criterion: everything a branch secretary may ask about it, on one table. */
final class CriterionPart {

  private final Handbook book;
  private final Rubric rubric;
  private final CaseWords cases = new CaseWords(Vocabulary.ofFacts());

  CriterionPart(Handbook book, Rubric rubric) {
    this.book = book;
    this.rubric = rubric;
  }

  static String heading(Criterion criterion) {
    return criterion.code() + "  " + criterion.title();
  }

  void write(Criterion criterion, Manuscript paper) {
    paper.unnumberedHeading(2, heading(criterion), criterion.code());
    List<RuleText> rules = book.rules().of(criterion.code());
    List<List<Cell>> rows = new ArrayList<>();
    row(rows, "性质", List.of(Piece.line(nature(criterion))));
    row(rows, "适用范围", List.of(Piece.line(scope(criterion))));
    row(rows, "依据", basis(criterion, rules));
    row(rows, "怎样判定", judged(criterion, rules));
    row(rows, "标准", thresholds(rules));
    row(rows, "缺数据", List.of(Piece.line(missing(criterion))));
    row(rows, "临界举例", examples(criterion, rules));
    row(rows, "整改建议", List.of(Piece.line(criterion.remedy())));
    row(rows, "出处", sources(criterion, rules));
    Table.Column[] columns = {Table.Column.left("", 3), Table.Column.left("", 19)};
    paper.table(Table.of("", columns).rows(rows).inSmallType().withRules().keptTogether());
    Ladder ladder = book.ladders().get(criterion.code());
    if (ladder != null) {
      paper.table(ladder.table(criterion.code()));
    }
  }

  private static void row(List<List<Cell>> rows, String name, List<List<Piece>> lines) {
    if (!lines.isEmpty()) {
      rows.add(List.of(Cell.of(Piece.bold(name)), new Cell(lines, "")));
    }
  }

  private String nature(Criterion criterion) {
    StringBuilder text = new StringBuilder(criterion.dimension()).append("，");
    text.append(criterion.kind().label()).append("指标");
    boolean own = rubric.scoring() == Rubric.Scoring.BY_CRITERION;
    switch (criterion.kind()) {
      case REGULAR, MANUAL ->
          text.append(own ? "，满分" + Words.points(criterion.fullPoints()) : "，从总分中扣减");
      case BONUS -> text.append("，最多加").append(Words.points(criterion.fullPoints()));
      case VETO -> text.append("，建议等次不高于“").append(criterion.ceiling()).append("”，不改变得分");
    }
    String days = Words.days(criterion.from(), criterion.to());
    return text.append(days.isEmpty() ? "" : "，" + days + "有效").append("。").toString();
  }

  private String scope(Criterion criterion) {
    List<String> all = sectors(criterion);
    String who = all.isEmpty() ? "各类别的" + rubric.subject().label() : String.join("、", all);
    return criterion.step() == null
        ? who + "。"
        : who + "；“" + criterion.step().label() + "”在考核年度内的人，按该步骤发生之日有效的规定判定。";
  }

  /** In the order of the vocabulary, which is the one officers know. */
  private static List<String> sectors(Criterion criterion) {
    Vocabulary.Value sector = Vocabulary.ofFacts().type(Branch.class).values().get("类别");
    List<String> order = sector == null ? List.of() : List.of(sector.note().split("、", -1));
    return criterion.sectors().stream()
        .sorted(
            Comparator.comparingInt((String word) -> order.indexOf(word))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private List<List<Piece>> basis(Criterion criterion, List<RuleText> rules) {
    List<List<Piece>> lines = new ArrayList<>();
    lines.add(Piece.line(Words.sentence(criterion.basis())));
    for (String code : codes(rules)) {
      for (FindingPrice price : prices(code)) {
        if (!price.basis().isEmpty() && !price.basis().equals(criterion.basis())) {
          String days = Words.days(price.from(), price.to());
          String when = days.isEmpty() ? "" : "（" + days + "）";
          lines.add(Piece.line(code + when + "：" + Words.sentence(price.basis())));
        }
      }
    }
    return lines;
  }

  private List<List<Piece>> judged(Criterion criterion, List<RuleText> rules) {
    if (criterion.kind() == Kind.MANUAL) {
      String full = Words.points(criterion.fullPoints());
      return List.of(
          Piece.line("由“人工评分”表所列的评分人按评分依据打分，0分至" + full + "；得满分为满足，不到满分为不满足。"),
          Piece.line("没有评分的，无法判定；小于0分或者大于" + full + "的评分不采用。"));
    }
    PriceWords words = new PriceWords(criterion, rubric);
    List<List<Piece>> lines = new ArrayList<>();
    for (RuleText rule : rules) {
      if (rule.outcome() == RuleText.Outcome.NOT_APPLICABLE) {
        lines.add(
            List.of(
                Piece.bold("不适用  "), Piece.plain(rule.situation() + "的（" + rule.reason() + "）。")));
      } else {
        lines.addAll(finding(rule, words));
      }
    }
    codes(rules).forEach(code -> lines.addAll(sentences(criterion, code)));
    return lines;
  }

  /** How the finding reads in the list of problems, for each wording it has had. */
  private List<List<Piece>> sentences(Criterion criterion, String code) {
    boolean problem =
        criterion.kind() != Kind.BONUS
            && prices(code).stream().noneMatch(price -> price.severity() == Severity.SCORE_ONLY);
    String where = problem ? "问题清单" : "计分台账";
    Map<String, String> days = new LinkedHashMap<>();
    for (FindingPrice price : prices(code)) {
      days.merge(
          "“" + price.sentence() + "”" + severity(criterion, price),
          Words.days(price.from(), price.to()),
          (one, other) -> "");
    }
    List<List<Piece>> lines = new ArrayList<>();
    days.forEach(
        (text, when) -> {
          String from = days.size() == 1 || when.isEmpty() ? "" : "（" + when + "）";
          lines.add(List.of(Piece.kai(code + "在" + where + "上的表述" + from + "：" + text)));
        });
    return lines;
  }

  private static String severity(Criterion criterion, FindingPrice price) {
    return criterion.kind() == Kind.BONUS ? "。" : "，" + price.severity().label() + "。";
  }

  /** One line a rule; one for each price when the price changes from a day on. */
  private List<List<Piece>> finding(RuleText rule, PriceWords words) {
    Map<String, String> days = new LinkedHashMap<>();
    for (FindingPrice price : prices(rule.code())) {
      days.merge(words.of(rule, price), Words.days(price.from(), price.to()), (one, other) -> "");
    }
    List<List<Piece>> lines = new ArrayList<>();
    days.forEach(
        (text, when) -> {
          String from = days.size() == 1 || when.isEmpty() ? "" : when + "，";
          lines.add(
              List.of(
                  Piece.bold(rule.code() + "  "),
                  Piece.plain(from + rule.situation() + "的，" + text + "。")));
        });
    return lines;
  }

  private List<FindingPrice> prices(String code) {
    return book.rules().catalogue().prices().getOrDefault(code, List.of());
  }

  /** Codes of findings in the order of the rules. */
  private static List<String> codes(List<RuleText> rules) {
    return rules.stream()
        .filter(rule -> rule.outcome() != RuleText.Outcome.NOT_APPLICABLE)
        .map(RuleText::code)
        .distinct()
        .toList();
  }

  private static List<List<Piece>> thresholds(List<RuleText> rules) {
    return rules.stream()
        .flatMap(rule -> rule.thresholds().stream())
        .distinct()
        .map(threshold -> Piece.line(threshold(threshold)))
        .toList();
  }

  private static String threshold(Threshold threshold) {
    String note = threshold.note().isEmpty() ? "" : "，" + threshold.note();
    String basis = threshold.basis().isEmpty() ? "" : "（" + threshold.basis() + "）";
    return threshold.name() + "：" + ThresholdPart.value(threshold) + note + basis + "。";
  }

  private String missing(Criterion criterion) {
    if (criterion.kind() == Kind.VETO) {
      return "需要的数据缺少时无法判定，不限制等次，由人工核实。";
    }
    if (criterion.kind() == Kind.BONUS) {
      return "需要的数据缺少时无法判定，不加分；得分区间列出可能的加分。";
    }
    if (rubric.scoring() == Rubric.Scoring.FROM_TOTAL) {
      return "需要的数据缺少时无法判定，不扣分；得分区间列出可能的扣分。";
    }
    return criterion.missing() == MissingPolicy.LOWEST
        ? "取低：需要的数据缺少时无法判定，本项按0分计。"
        : "不计：需要的数据缺少时无法判定，本项退出计分。";
  }

  private List<List<Piece>> examples(Criterion criterion, List<RuleText> rules) {
    List<RuleCase> own = book.casesOf(criterion);
    return NearestCases.of(own, codes(rules)).stream()
        .map(example -> Piece.line(cases.of(example, criterion, rubric)))
        .toList();
  }

  private List<List<Piece>> sources(Criterion criterion, List<RuleText> rules) {
    List<RuleCase> own = book.casesOf(criterion);
    List<List<Piece>> lines = new ArrayList<>();
    rules.stream().map(RuleText::path).distinct().forEach(path -> lines.add(Piece.line(path)));
    own.stream()
        .map(RuleCase::file)
        .distinct()
        .forEach(file -> lines.add(Piece.line(file + "（" + own.size() + "个用例）")));
    return lines;
  }
}
