package io.pingyi.intake.snapshot;

import io.pingyi.facts.Citation;
import io.pingyi.facts.Step;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.value.YesNoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the values of a branch rest on that add up its persons of 发展党员. */
final class PersonsEvidence {

  private final BundleRows rows;
  private final DevelopmentFigures development;

  PersonsEvidence(BundleRows rows, DevelopmentFigures development) {
    this.rows = rows;
    this.development = development;
  }

  List<Citation> behind(String component) {
    return switch (component) {
      case "activists" ->
          orAbsent(
              cells(development.personsActivist(), List.of(column(Step.ACTIVIST))), "在册的入党积极分子");
      case "inPreparation" -> orAbsent(prepared(), "在培养的入党积极分子和发展对象");
      case "convertedThisYear" ->
          orAbsent(
              cells(development.personsConverted(), List.of(column(Step.CONVERSION_APPROVED))),
              "当年转正的党员");
      case "archiveItemsMissing" -> orAbsent(papers(), "当年转正的党员");
      case "developmentInvolved", "seriousPersons", "minorPersons" ->
          orAbsent(involved(), "当年有发展步骤的人员");
      default -> List.of();
    };
  }

  /** One cell a person: what he last became. */
  private List<Citation> prepared() {
    List<Citation> citations = new ArrayList<>();
    for (DevelopmentFigures.Person person : development.personsPrepared()) {
      Row row = person.row();
      List<String> columns = List.of(column(Step.CANDIDATE), column(Step.ACTIVIST));
      citations.add(row.cell(columns.stream().filter(row::has).findFirst().orElse("党组织编码")));
    }
    return citations;
  }

  /** One cell a person: a date of the year, or the key where only blanks decide. */
  private List<Citation> involved() {
    List<Citation> citations = new ArrayList<>();
    for (DevelopmentFigures.Person person : development.personsInvolved()) {
      String column = "党组织编码";
      for (Step step : Step.values()) {
        if (development.inYear(person, step)) {
          column = column(step);
        }
      }
      Row row = person.row();
      citations.add(row.cell(row.has(column) ? column : "党组织编码"));
    }
    return citations;
  }

  /** The papers that are not there; when none is missing, all that were looked at. */
  private List<Citation> papers() {
    List<Citation> missing = new ArrayList<>();
    for (DevelopmentFigures.Person person : development.personsConverted()) {
      for (String paper : Archive.COLUMNS) {
        String raw = person.row().raw(paper);
        if (raw != null && YesNoText.parse(raw).equals(Optional.of(false))) {
          missing.add(person.row().cell(paper));
        }
      }
    }
    return missing.isEmpty() ? cells(development.personsConverted(), Archive.COLUMNS) : missing;
  }

  private static List<Citation> cells(
      List<DevelopmentFigures.Person> persons, List<String> columns) {
    List<Citation> citations = new ArrayList<>();
    for (DevelopmentFigures.Person person : persons) {
      for (String column : columns) {
        if (person.row().has(column)) {
          citations.add(person.row().cell(column));
        }
      }
    }
    return citations;
  }

  private List<Citation> orAbsent(List<Citation> citations, String what) {
    return citations.isEmpty()
        ? rows.tables().absence(Dataset.DEVELOPMENT, rows.code(), what)
        : citations;
  }

  private static String column(Step step) {
    return StepDates.column(step);
  }
}
