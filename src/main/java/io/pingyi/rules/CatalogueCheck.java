package io.pingyi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds the tables against each other and against the files of the folder. */
final class CatalogueCheck {

  private final Catalogue catalogue;
  private final FaultList faults;
  private final Map<String, TableRow> rows = new HashMap<>();
  private final Map<String, TableRow> rubricRows = new HashMap<>();

  private CatalogueCheck(
      Catalogue catalogue, List<TableRow> rubrics, List<TableRow> criteria, FaultList faults) {
    this.catalogue = catalogue;
    criteria.forEach(row -> rows.putIfAbsent(row.text("指标编码"), row));
    rubrics.forEach(row -> rubricRows.putIfAbsent(row.text("考核表编码"), row));
    this.faults = faults;
  }

  static void check(
      Catalogue catalogue,
      RuleFolder folder,
      List<TableRow> rubrics,
      List<TableRow> criteria,
      FaultList faults) {
    CatalogueCheck check = new CatalogueCheck(catalogue, rubrics, criteria, faults);
    check.totals();
    check.findings();
    List<RuleFolder.Source> rules = new ArrayList<>(folder.rules());
    rules.addAll(folder.decisionTables());
    check.files(rules, folder.cases());
    for (String name : folder.names()) {
      boolean table = name.endsWith(".cases.xlsx") || name.endsWith(".table.xlsx");
      if (!table && name.matches(".*\\.(xlsx?|class)")) {
        faults.error(
            FaultKind.STRAY_FILE,
            name,
            0,
            0,
            "规则目录只放 .drl、.csv、.yml 和说明文字；工作簿只能是 ….table.xlsx 或 ….cases.xlsx；请移走");
      }
    }
  }

  /** Full points must give the total on every day on which the set of criteria changes. */
  private void totals() {
    for (Rubric rubric : catalogue.rubrics().values()) {
      List<Criterion> own =
          catalogue.criteria().stream().filter(c -> c.rubric().equals(rubric.code())).toList();
      if (own.isEmpty()) {
        rubricGap(rubric, "考核表编码", "考核表“" + rubric.code() + "”没有一个指标");
        continue;
      }
      if (rubric.scoring() != Rubric.Scoring.BY_CRITERION) {
        continue;
      }
      TreeSet<LocalDate> changes = new TreeSet<>();
      own.forEach(criterion -> changes.add(criterion.from()));
      for (LocalDate day : changes) {
        total(rubric, day);
      }
    }
  }

  private void total(Rubric rubric, LocalDate day) {
    BigDecimal sum =
        catalogue.criteria(rubric.code(), day).stream()
            .filter(c -> c.kind() == Kind.REGULAR || c.kind() == Kind.MANUAL)
            .map(Criterion::fullPoints)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(rubric.total()) != 0) {
      String since = day.equals(Criterion.ALWAYS) ? "" : "自" + day + "起";
      rubricGap(
          rubric,
          "总分",
          "考核表“%s”%s各指标满分之和是%s，应等于总分%s（加分不算）"
              .formatted(
                  rubric.code(), since, sum.toPlainString(), rubric.total().toPlainString()));
    }
  }

  private void rubricGap(Rubric rubric, String column, String what) {
    TableRow row = rubricRows.get(rubric.code());
    if (row != null) {
      row.gap(FaultKind.TOTAL, column, what);
    }
  }

  private void findings() {
    for (Criterion criterion : catalogue.criteria()) {
      boolean priced =
          catalogue.prices().values().stream()
              .flatMap(List::stream)
              .anyMatch(price -> price.criterion().equals(criterion.code()));
      if (!priced && criterion.kind() != Kind.MANUAL) {
        gap(criterion.code(), "没有一个判定编码");
      }
    }
  }

  private void gap(String criterion, String what) {
    TableRow row = rows.get(criterion);
    if (row != null) {
      row.gap(FaultKind.PAIRING, "指标编码", "指标“" + criterion + "”" + what);
    }
  }

  private void files(List<RuleFolder.Source> rules, List<RuleFolder.Source> cases) {
    if (rules.isEmpty()) {
      faults.error(FaultKind.FOLDER, "", 0, 0, "规则目录里没有一个 .drl 文件；请检查 --rules 所指的路径");
    }
    Map<String, Criterion> byCode =
        catalogue.criteria().stream()
            .collect(Collectors.toMap(Criterion::code, Function.identity(), (a, b) -> a));
    Map<String, List<String>> rulePaths = placed(rules, byCode);
    Map<String, List<String>> casePaths = placed(cases, byCode);
    for (Criterion criterion : byCode.values()) {
      String code = criterion.code();
      List<String> own = rulePaths.getOrDefault(code, List.of());
      if (criterion.kind() == Kind.MANUAL && !own.isEmpty()) {
        faults.error(FaultKind.PAIRING, own.get(0), 0, 0, "人工指标“" + code + "”不应有规则文件");
      }
      if (criterion.kind() != Kind.MANUAL && own.isEmpty()) {
        gap(code, "没有规则文件 " + code + "-….drl");
      }
      if (!casePaths.containsKey(code)) {
        gap(code, "没有用例文件 " + code + "-….cases.csv");
      }
    }
    pairs(rulePaths, casePaths);
  }

  private Map<String, List<String>> placed(
      List<RuleFolder.Source> sources, Map<String, Criterion> byCode) {
    Map<String, List<String>> paths = new HashMap<>();
    for (RuleFolder.Source source : sources) {
      Criterion criterion = byCode.get(source.criterion());
      if (criterion == null) {
        String hint = Nearest.hint(source.criterion(), byCode.keySet());
        faults.error(
            FaultKind.PLACE,
            source.path(),
            0,
            0,
            "文件名开头的“" + source.criterion() + "”不是指标表中的指标编码" + hint);
        continue;
      }
      List<String> own = paths.computeIfAbsent(criterion.code(), key -> new ArrayList<>());
      if (!own.isEmpty()) {
        faults.error(FaultKind.PLACE, source.path(), 0, 0, "一个指标只能有一个这样的文件，已有 " + own.get(0));
      }
      own.add(source.path());
      Rubric rubric = catalogue.rubrics().get(criterion.rubric());
      String folder = rubric == null ? "" : rubric.subject().label() + "/" + criterion.dimension();
      if (!source.path().startsWith(folder + "/")) {
        faults.error(
            FaultKind.PLACE,
            source.path(),
            0,
            0,
            "指标“" + criterion.code() + "”的文件应放在 " + folder + "/ 下");
      }
    }
    return paths;
  }

  private void pairs(Map<String, List<String>> rulePaths, Map<String, List<String>> casePaths) {
    rulePaths.forEach(
        (code, paths) -> {
          List<String> cases = casePaths.getOrDefault(code, List.of());
          String stem = paths.get(0).replaceAll("\\.(drl|table\\.csv|table\\.xlsx)$", "");
          String expected = stem + ".cases.csv";
          if (!cases.isEmpty()
              && !cases.get(0).equals(expected)
              && !cases.get(0).equals(stem + ".cases.xlsx")) {
            faults.error(FaultKind.PAIRING, cases.get(0), 0, 0, "用例文件应与规则文件同名同目录：" + expected);
          }
        });
  }
}
