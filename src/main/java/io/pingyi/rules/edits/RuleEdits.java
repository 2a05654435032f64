package io.pingyi.rules.edits;

import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.drl.RuleCuts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares rules by name, whatever their order, spacing, comments and names of bindings. */
final class RuleEdits {

  /** Where a comparison ends. */
  private static final Set<String> BOUNDARIES =
      Set.of("(", ")", ",", "&&", "||", ":", "when", "then", "end");

  private RuleEdits() {}

  /**
   * A rule where it stands.
   *
   * @param file its file
   * @param part the rule
   */
  record Placed(RuleFolder.Source file, RuleCuts.Part part) {

    Place place(int line) {
      return new Place(file.path(), line);
    }

    List<String> meaning() {
      return part.words().stream().map(RuleCuts.Word::meaning).toList();
    }
  }

  static List<Edit> between(List<RuleFolder.Source> old, List<RuleFolder.Source> now) {
    Map<String, Placed> before = byName(old);
    Map<String, Placed> after = byName(now);
    List<Edit> edits = new ArrayList<>();
    after.forEach(
        (name, rule) -> {
          Placed other = before.get(name);
          if (other == null) {
            edits.add(edit(name, null, rule, rule, whole(null, rule)));
          } else if (!other.meaning().equals(rule.meaning())) {
            edits.add(changed(name, other, rule));
          }
        });
    before.forEach(
        (name, rule) -> {
          if (!after.containsKey(name)) {
            edits.add(edit(name, rule, null, rule, whole(rule, null)));
          }
        });
    return edits;
  }

  static Map<String, Placed> byName(List<RuleFolder.Source> files) {
    Map<String, Placed> byName = new LinkedHashMap<>();
    for (RuleFolder.Source file : files) {
      for (RuleCuts.Part part : RuleCuts.of(file.path(), file.text()).parts()) {
        byName.putIfAbsent(part.name(), new Placed(file, part));
      }
    }
    return byName;
  }

  private static Edit edit(
      String name, @Nullable Placed old, @Nullable Placed now, Placed naming, Cell cell) {
    return new Edit(
        Part.RULE,
        name,
        naming.file().criterion(),
        old == null ? null : old.place(old.part().line()),
        now == null ? null : now.place(now.part().line()),
        List.of(cell),
        false);
  }

  private static Cell whole(@Nullable Placed old, @Nullable Placed now) {
    return new Cell(
        "条件",
        old == null ? "" : shown(old.part().words()),
        now == null ? "" : shown(now.part().words()));
  }

  /** Names the first line that differs, and shows the comparison it stands in. */
  private static Edit changed(String name, Placed old, Placed now) {
    List<RuleCuts.Word> before = old.part().words();
    List<RuleCuts.Word> after = now.part().words();
    int least = Math.min(before.size(), after.size());
    int head = 0;
    while (head < least && same(before.get(head), after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < least - head
        && same(before.get(before.size() - 1 - tail), after.get(after.size() - 1 - tail))) {
      tail++;
    }
    Cell cell = new Cell("条件", shown(around(before, head, tail)), shown(around(after, head, tail)));
    return new Edit(
        Part.RULE,
        name,
        now.file().criterion(),
        old.place(before.get(Math.min(head, before.size() - 1)).line()),
        now.place(after.get(Math.min(head, after.size() - 1)).line()),
        List.of(cell),
        false);
  }

  private static boolean same(RuleCuts.Word one, RuleCuts.Word other) {
    return one.meaning().equals(other.meaning());
  }

  /** What differs, widened to the comparison it stands in. */
  private static List<RuleCuts.Word> around(List<RuleCuts.Word> words, int head, int tail) {
    int from = head;
    while (from > 0 && !BOUNDARIES.contains(words.get(from - 1).shown())) {
      from--;
    }
    int to = words.size() - tail;
    while (to < words.size() && !BOUNDARIES.contains(words.get(to).shown())) {
      to++;
    }
    return words.subList(from, to);
  }

  private static String shown(List<RuleCuts.Word> words) {
    return words.stream().map(RuleCuts.Word::shown).collect(Collectors.joining(" "));
  }
}
