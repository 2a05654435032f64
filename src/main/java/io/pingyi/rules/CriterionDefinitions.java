package io.pingyi.rules;

import io.pingyi.rules.RuleFolder.Source;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the prints of all criteria of a rules folder. A unit criterion that reads what branches add
 * up to also depends on every branch criterion: a dearer rule for branches moves 达标率.
 */
public final class CriterionDefinitions {

  /** Values of a unit that come from the judgement of its branches. */
  private static final Pattern FROM_BRANCHES = Pattern.compile("达标|转化|软弱涣散|合规|发展|指标率");

  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|\\s+");

  private final Catalogue catalogue;
  private final LocalDate date;
  private final List<Criterion> inForce;
  private final Map<String, String> texts;

  private CriterionDefinitions(RuleFolder folder, Catalogue catalogue, LocalDate date) {
    this.catalogue = catalogue;
    this.date = date;
    this.inForce =
        catalogue.criteria().stream().filter(criterion -> criterion.inForce(date)).toList();
    this.texts =
        folder.rules().stream()
            .collect(
                Collectors.groupingBy(
                    Source::criterion,
                    Collectors.mapping(
                        source -> COMMENT.matcher(source.text()).replaceAll(" "),
                        Collectors.joining("\n"))));
  }

  /**
   * One for each criterion in force, in the order of the tables. A dated row that came into force
   * is another definition; that its days lie further back a year later is not.
   *
   * @param date 考核基准日
   */
  public static List<CriterionDefinition> of(
      RuleFolder folder, Catalogue catalogue, LocalDate date) {
    return new CriterionDefinitions(folder, catalogue, date).all();
  }

  private List<CriterionDefinition> all() {
    Map<String, String> own = new LinkedHashMap<>();
    for (Criterion criterion : inForce) {
      own.merge(criterion.code(), text(criterion), (one, other) -> one + "\n" + other);
    }
    String branches =
        own.entrySet().stream()
            .filter(entry -> !unit(rubricOf(entry.getKey())))
            .map(entry -> entry.getKey() + '=' + entry.getValue())
            .collect(Collectors.joining("\n"));
    List<CriterionDefinition> definitions = new ArrayList<>();
    own.forEach(
        (code, text) -> {
          Criterion criterion = first(code);
          String rule = texts.getOrDefault(code, "");
          boolean fed = unit(criterion.rubric()) && FROM_BRANCHES.matcher(rule).find();
          definitions.add(
              new CriterionDefinition(
                  code,
                  criterion.title(),
                  criterion.rubric(),
                  criterion.fullPoints(),
                  source(criterion, rule),
                  sha256(fed ? text + '\n' + branches : text)));
        });
    return definitions;
  }

  private static String source(Criterion criterion, String rule) {
    if (criterion.kind() == Kind.MANUAL) {
      return CriterionDefinition.SCORES;
    }
    // The words of the two values of a unit that voters give.
    return rule.contains("现场测评得分")
        ? CriterionDefinition.MEETING
        : rule.contains("民主测评得分") ? CriterionDefinition.MASS : "";
  }

  private Criterion first(String code) {
    return inForce.stream()
        .filter(criterion -> criterion.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private String rubricOf(String code) {
    return first(code).rubric();
  }

  private boolean unit(String rubric) {
    Rubric found = catalogue.rubrics().get(rubric);
    return found != null && found.subject() == Rubric.SubjectKind.UNIT;
  }

  /** Everything that decides points, in a fixed order. */
  private String text(Criterion criterion) {
    String rule = texts.getOrDefault(criterion.code(), "");
    StringBuilder text = new StringBuilder();
    Rubric rubric = catalogue.rubrics().get(criterion.rubric());
    if (rubric != null) {
      text.append(rubric.scoring()).append(' ').append(rubric.total().toPlainString());
      text.append(' ').append(rubric.standard().toPlainString()).append('\n');
    }
    text.append(criterion.kind()).append(' ').append(criterion.fullPoints().toPlainString());
    text.append(' ').append(criterion.sectors().stream().sorted().toList());
    text.append(' ').append(criterion.missing()).append(' ').append(criterion.step());
    text.append(' ').append(criterion.ceiling()).append('\n').append(rule).append('\n');
    prices(criterion).forEach(price -> text.append(price).append('\n'));
    catalogue.thresholds().values().stream()
        .filter(threshold -> rule.contains(threshold.name()))
        .map(threshold -> threshold.name() + '=' + threshold.value().toPlainString() + '\n')
        .sorted()
        .forEach(text::append);
    return text.toString();
  }

  /** A person's step is priced on its own day, everything else on the assessment date. */
  private List<String> prices(Criterion criterion) {
    LocalDate first = criterion.step() == null ? date : date.withDayOfYear(1);
    return new PricePrint(first, date)
        .lines(
            catalogue.prices().values().stream()
                .flatMap(List::stream)
                .filter(price -> price.criterion().equals(criterion.code()))
                .toList());
  }

  private static String sha256(String text) {
    return HexFormat.of()
        .formatHex(RuleFolder.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
