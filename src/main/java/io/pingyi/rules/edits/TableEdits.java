package io.pingyi.rules.edits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the rows of one table, whatever their order and the files they stand in. */
final class TableEdits {

  private final TableKind kind;
  private final List<Edit> edits = new ArrayList<>();

  private TableEdits(TableKind kind) {
    this.kind = kind;
  }

  static List<Edit> between(TableKind kind, List<TableLine> old, List<TableLine> now) {
    TableEdits table = new TableEdits(kind);
    Map<String, List<TableLine>> before = byKey(kind, old);
    Map<String, List<TableLine>> after = byKey(kind, now);
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    for (String key : keys) {
      table.compare(
          new ArrayList<>(before.getOrDefault(key, List.of())),
          new ArrayList<>(after.getOrDefault(key, List.of())));
    }
    return table.edits;
  }

  private static Map<String, List<TableLine>> byKey(TableKind kind, List<TableLine> lines) {
    Map<String, List<TableLine>> byKey = new LinkedHashMap<>();
    lines.forEach(
        line -> byKey.computeIfAbsent(line.key(kind), key -> new ArrayList<>()).add(line));
    return byKey;
  }

  /** Rows of one key: equal ones first, then those of one first day in force, then in order. */
  private void compare(List<TableLine> old, List<TableLine> now) {
    for (TableLine line : List.copyOf(now)) {
      TableLine twin = find(old, other -> line.means(other, kind));
      if (twin != null) {
        old.remove(twin);
        now.remove(line);
      }
    }
    for (TableLine line : List.copyOf(now)) {
      TableLine sibling =
          find(old, o -> o.meaning(kind, "生效日期").equals(line.meaning(kind, "生效日期")));
      if (sibling != null) {
        old.remove(sibling);
        now.remove(line);
        changed(sibling, line);
      }
    }
    while (!old.isEmpty() && !now.isEmpty()) {
      changed(old.remove(0), now.remove(0));
    }
    now.forEach(line -> edits.add(edit(null, line, line)));
    old.forEach(line -> edits.add(edit(line, null, line)));
  }

  private static @Nullable TableLine find(
      List<TableLine> lines, java.util.function.Predicate<TableLine> wanted) {
    return lines.stream().filter(wanted).findFirst().orElse(null);
  }

  private void changed(TableLine old, TableLine now) {
    edits.add(edit(old, now, now));
  }

  private Edit edit(@Nullable TableLine old, @Nullable TableLine now, TableLine naming) {
    List<Cell> cells = new ArrayList<>();
    boolean wording = old != null && now != null;
    for (String heading : kind.headings()) {
      String before = old == null ? "" : old.meaning(kind, heading);
      String after = now == null ? "" : now.meaning(kind, heading);
      if (!before.equals(after)) {
        cells.add(
            new Cell(
                heading,
                old == null ? "" : old.text(heading),
                now == null ? "" : now.text(heading)));
        wording = wording && kind.wording().contains(heading);
      }
    }
    return new Edit(
        kind.part(),
        naming.key(kind),
        naming.text("指标编码"),
        old == null ? null : old.place(),
        now == null ? null : now.place(),
        cells,
        wording);
  }
}
