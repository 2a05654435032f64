package io.pingyi.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers which figures a text quotes, and in which words: the appendix. */
final class Figures {

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * A line of the appendix.
   *
   * @param texts the words of the text, in the order of first use
   */
  record Entry(Figure figure, Set<String> texts) {}

  /** A figure in the words that the text will use. */
  Quote quote(Figure figure, String text) {
    return new Quote(this, figure, text);
  }

  void quoted(Figure figure, String text) {
    entries
        .computeIfAbsent(figure.key(), key -> new Entry(figure, new LinkedHashSet<>()))
        .texts()
        .add(text);
  }

  /** In the order of first use. */
  List<Entry> entries() {
    return new ArrayList<>(entries.values());
  }

  /** Takes over what another text quotes. */
  void addAll(Figures others) {
    others.entries().forEach(entry -> entry.texts().forEach(text -> quoted(entry.figure(), text)));
  }
}
