package io.pingyi.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The published scorecard. */
final class Scorecard {

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Map<String, Entry>> byOrganisation = new HashMap<>();

  private Scorecard() {}

  static Scorecard read(Path folder, Check check) throws IOException {
    Scorecard scorecard = new Scorecard();
    try (CsvRows rows = new CsvRows(folder, Tables.SCORECARD, Tables.SCORECARD_COLUMNS)) {
      while (rows.hasNext()) {
        check.made();
        scorecard.add(Entry.of(rows.next()), check);
      }
    }
    return scorecard;
  }

  private void add(Entry entry, Check check) {
    entries.add(entry);
    Entry earlier =
        byOrganisation
            .computeIfAbsent(entry.organisation(), code -> new HashMap<>())
            .put(entry.level(), entry);
    if (earlier != null) {
      check.differs(
          entry.place(),
          "单位 %s 在“%s”中重复，已见于 %s".formatted(entry.organisation(), entry.level(), earlier.place()));
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** How many organisations have a line. */
  int organisations() {
    return byOrganisation.size();
  }

  @Nullable Entry find(String organisation, String level) {
    return byOrganisation.getOrDefault(organisation, Map.of()).get(level);
  }

  /** Entries of peers: one level and one sector. */
  Collection<List<Entry>> peers() {
    Map<List<String>, List<Entry>> groups =
        new TreeMap<>(
            Comparator.comparing((List<String> key) -> key.get(0))
                .thenComparing(key -> key.get(1)));
    for (Entry entry : entries) {
      groups
          .computeIfAbsent(List.of(entry.level(), entry.sector()), key -> new ArrayList<>())
          .add(entry);
    }
    return groups.values();
  }
}
