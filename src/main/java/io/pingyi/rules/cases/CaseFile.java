package io.pingyi.rules.cases;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Choices;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleTable;
import io.pingyi.rules.TableRow;
import io.pingyi.rules.Verdict;
import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads case files: {@code 用例,说明,<given columns…>,预期结论,预期判定,预期分值}. Rows that repeat the name of the
 * case before them add to it.
 */
final class CaseFile {

  private static final List<String> NAMES = List.of("用例", "说明");
  private static final List<String> EXPECTED = List.of("预期结论", "预期判定", "预期分值");
  private static final Map<String, Verdict> VERDICTS = Choices.of(Verdict.values(), Verdict::label);

  private CaseFile() {}

  /** All cases of a folder, in the order of path and line. */
  static List<RuleCase> all(Catalogue catalogue, RuleFolder folder, FaultList faults) {
    List<RuleCase> cases = new ArrayList<>();
    for (RuleFolder.Source source : folder.cases()) {
      Criterion criterion = criterion(catalogue, source.criterion());
      if (criterion != null) {
        CaseColumns columns = columns(catalogue, criterion);
        cases.addAll(read(source, columns, new CaseCells(catalogue, criterion, columns), faults));
      }
    }
    return cases;
  }

  static @Nullable Criterion criterion(Catalogue catalogue, String code) {
    return catalogue.criteria().stream()
        .filter(criterion -> criterion.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  static CaseColumns columns(Catalogue catalogue, Criterion criterion) {
    Rubric rubric = catalogue.rubrics().get(criterion.rubric());
    if (rubric == null) {
      throw new IllegalArgumentException("no rubric " + criterion.rubric());
    }
    return new CaseColumns(Vocabulary.ofFacts(), rubric.subject());
  }

  private static List<RuleCase> read(
      RuleFolder.Source source, CaseColumns columns, CaseCells cells, FaultList faults) {
    List<TableRow> rows = RuleTable.raw(source, faults);
    if (rows.isEmpty() || !headingsFit(rows.get(0), columns)) {
      return List.of();
    }
    List<String> headings = rows.get(0).cells();
    Map<String, RuleCase> cases = new LinkedHashMap<>();
    for (TableRow row : rows.subList(1, rows.size())) {
      if (row.blank()) {
        continue;
      }
      String name = row.required("用例");
      Map<String, String> given = given(row, headings);
      cells.check(row, given);
      RuleCase earlier = cases.get(name);
      if (earlier == null) {
        row.choice("预期结论", VERDICTS, Verdict.MET);
        cases.put(name, first(source, row, name, given));
      } else {
        cases.put(name, joined(row, earlier, given));
      }
    }
    if (cases.isEmpty()) {
      faults.gap(FaultKind.CASE, source.path(), 0, 0, "用例文件里没有用例");
    }
    return List.copyOf(cases.values());
  }

  private static RuleCase first(
      RuleFolder.Source source, TableRow row, String name, Map<String, String> given) {
    return new RuleCase(
        source.path(),
        row.line(),
        source.criterion(),
        name,
        row.text("说明"),
        List.of(given),
        row.text("预期结论"),
        row.text("预期判定"),
        row.text("预期分值"));
  }

  private static RuleCase joined(TableRow row, RuleCase earlier, Map<String, String> given) {
    for (String column : EXPECTED) {
      if (row.has(column)) {
        row.fault(FaultKind.CASE, column, "同一用例的第二行起不填“" + column + "”");
      }
    }
    List<Map<String, String>> all = new ArrayList<>(earlier.given());
    all.add(given);
    return new RuleCase(
        earlier.file(),
        earlier.line(),
        earlier.criterion(),
        earlier.name(),
        earlier.note(),
        all,
        earlier.verdict(),
        earlier.findings(),
        earlier.points());
  }

  private static boolean headingsFit(TableRow heading, CaseColumns columns) {
    boolean fits = true;
    for (String wanted : List.of("用例", "预期结论", "预期判定", "预期分值")) {
      if (!heading.cells().contains(wanted)) {
        heading
            .faults()
            .error(FaultKind.HEADING, heading.file(), heading.line(), 0, "缺少列“" + wanted + "”");
        fits = false;
      }
    }
    for (String word : heading.cells()) {
      if (!word.isEmpty() && !NAMES.contains(word) && !EXPECTED.contains(word)) {
        String trouble = columns.trouble(word);
        if (!trouble.isEmpty()) {
          heading.fault(FaultKind.HEADING, word, trouble);
          fits = false;
        }
      }
    }
    return fits;
  }

  private static Map<String, String> given(TableRow row, List<String> headings) {
    Map<String, String> given = new LinkedHashMap<>();
    for (String heading : headings) {
      if (!NAMES.contains(heading) && !EXPECTED.contains(heading) && row.has(heading)) {
        given.put(heading, row.text(heading));
      }
    }
    if (headings.contains(CaseColumns.SECTOR)) {
      given.putIfAbsent(CaseColumns.SECTOR, "");
    }
    return given;
  }
}
