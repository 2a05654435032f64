package io.pingyi.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys of one dataset that may stand in one row only, with the place of that row. A key is an
 * organisation and what else tells its rows apart (a month, a criterion). Sixteen bytes a key,
 * because a province has millions; those of an organisation lie close together when its rows do.
 */
final class SeenKeys {

  private static final int ENTRIES = 1 << 14;
  private static final int INTS = 4;

  /** Longer chains, as only a wrong table has, are not walked but looked up. */
  private static final int LONGEST = 64;

  private record Key(int organisation, int part) {}

  private final Map<String, Integer> parts = new HashMap<>();
  private final Map<Key, Place> further = new HashMap<>();

  /** Of every entry its part, table, row and the entry before it of the same organisation. */
  private final List<int[]> chunks = new ArrayList<>();

  /** By organisation its newest entry; the first entry is 1. */
  private int[] newest = new int[1 << 10];

  private int size;

  /**
   * Place of the row that had the key first; null, and remembered, when it is new.
   *
   * @param organisation its {@link OrganisationRow#number}
   */
  @Nullable Place firstOf(int organisation, String part, Place place) {
    int id = id(part);
    if (organisation >= newest.length) {
      newest = Arrays.copyOf(newest, Math.max(2 * newest.length, organisation + 1));
    }
    int steps = 0;
    for (int at = newest[organisation]; at > 0; steps++) {
      int[] chunk = chunks.get((at - 1) / ENTRIES);
      int from = (at - 1) % ENTRIES * INTS;
      if (chunk[from] == id) {
        return new Place(chunk[from + 1], chunk[from + 2]);
      }
      at = chunk[from + 3];
    }
    if (steps == LONGEST) {
      return further.putIfAbsent(new Key(organisation, id), place);
    }
    append(organisation, id, place);
    return null;
  }

  private int id(String part) {
    Integer known = parts.get(part);
    if (known != null) {
      return known;
    }
    int id = parts.size();
    parts.put(part, id);
    return id;
  }

  private void append(int organisation, int id, Place place) {
    if (size % ENTRIES == 0) {
      chunks.add(new int[ENTRIES * INTS]);
    }
    int[] chunk = chunks.get(size / ENTRIES);
    int from = size % ENTRIES * INTS;
    chunk[from] = id;
    chunk[from + 1] = place.table();
    chunk[from + 2] = place.row();
    chunk[from + 3] = newest[organisation];
    newest[organisation] = ++size;
  }
}
