package io.pingyi.meeting;

import io.pingyi.meeting.BranchFindings.Found;
import java.util.Map;
import java.util.TreeSet;

/**
 * Of which branches a quantity word speaks: of all, of those in some sectors, or of those to which
 * a criterion applies.
 */
final class Scopes {

  private static final int MOST_SECTORS = 3;

  private final int branches;
  private final Map<String, Integer> sectors;

  /**
   * @param branches all that were assessed
   * @param sectors how many of them there are in each sector
   */
  Scopes(int branches, Map<String, Integer> sectors) {
    this.branches = branches;
    this.sectors = sectors;
  }

  /** 党支部, 村、社区党支部 or 适用党支部; sectors are named only when it applies to all in them. */
  String of(Found found) {
    if (found.applicable() == branches) {
      return "党支部";
    }
    TreeSet<String> own = new TreeSet<>(found.criterion().sectors());
    int inSectors = own.stream().mapToInt(each -> sectors.getOrDefault(each, 0)).sum();
    boolean named = !own.isEmpty() && own.size() <= MOST_SECTORS && found.applicable() == inSectors;
    return (named ? String.join("、", own) : "适用") + "党支部";
  }
}
