package io.pingyi.cli;

import io.pingyi.report.Json;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RulesException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints what {@code rules check} found: for people by file, for programs as JSON. */
final class CheckReport {

  /** Of the JSON form; raised when a field changes its meaning. */
  private static final int VERSION = 1;

  private final @Nullable RuleFolder folder;
  private final List<Fault> faults;

  CheckReport(Path rules, List<Fault> faults) {
    this.folder = folder(rules);
    this.faults = faults;
  }

  private static @Nullable RuleFolder folder(Path rules) {
    try {
      return RuleFolder.read(rules, new FaultList());
    } catch (RulesException e) {
      return null;
    }
  }

  /** Whether something stops a run. */
  boolean hasErrors() {
    return count(Fault.Level.ERROR) > 0;
  }

  private long count(Fault.Level level) {
    return faults.stream().filter(fault -> fault.level() == level).count();
  }

  /** Lines for people. */
  List<String> text() {
    List<String> lines = new ArrayList<>();
    String file = "";
    for (Fault fault : faults) {
      if (!fault.file().equals(file)) {
        file = fault.file();
        lines.add(Printable.of(file));
      }
      lines.addAll(text(fault));
    }
    lines.add(
        faults.isEmpty()
            ? "没有发现问题。"
            : "共 %s 处错误、%s 处提醒。".formatted(count(Fault.Level.ERROR), count(Fault.Level.NOTICE)));
    return lines;
  }

  private List<String> text(Fault fault) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("  ");
    if (fault.line() > 0) {
      head.append('第').append(fault.line()).append('行');
      if (!fault.field().isEmpty()) {
        head.append('“').append(fault.field()).append('”').append('列');
      } else if (fault.column() > 0) {
        head.append('第').append(fault.column()).append('列');
      }
      head.append(' ');
    }
    head.append(fault.level().label()).append(' ').append(fault.kind().code()).append("：");
    lines.add(head + Printable.of(fault.message()));
    excerpt(fault)
        .ifPresent(
            excerpt -> {
              lines.add("    | " + excerpt.line());
              lines.add("    | " + excerpt.mark());
            });
    return lines;
  }

  private Optional<Excerpt> excerpt(Fault fault) {
    return folder == null || fault.line() == 0
        ? Optional.empty()
        : folder
            .text(fault.file())
            .map(text -> Excerpt.of(fault, text))
            .filter(excerpt -> !excerpt.isEmpty());
  }

  /**
   * For programs; see {@code docs/rule-check.md}.
   *
   * @param year whose data were looked at; 0 when none were
   */
  String json(int year) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", VERSION);
    if (year > 0) {
      all.put("year", year);
    }
    all.put("errors", count(Fault.Level.ERROR));
    all.put("notices", count(Fault.Level.NOTICE));
    all.put("faults", faults.stream().map(CheckReport::json).toList());
    return Json.of(all);
  }

  private static Map<String, Object> json(Fault fault) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("code", fault.kind().code());
    one.put("kind", fault.kind().label());
    one.put("level", fault.level() == Fault.Level.ERROR ? "error" : "notice");
    one.put("file", fault.file());
    one.put("line", fault.line());
    one.put("column", fault.column());
    one.put("field", fault.field());
    one.put("message", fault.message());
    one.put("suggestion", fault.suggestion());
    return one;
  }
}
