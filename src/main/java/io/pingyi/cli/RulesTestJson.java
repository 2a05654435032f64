package io.pingyi.cli;

import io.pingyi.report.Json;
import io.pingyi.rules.Fault;
import io.pingyi.rules.cases.CaseResult;
import io.pingyi.rules.strength.CriterionStrength;
import io.pingyi.rules.strength.RuleTestReport;
import io.pingyi.rules.strength.Suggestion;
import io.pingyi.rules.strength.Weakness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report of {@code rules test} as programs read it. */
final class RulesTestJson {

  private RulesTestJson() {}

  static String of(RuleTestReport report) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("cases", report.cases());
    all.put("passed", report.cases() - report.failed());
    all.put("failed", report.failed());
    all.put("untriedSides", report.sides());
    all.put("changes", report.changes());
    all.put("noticed", report.noticed());
    all.put("equivalent", report.equivalent());
    all.put("strength", RulesTestText.percent(report.noticed(), report.changes()));
    all.put("criteria", report.criteria().stream().map(RulesTestJson::criterion).toList());
    return Json.of(all);
  }

  /** What keeps the cases from being run. */
  static String of(List<Fault> faults) {
    return Json.of(
        Map.of(
            "faults",
            faults.stream()
                .map(
                    fault -> {
                      Map<String, Object> one = new LinkedHashMap<>();
                      one.put("file", fault.file());
                      one.put("line", fault.line());
                      one.put("column", fault.column());
                      one.put("message", fault.message());
                      return one;
                    })
                .toList()));
  }

  private static Map<String, Object> criterion(CriterionStrength one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", one.criterion().code());
    map.put("title", one.criterion().title());
    map.put("file", one.file());
    map.put("cases", one.results().size());
    map.put("failures", one.failures().stream().map(RulesTestJson::failure).toList());
    map.put("changes", one.changes());
    map.put("noticed", one.noticed());
    map.put("equivalent", one.equivalent());
    map.put("searched", one.searched());
    map.put("untriedSides", one.sides().stream().map(RulesTestJson::weakness).toList());
    map.put("unnoticed", one.unnoticed().stream().map(RulesTestJson::weakness).toList());
    map.put("suggestions", one.suggestions().stream().map(RulesTestJson::suggestion).toList());
    return map;
  }

  private static Map<String, Object> failure(CaseResult result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", result.rule().file());
    map.put("line", result.rule().line());
    map.put("case", result.rule().name());
    map.put("expected", result.expected());
    map.put("actual", result.actual());
    return map;
  }

  private static Map<String, Object> weakness(Weakness weakness) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("place", weakness.place());
    map.put("what", weakness.what());
    map.put("suggestion", weakness.suggestion());
    return map;
  }

  private static Map<String, Object> suggestion(Suggestion suggestion) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", suggestion.number());
    map.put("given", suggestion.rule().given());
    map.put("verdict", suggestion.rule().verdict());
    map.put("findings", suggestion.rule().findings());
    map.put("points", suggestion.rule().points());
    return map;
  }
}
