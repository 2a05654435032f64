package io.pingyi.rules.edits;

import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.drl.RuleCuts;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the folder that stands between two editions: the old one with some of the edits applied.
 * It is for judging only: case files are left out, and lines are not those of the author's files.
 */
public final class MixedFolder {

  private final List<RuleFolder.Source> old;
  private final List<RuleFolder.Source> now;
  private final RuleFolder oldFolder;
  private final RuleFolder newFolder;
  private final Map<Place, Edit> byOld = new HashMap<>();
  private final Map<Place, Edit> byNow = new HashMap<>();

  /**
   * @param edits all edits between the two
   */
  public MixedFolder(RuleFolder old, RuleFolder now, List<Edit> edits) {
    this.oldFolder = old;
    this.newFolder = now;
    this.old = old.texts();
    this.now = now.texts();
    for (Edit edit : edits) {
      if (edit.old() != null) {
        byOld.put(edit.old(), edit);
      }
      if (edit.now() != null) {
        byNow.put(edit.now(), edit);
      }
    }
  }

  /**
   * Writes it.
   *
   * @param target an empty folder
   * @param applied the edits that count; those of wording always do
   */
  public void write(Path target, Set<Edit> applied) throws IOException {
    Map<String, List<TableLine>> tables = new LinkedHashMap<>();
    for (TableKind kind : TableKind.ALL) {
      List<TableLine> lines = lines(kind, applied);
      tables.put(kind.prefix(), lines);
      if (!lines.isEmpty() || kind.part() == Part.CALENDAR) {
        put(target.resolve(kind.prefix() + ".csv"), csv(kind.headings(), lines));
      }
    }
    put(target.resolve(ColumnEdits.FILE), columns(applied));
    Map<String, String> folders = folders(tables);
    for (Map.Entry<String, String> rules : rules(applied).entrySet()) {
      place(target, folders, rules.getKey(), rules.getValue());
    }
    for (Map.Entry<String, RuleFolder.Source> file : decisions(applied).entrySet()) {
      place(target, folders, file.getKey() + ".table.csv", file.getValue().text());
    }
  }

  private static boolean counts(@Nullable Edit edit, Set<Edit> applied) {
    return edit == null || edit.wordingOnly() || applied.contains(edit);
  }

  /**
   * In the order of the new edition; a removed row that still counts stays behind its neighbour.
   */
  private List<TableLine> lines(TableKind kind, Set<Edit> applied) {
    Map<Place, TableLine> oldLines = new LinkedHashMap<>();
    TableLine.of(old, kind).forEach(line -> oldLines.put(line.place(), line));
    List<TableLine> lines = new ArrayList<>();
    for (TableLine line : TableLine.of(now, kind)) {
      Edit edit = byNow.get(line.place());
      if (counts(edit, applied)) {
        lines.add(line);
      } else if (edit != null && edit.old() != null) {
        lines.add(java.util.Objects.requireNonNull(oldLines.get(edit.old())));
      }
    }
    TableLine previous = null;
    for (TableLine line : oldLines.values()) {
      Edit edit = byOld.get(line.place());
      if (edit != null && edit.removed() && !counts(edit, applied)) {
        lines.add(after(lines, previous, kind), line);
      }
      previous = line;
    }
    return lines;
  }

  private static int after(List<TableLine> lines, @Nullable TableLine previous, TableKind kind) {
    for (int i = lines.size() - 1; previous != null && i >= 0; i--) {
      if (lines.get(i).key(kind).equals(previous.key(kind))) {
        return i + 1;
      }
    }
    return previous == null ? 0 : lines.size();
  }

  private static String csv(List<String> headings, List<TableLine> lines) throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(headings);
      for (TableLine line : lines) {
        printer.printRecord(headings.stream().map(line::text).toList());
      }
    }
    return out.toString();
  }

  private String columns(Set<Edit> applied) {
    Map<String, Map<String, ColumnEdits.Described>> before = ColumnEdits.read(old);
    Map<String, Map<String, ColumnEdits.Described>> after = ColumnEdits.read(now);
    Set<String> datasets = new LinkedHashSet<>(after.keySet());
    datasets.addAll(before.keySet());
    StringBuilder out = new StringBuilder();
    for (String dataset : datasets) {
      Map<String, ColumnEdits.Described> is = after.getOrDefault(dataset, Map.of());
      Map<String, ColumnEdits.Described> was = before.getOrDefault(dataset, Map.of());
      Set<String> columns = new LinkedHashSet<>(is.keySet());
      columns.addAll(was.keySet());
      out.append('"').append(dataset).append("\":\n");
      for (String column : columns) {
        ColumnEdits.Described one = is.get(column);
        Edit edit =
            one == null
                ? byOld.get(new Place(ColumnEdits.FILE, line(was, column)))
                : byNow.get(new Place(ColumnEdits.FILE, one.line()));
        ColumnEdits.Described chosen = counts(edit, applied) ? one : was.get(column);
        if (chosen != null) {
          out.append("  \"").append(column).append("\": ").append(chosen.flow()).append('\n');
        }
      }
    }
    return out.toString();
  }

  private static int line(Map<String, ColumnEdits.Described> columns, String column) {
    ColumnEdits.Described described = columns.get(column);
    return described == null ? 0 : described.line();
  }

  /** Folder of the rule file of every criterion. */
  private static Map<String, String> folders(Map<String, List<TableLine>> tables) {
    Map<String, String> subjects = new HashMap<>();
    tables
        .getOrDefault(TableKind.RUBRICS.prefix(), List.of())
        .forEach(rubric -> subjects.put(rubric.text("考核表编码"), rubric.text("考核对象")));
    Map<String, String> folders = new HashMap<>();
    for (TableLine criterion : tables.getOrDefault(TableKind.CRITERIA.prefix(), List.of())) {
      String subject = subjects.getOrDefault(criterion.text("考核表编码"), "");
      folders.put(criterion.text("指标编码"), subject + "/" + criterion.text("维度"));
    }
    return folders;
  }

  /** Text of the rule file by its name. */
  private Map<String, String> rules(Set<Edit> applied) {
    Map<String, RuleFolder.Source> before = byCriterion(oldFolder.rules());
    Map<String, RuleFolder.Source> after = byCriterion(newFolder.rules());
    Set<String> criteria = new HashSet<>(before.keySet());
    criteria.addAll(after.keySet());
    Map<String, String> rules = new TreeMap<>();
    for (String criterion : criteria) {
      RuleFolder.Source was = before.get(criterion);
      RuleFolder.Source is = after.get(criterion);
      StringBuilder text = new StringBuilder();
      Map<String, RuleEdits.Placed> others =
          was == null ? Map.of() : RuleEdits.byName(List.of(was));
      Map<String, RuleEdits.Placed> own = is == null ? Map.of() : RuleEdits.byName(List.of(is));
      own.forEach(
          (name, rule) -> {
            RuleEdits.Placed chosen = counts(edit(name, byNow), applied) ? rule : others.get(name);
            text.append(chosen == null ? "" : chosen.part().text()).append('\n');
          });
      others.forEach(
          (name, rule) -> {
            if (!own.containsKey(name) && !counts(edit(name, byOld), applied)) {
              text.append(rule.part().text()).append('\n');
            }
          });
      RuleFolder.Source naming = is == null ? was : is;
      if (naming != null && !text.toString().isBlank()) {
        rules.put(
            naming.path().substring(naming.path().lastIndexOf('/') + 1),
            RuleCuts.of(naming.path(), naming.text()).header() + text);
      }
    }
    return rules;
  }

  private static @Nullable Edit edit(String name, Map<Place, Edit> edits) {
    return edits.values().stream()
        .filter(edit -> edit.part() == Part.RULE && edit.key().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, RuleFolder.Source> byCriterion(List<RuleFolder.Source> files) {
    Map<String, RuleFolder.Source> byCriterion = new HashMap<>();
    files.forEach(file -> byCriterion.putIfAbsent(file.criterion(), file));
    return byCriterion;
  }

  /** All edits of one decision table stand in one group, so it is either old or new. */
  private Map<String, RuleFolder.Source> decisions(Set<Edit> applied) {
    Map<String, RuleFolder.Source> before = FolderEdits.byName(Part.DECISION_TABLE, old);
    Map<String, RuleFolder.Source> after = FolderEdits.byName(Part.DECISION_TABLE, now);
    Map<String, RuleFolder.Source> chosen = new TreeMap<>(before);
    Set<String> pending = new HashSet<>();
    for (Edit edit : byNow.values()) {
      if (edit.part() == Part.DECISION_TABLE && !counts(edit, applied)) {
        pending.add(edit.key());
      }
    }
    for (Edit edit : byOld.values()) {
      if (edit.part() == Part.DECISION_TABLE) {
        String name = edit.key();
        if (!counts(edit, applied)) {
          pending.add(name);
        } else if (!after.containsKey(name)) {
          chosen.remove(name);
        }
      }
    }
    after.forEach(
        (name, file) -> {
          if (!pending.contains(name)) {
            chosen.put(name, file);
          }
        });
    return chosen;
  }

  private static void place(Path target, Map<String, String> folders, String name, String text)
      throws IOException {
    String folder = folders.get(new RuleFolder.Source(name, text).criterion());
    if (folder != null) {
      put(target.resolve(folder).resolve(name), text);
    }
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
