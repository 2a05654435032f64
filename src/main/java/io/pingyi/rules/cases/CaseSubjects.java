package io.pingyi.rules.cases;

import io.pingyi.facts.Citation;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Evidence;
import io.pingyi.facts.Fact;
import io.pingyi.facts.ManualScore;
import io.pingyi.facts.Organisation;
import io.pingyi.facts.Subject;
import io.pingyi.facts.Waiver;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the subject a case speaks of. */
public final class CaseSubjects {

  /** The assessment date of a case that gives none. */
  public static final LocalDate DATE = LocalDate.of(2025, 12, 31);

  private final Catalogue catalogue;
  private final Function<Map<String, String>, DevelopmentRecord> persons;
  private final Map<String, CaseColumns> columns = new ConcurrentHashMap<>();

  /**
   * For one catalogue.
   *
   * @param persons makes a person's record from raw cells by canonical column of the dataset 发展党员;
   *     the key 考核基准日 gives the assessment date
   */
  public CaseSubjects(
      Catalogue catalogue, Function<Map<String, String>, DevelopmentRecord> persons) {
    this.catalogue = catalogue;
    this.persons = persons;
  }

  /**
   * The assessment date of a case.
   *
   * @throws IllegalArgumentException with a Chinese sentence, when it is no date
   */
  public static LocalDate day(RuleCase rule) {
    String date = rule.given().get(0).get(CaseColumns.DATE);
    return date == null ? DATE : CaseValues.date(CaseColumns.DATE, date);
  }

  /**
   * The subject of a case.
   *
   * @throws IllegalArgumentException with a Chinese sentence, when a value cannot be read
   */
  public Subject of(RuleCase rule, Criterion criterion) {
    Map<String, String> given = rule.given().get(0);
    List<Fact> facts = new CaseFacts(columns(criterion), day(rule), persons).of(rule, criterion);
    Organisation organisation =
        new Organisation(
            "T001", "测试支部", Organisation.Level.BRANCH, sector(criterion, given), null, "T000");
    Citation.Cell cell = new Citation.Cell(0, rule.line(), criterion.code(), rule.name());
    List<ManualScore> scores = new ArrayList<>();
    List<Waiver> waivers = new ArrayList<>();
    for (Map<String, String> row : rule.given()) {
      String manual = row.get(CaseColumns.MANUAL);
      if (manual != null) {
        scores.add(
            new ManualScore(
                criterion.code(),
                CaseValues.number(CaseColumns.MANUAL, manual),
                "用例",
                null,
                rule.name(),
                cell));
      }
      String waiver = row.get(CaseColumns.WAIVER);
      if (waiver != null) {
        waivers.add(new Waiver(criterion.code(), waiver, "用例", cell));
      }
    }
    Evidence evidence =
        (fact, component) -> List.of(new Citation.Cell(0, rule.line(), component, rule.name()));
    return new Subject(organisation, facts, scores, waivers, evidence);
  }

  private CaseColumns columns(Criterion criterion) {
    return columns.computeIfAbsent(
        criterion.rubric(), rubric -> CaseFile.columns(catalogue, criterion));
  }

  /** Without a column 类别 a case speaks of a sector to which the criterion applies. */
  private static @Nullable String sector(Criterion criterion, Map<String, String> given) {
    String sector = given.get(CaseColumns.SECTOR);
    if (sector == null) {
      return criterion.sectors().stream().sorted().findFirst().orElse("其他");
    }
    return sector.isEmpty() ? null : sector;
  }
}
