package io.pingyi.report;

import io.pingyi.intake.RowBalance;
import io.pingyi.intake.SourceTable;
import io.pingyi.rules.Rubric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code manifest.json}: what went in, what decided, what came out. It holds no time of day. */
final class ManifestJson {

  private ManifestJson() {}

  /**
   * @param outputs every file of the run but the manifest, sorted by name
   */
  static String of(RunInfo info, List<OutputFile> outputs) {
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("format", 1);
    manifest.put("run", info.id());
    manifest.put("year", info.year());
    manifest.put("assessmentDate", info.assessmentDate().toString());
    manifest.put("programVersion", info.programVersion());
    manifest.put("rulesHash", info.rulesHash());
    manifest.put("inputHash", info.inputHash());
    manifest.put("settings", new TreeMap<>(info.settings()));
    manifest.put("counts", info.counts());
    manifest.put("rubrics", info.rubrics().stream().map(ManifestJson::rubric).toList());
    manifest.put("inputs", info.tables().stream().map(ManifestJson::input).toList());
    manifest.put("outputs", outputs.stream().map(ManifestJson::output).toList());
    return Json.of(manifest);
  }

  private static Map<String, Object> rubric(Rubric rubric) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", rubric.code());
    map.put("name", rubric.name());
    map.put("level", rubric.level());
    map.put("subject", rubric.subject().label());
    map.put("scoring", rubric.scoring().label());
    map.put("total", Decimals.exact(rubric.total()));
    map.put("bonusCap", Decimals.exact(rubric.bonusCap()));
    map.put("standard", Decimals.exact(rubric.standard()));
    map.put("grades", rubric.grades().stream().map(ManifestJson::grade).toList());
    return map;
  }

  private static Map<String, Object> grade(Rubric.GradeBand grade) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", grade.name());
    map.put("minimum", Decimals.exact(grade.minimum()));
    map.put("quota", Decimals.exact(grade.quota()));
    return map;
  }

  private static Map<String, Object> input(SourceTable table) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", table.number());
    map.put("file", table.file());
    map.put("sheet", table.sheet());
    map.put("dataset", table.dataset().label());
    map.put("title", table.title());
    map.put("encoding", table.encoding());
    map.put("sha256", table.sha256());
    map.put("headingRow", table.headingRow());
    map.put("columns", table.columns());
    map.put("headings", table.headings());
    map.put("places", table.places());
    map.put("rows", rows(table.balance()));
    return map;
  }

  private static Map<String, Object> rows(RowBalance balance) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("read", balance.read());
    map.put("used", balance.used());
    map.put("rejected", balance.rejected());
    map.put("blank", balance.blank());
    map.put("subtotal", balance.subtotal());
    map.put("note", balance.note());
    return map;
  }

  private static Map<String, Object> output(OutputFile file) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", file.name());
    map.put("size", file.size());
    map.put("sha256", file.sha256());
    return map;
  }
}
