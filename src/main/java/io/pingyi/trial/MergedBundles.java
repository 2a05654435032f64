package io.pingyi.trial;

import io.pingyi.intake.Bundle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The bundles of several readings of one year side by side: one list an organisation, with null
 * where a reading does not have it.
 */
final class MergedBundles implements Iterator<List<@Nullable Bundle>> {

  private final List<Iterator<Bundle>> readings = new ArrayList<>();
  private final List<@Nullable Bundle> heads = new ArrayList<>();

  MergedBundles(List<YearData> data) {
    for (YearData each : data) {
      Iterator<Bundle> bundles = each.bundles();
      readings.add(bundles);
      heads.add(bundles.hasNext() ? bundles.next() : null);
    }
  }

  @Override
  public boolean hasNext() {
    return heads.stream().anyMatch(head -> head != null);
  }

  @Override
  public List<@Nullable Bundle> next() {
    String first = null;
    for (Bundle head : heads) {
      if (head != null && (first == null || compare(code(head), first) < 0)) {
        first = code(head);
      }
    }
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<@Nullable Bundle> together = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Bundle head = heads.get(i);
      boolean own = head != null && code(head).equals(first);
      together.add(own ? head : null);
      if (own) {
        heads.set(i, readings.get(i).hasNext() ? readings.get(i).next() : null);
      }
    }
    return together;
  }

  private static String code(Bundle bundle) {
    return bundle.organisation().code();
  }

  private static int compare(String code, String other) {
    return Arrays.compareUnsigned(
        code.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
