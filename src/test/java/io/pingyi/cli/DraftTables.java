package io.pingyi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the published tables and the exports of a run say, counted without the product's code. */
class DraftTables {

  /** 2025-07-01 as spreadsheets count days. */
  private static final int FIRST_OF_JULY = 45_839;

  final Map<String, CSVRecord> units = new TreeMap<>();
  final Map<String, CSVRecord> branches = new TreeMap<>();
  final Map<String, String> verdicts = new HashMap<>();
  final List<CSVRecord> problems;
  final List<CSVRecord> rectified;
  final Map<String, List<String>> codes = new HashMap<>();
  final Map<String, String> bases = new LinkedHashMap<>();
  final List<String> sentences = new ArrayList<>();
  final Map<String, BigDecimal> points = new HashMap<>();
  final Map<String, BigDecimal> full = new HashMap<>();
  final Map<String, Set<String>> dimensions = new HashMap<>();
  final Map<String, String> founded;
  final Path input;
  int listed;

  DraftTables(Path run, Path input) throws IOException {
    try (Stream<Path> tables = Files.list(Path.of("rules"))) {
      for (Path table : tables.sorted().toList()) {
        read(table);
      }
    }
    for (CSVRecord row : rows(run.resolve("scorecard.csv"), UTF_8)) {
      switch (row.get("层级")) {
        case "单位" -> units.put(row.get("单位编码"), row);
        case "支部" -> branches.put(row.get("单位编码"), row);
        case "软弱涣散专项" -> listed++;
        default -> {}
      }
    }
    for (CSVRecord row : rows(run.resolve("ledger.csv"), UTF_8)) {
      if (branches.containsKey(row.get("单位编码"))) {
        verdicts.putIfAbsent(row.get("单位编码") + " " + row.get("指标编码"), row.get("判定结论"));
        points.merge(row.get("指标编码"), new BigDecimal(row.get("分值")), BigDecimal::add);
        if (row.get("行类型").equals("满分")) {
          full.merge(row.get("指标编码"), new BigDecimal(row.get("分值")), BigDecimal::add);
        }
      }
    }
    this.input = input;
    founded = Exports.cells(input, "党组织信息库", "党组织编码", "成立日期");
    problems = rows(run.resolve("problems.csv"), UTF_8);
    rectified = rows(run.resolve("rectification.csv"), UTF_8);
    problems.forEach(row -> bases.put(finding(row), row.get("依据条文")));
    sentences.sort(Comparator.comparing(String::length).reversed());
  }

  void read(Path table) throws IOException {
    String name = table.getFileName().toString();
    if (name.startsWith("criteria")) {
      for (CSVRecord row : rows(table, UTF_8)) {
        codes.computeIfAbsent(row.get("指标名称"), title -> new ArrayList<>()).add(row.get("指标编码"));
        bases.put(row.get("指标编码"), row.get("依据"));
        if (row.get("考核表编码").equals("S") && row.get("指标性质").matches("常规|人工")) {
          dimensions.computeIfAbsent(row.get("维度"), each -> new HashSet<>()).add(row.get("指标编码"));
        }
        sentences.add(row.get("整改建议").replaceAll("[。；]$", ""));
      }
    }
  }

  static List<CSVRecord> rows(Path file, Charset charset) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file, charset)) {
      reader.mark(1);
      if (reader.read() != '\ufeff') {
        reader.reset();
      }
      try (CSVParser parser = CSVParser.parse(reader, format)) {
        return parser.getRecords();
      }
    }
  }

  static String finding(CSVRecord problem) {
    return problem.get("编号").substring(problem.get("单位编码").length() + 1);
  }

  long count(String code, String unit, String verdict) {
    return branches.keySet().stream()
        .filter(branch -> unit.isEmpty() || unitOf(branch).equals(unit))
        .filter(branch -> verdict.equals(verdicts.get(branch + " " + code)))
        .count();
  }

  boolean allOf(String code, String unit) {
    return count(code, unit, "满足") > 0 && count(code, unit, "不满足") + count(code, unit, "无法判定") == 0;
  }

  long times(Predicate<CSVRecord> of) {
    return problems.stream().filter(of).mapToLong(row -> Long.parseLong(row.get("次数"))).sum();
  }

  String unit(String name) {
    return units.entrySet().stream()
        .filter(unit -> unit.getValue().get("单位名称").equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("?");
  }

  /** Codes of the generator tell the tree: that of a branch begins with that of its unit. */
  String unitOf(String branch) {
    return units.keySet().stream()
        .filter(unit -> branch.startsWith(unit.replaceAll("(000)+$", "")))
        .max(Comparator.comparing(unit -> unit.replaceAll("(000)+$", "").length()))
        .orElse("");
  }

  /** Reached the threshold even if all that is open went against it, and no veto is open. */
  long standard() {
    return branches.keySet().stream().filter(branch -> old(branch) && sure(branch)).count();
  }

  boolean sure(String branch) {
    CSVRecord row = branches.get(branch);
    return row != null
        && !row.get("最低可能得分").isEmpty()
        && Double.parseDouble(row.get("最低可能得分")) >= 80
        && row.get("限制项").isEmpty()
        && verdicts.entrySet().stream()
            .noneMatch(
                each -> each.getKey().startsWith(branch + " SV") && each.getValue().equals("无法判定"));
  }

  long belowStandard() {
    return branches.entrySet().stream()
        .filter(each -> old(each.getKey()))
        .filter(
            each ->
                !each.getValue().get("限制项").isEmpty()
                    || Double.parseDouble(each.getValue().get("最高可能得分")) < 80)
        .count();
  }

  long young() {
    return branches.keySet().stream().filter(branch -> !old(branch)).count();
  }

  /** Branches whose day of founding stands nowhere in full: the export alone does not decide. */
  long unclear() {
    return branches.keySet().stream()
        .filter(branch -> !founded.getOrDefault(branch, "").matches("\\d{5}|\\d{4}\\D*\\d.*"))
        .count();
  }

  /** Certainly founded more than six months ago; what nobody knows is due for nothing. */
  boolean old(String branch) {
    String day = founded.getOrDefault(branch, "2000").replaceAll("^(\\d{4})$", "$1-01");
    Matcher written = Pattern.compile("(\\d{4})\\D*(\\d{2}|\\d(?!\\d)).*").matcher(day);
    if (day.matches("\\d{5}")) {
      return Integer.parseInt(day) < FIRST_OF_JULY;
    }
    return written.matches() && 100 * number(written, 1) + number(written, 2) < 202_507;
  }

  /** Units tell of how many of their persons the process was in order. */
  long serious() {
    return problems.stream()
        .map(row -> Pattern.compile("发展党员合规率[\\d.]+%（(\\d+)/(\\d+)人）").matcher(row.get("问题描述")))
        .filter(Matcher::find)
        .mapToLong(found -> number(found, 2) - number(found, 1))
        .sum();
  }

  long notAccepted() {
    return units.values().stream()
        .map(row -> Pattern.compile("有(\\d+)个软弱涣散党组织没有转化").matcher(row.get("限制项")))
        .filter(Matcher::find)
        .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
        .sum();
  }

  String rate(String dimension) {
    BigDecimal whole = sum(full, dimension);
    return whole.signum() == 0
        ? ""
        : sum(points, dimension)
            .multiply(BigDecimal.valueOf(100))
            .divide(whole, 1, RoundingMode.DOWN)
            .toPlainString()
            .replaceAll("\\.0$", "");
  }

  BigDecimal sum(Map<String, BigDecimal> of, String dimension) {
    return dimensions.getOrDefault(dimension, Set.of()).stream()
        .map(code -> of.getOrDefault(code, BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static long number(MatchResult match, int group) {
    return Long.parseLong(match.group(group));
  }
}
