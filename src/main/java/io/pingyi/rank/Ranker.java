package io.pingyi.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Competition ranking of published scores inside peer groups: a rank is one more than the number of
 * peers with a higher score. Pure, and independent of the order in which contenders come.
 */
public final class Ranker {

  /** Higher score, then tie-break, then code. */
  private static final Comparator<Contender> ORDER =
      Comparator.comparing(Ranker::known, Comparator.reverseOrder())
          .thenComparing(Contender::tieBreak, Ranker::compareTieBreak)
          .thenComparing(Contender::code);

  /**
   * Ranks contenders of any number of peer groups.
   *
   * @return by peer group, then in the order of places; those without a score last, by code
   */
  public List<Place> rank(List<Contender> contenders) {
    TreeMap<String, List<Contender>> groups =
        contenders.stream()
            .collect(Collectors.groupingBy(Contender::peers, TreeMap::new, Collectors.toList()));
    List<Place> places = new ArrayList<>(contenders.size());
    groups.values().forEach(peers -> places.addAll(rankPeers(peers)));
    return places;
  }

  /** Ranks the contenders of one peer group. */
  public List<Place> rankPeers(List<Contender> peers) {
    List<Contender> scored =
        peers.stream().filter(contender -> contender.score() != null).sorted(ORDER).toList();
    List<Place> places = new ArrayList<>(peers.size());
    int rank = 0;
    for (int i = 0; i < scored.size(); i++) {
      boolean tied = i > 0 && known(scored.get(i)).compareTo(known(scored.get(i - 1))) == 0;
      rank = tied ? rank : i + 1;
      places.add(new Place(scored.get(i), rank, scored.size()));
    }
    peers.stream()
        .filter(contender -> contender.score() == null)
        .sorted(Comparator.comparing(Contender::code))
        .forEach(contender -> places.add(new Place(contender, null, scored.size())));
    return places;
  }

  private static BigDecimal known(Contender contender) {
    BigDecimal score = contender.score();
    if (score == null) {
      throw new IllegalStateException(contender.code() + " has no score");
    }
    return score;
  }

  private static int compareTieBreak(List<BigDecimal> one, List<BigDecimal> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int compared = other.get(i).compareTo(one.get(i));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(other.size(), one.size());
  }
}
