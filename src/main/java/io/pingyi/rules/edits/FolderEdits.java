package io.pingyi.rules.edits;

import io.pingyi.rules.RuleFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs in meaning between two editions of a rules folder. Order, spacing, comments, how a
 * number or date is written and which file a row stands in are no difference.
 */
public final class FolderEdits {

  private static final Comparator<Edit> ORDER =
      Comparator.comparing(Edit::part)
          .thenComparing((Edit edit) -> edit.place().file())
          .thenComparingInt(edit -> edit.place().line());

  private FolderEdits() {}

  /** Every edit, sorted by part of the folder, file and line. */
  public static List<Edit> between(RuleFolder old, RuleFolder now) {
    List<RuleFolder.Source> before = old.texts();
    List<RuleFolder.Source> after = now.texts();
    List<Edit> edits = new ArrayList<>(ColumnEdits.between(before, after));
    for (TableKind kind : TableKind.ALL) {
      edits.addAll(TableEdits.between(kind, TableLine.of(before, kind), TableLine.of(after, kind)));
    }
    edits.addAll(RuleEdits.between(old.rules(), now.rules()));
    edits.addAll(beside(Part.DECISION_TABLE, before, after));
    edits.addAll(beside(Part.CASES, before, after));
    edits.sort(ORDER);
    return edits;
  }

  static Comparator<Edit> order() {
    return ORDER;
  }

  /** How files of a part end that stand beside the rule files, before csv or xlsx. */
  static String ending(Part part) {
    return part == Part.CASES ? ".cases." : ".table.";
  }

  /** By the name before the ending. */
  static Map<String, RuleFolder.Source> byName(Part part, List<RuleFolder.Source> files) {
    Map<String, RuleFolder.Source> byName = new TreeMap<>();
    for (RuleFolder.Source file : files) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      int end = name.lastIndexOf(ending(part));
      if (end > 0) {
        byName.put(name.substring(0, end), file);
      }
    }
    return byName;
  }

  private static List<Edit> beside(
      Part part, List<RuleFolder.Source> before, List<RuleFolder.Source> after) {
    Map<String, RuleFolder.Source> old = byName(part, before);
    Map<String, RuleFolder.Source> now = byName(part, after);
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    List<Edit> edits = new ArrayList<>();
    for (String name : names) {
      RuleFolder.Source file = now.containsKey(name) ? now.get(name) : old.get(name);
      List<TableLine> was = old.containsKey(name) ? TableLine.grid(old.get(name)) : List.of();
      List<TableLine> is = now.containsKey(name) ? TableLine.grid(now.get(name)) : List.of();
      for (Edit edit : TableEdits.between(kind(part, was, is), was, is)) {
        edits.add(
            new Edit(
                part,
                name,
                file == null ? "" : file.criterion(),
                edit.old(),
                edit.now(),
                edit.cells(),
                part == Part.CASES));
      }
    }
    return edits;
  }

  private static TableKind kind(Part part, List<TableLine> was, List<TableLine> is) {
    Set<String> headings = new LinkedHashSet<>();
    was.forEach(line -> headings.addAll(line.cells().keySet()));
    is.forEach(line -> headings.addAll(line.cells().keySet()));
    return new TableKind(
        part, "", List.of(), List.copyOf(headings), Set.of(), new LinkedHashMap<>());
  }
}
