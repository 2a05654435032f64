package io.pingyi.history;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The published scores of one year by peers, to ask which rank another score would have had. */
public final class PeerScores {

  private final Map<String, long[]> ascending;

  private PeerScores(Map<String, long[]> ascending) {
    this.ascending = ascending;
  }

  /** Gathers the scores of one rubric and year, in any order. */
  public static final class Gathering {

    private final Map<String, long[]> scores = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Adds the score of a member of the peers. */
    public void add(String peers, BigDecimal score) {
      int count = counts.merge(peers, 1, Integer::sum);
      long[] own = scores.computeIfAbsent(peers, group -> new long[16]);
      if (count > own.length) {
        own = Arrays.copyOf(own, own.length * 2);
        scores.put(peers, own);
      }
      own[count - 1] = hundredths(score);
    }

    /** What was gathered. */
    public PeerScores scores() {
      Map<String, long[]> sorted = new HashMap<>();
      scores.forEach(
          (peers, own) -> {
            long[] exact = Arrays.copyOf(own, counts.getOrDefault(peers, 0));
            Arrays.sort(exact);
            sorted.put(peers, exact);
          });
      return new PeerScores(sorted);
    }
  }

  /**
   * The competition rank of a score among the others of the peers.
   *
   * @param own a score of the same peers that leaves, the one of the organisation itself
   */
  int rank(String peers, BigDecimal score, BigDecimal own) {
    long[] all = ascending.getOrDefault(peers, new long[0]);
    long wanted = hundredths(score);
    int above = all.length - firstAbove(all, wanted);
    return above - (hundredths(own) > wanted ? 1 : 0) + 1;
  }

  /** Place of the first score that is greater. */
  private static int firstAbove(long[] ascending, long wanted) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** Ranks compare published scores, which have two places. */
  private static long hundredths(BigDecimal score) {
    return score.setScale(2, java.math.RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }
}
