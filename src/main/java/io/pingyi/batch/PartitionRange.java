package io.pingyi.batch;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The organisations of one partition by their dense numbers. The range is told by the partition's
 * name alone: a kill between two commits of Spring Batch can leave a partition without context for
 * ever, but never without its name.
 *
 * @param index number of the partition, the first is 0
 * @param from first organisation
 * @param to last organisation, included
 */
record PartitionRange(int index, int from, int to) {

  private static final Pattern NAME = Pattern.compile("p(\\d+)-(\\d+)-(\\d+)$");
  private static final int MOST = 200;
  private static final int SMALLEST = 25;
  private static final int LARGEST = 5000;
  private static final int WANTED = 16;

  /** The range in the name of a step execution, for example {@code assess-branches:p003-76-100}. */
  static PartitionRange of(String name) {
    Matcher matcher = NAME.matcher(name);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no range in the name " + name);
    }
    return new PartitionRange(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  /** A pure function of the number of organisations, whatever the number of workers is. */
  static Map<String, PartitionRange> split(int organisations) {
    int wanted = Math.min(LARGEST, Math.max(SMALLEST, (organisations + WANTED - 1) / WANTED));
    int size = Math.max(wanted, (organisations + MOST - 1) / MOST);
    Map<String, PartitionRange> ranges = new LinkedHashMap<>();
    for (int from = 1; from <= organisations; from += size) {
      PartitionRange range =
          new PartitionRange(ranges.size(), from, Math.min(organisations, from + size - 1));
      ranges.put(range.name(), range);
    }
    return ranges;
  }

  String name() {
    return String.format(Locale.ROOT, "p%03d-%d-%d", index, from, to);
  }
}
