package io.pingyi.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds copies of tables that were left beside them. A copy would give a fault for every code it
 * repeats, so it is told once and left out of what is read further.
 */
final class TableCopies {

  private static final List<String> FAMILIES = List.of("criteria", "findings", "thresholds");
  private static final Pattern NAMED = Pattern.compile("副本|复件|备份|[Cc]opy|[(（]\\d+[)）]");

  private TableCopies() {}

  /** Takes the copies away from the files and tells each with the file it is like. */
  static void remove(Map<String, byte[]> files, FaultList faults) {
    for (String family : FAMILIES) {
      List<String> names =
          files.keySet().stream()
              .filter(name -> name.startsWith(family) && name.endsWith(".csv"))
              .filter(name -> name.indexOf('/') < 0)
              .toList();
      Set<String> copies = new HashSet<>();
      for (int i = 0; i < names.size(); i++) {
        for (int j = i + 1; j < names.size(); j++) {
          pair(names.get(i), names.get(j), files, copies, faults);
        }
      }
      files.keySet().removeAll(copies);
    }
  }

  private static void pair(
      String one, String other, Map<String, byte[]> files, Set<String> copies, FaultList faults) {
    if (copies.contains(one) || copies.contains(other) || !alike(files, one, other)) {
      return;
    }
    boolean first = NAMED.matcher(one).find() && !NAMED.matcher(other).find();
    String copy = first ? one : other;
    String original = first ? other : one;
    copies.add(copy);
    faults.error(
        FaultKind.STRAY_FILE, copy, 0, 0, "像是 " + original + " 的副本，一半以上的行相同；两个文件请只留一个，另一个移出规则目录");
  }

  private static boolean alike(Map<String, byte[]> files, String one, String other) {
    Set<String> rows = rows(files, one);
    Set<String> others = rows(files, other);
    int smaller = Math.min(rows.size(), others.size());
    rows.retainAll(others);
    return rows.size() * 2 > smaller;
  }

  /** The lines below the heading. */
  private static Set<String> rows(Map<String, byte[]> files, String name) {
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    return StrictText.decode(bytes)
        .map(text -> text.lines().skip(1).map(String::strip).filter(line -> !line.isEmpty()))
        .map(lines -> new HashSet<>(lines.toList()))
        .orElseGet(HashSet::new);
  }
}
