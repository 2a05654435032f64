package io.pingyi.rank;

import io.pingyi.rules.Rubric.GradeBand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Proposes grades inside one peer group. A grade needs its minimum score and a place within its
 * quota, which is the share of the scored peers rounded down; who does not get it is considered for
 * the next grade. A tie that would exceed a quota falls to the next grade as a whole, and with it
 * everybody behind: a lower score never gets a better grade through the gap. A restriction caps the
 * grade and takes no place of the quota above it.
 */
public final class Grader {

  private final List<GradeBand> bands;

  /** With the grades of a rubric from best to worst; empty when it proposes none. */
  public Grader(List<GradeBand> bands) {
    this.bands = List.copyOf(bands);
  }

  /**
   * Grades the places of one peer group, in the order of {@link Ranker#rankPeers}.
   *
   * @return proposed grade by code; empty text for those without a score
   * @throws IllegalArgumentException when a ceiling is none of the grades
   */
  public Map<String, String> grade(List<Place> peers) {
    Map<String, String> grades = new LinkedHashMap<>();
    Round round = new Round(peers.isEmpty() ? 0 : peers.get(0).peers(), grades);
    List<Contender> tied = new ArrayList<>();
    Integer rank = null;
    for (Place place : peers) {
      if (place.rank() == null || bands.isEmpty()) {
        grades.put(place.contender().code(), "");
        continue;
      }
      if (!place.rank().equals(rank)) {
        round.grade(tied);
        tied.clear();
        rank = place.rank();
      }
      tied.add(place.contender());
    }
    round.grade(tied);
    return grades;
  }

  /** Index of the best grade that score and restrictions allow. */
  private int best(Contender contender) {
    BigDecimal score = contender.score();
    int index = 0;
    while (index < bands.size() - 1
        && (score == null || score.compareTo(bands.get(index).minimum()) < 0)) {
      index++;
    }
    for (String ceiling : contender.ceilings()) {
      index = Math.max(index, indexOf(ceiling));
    }
    return index;
  }

  private int indexOf(String grade) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).name().equals(grade)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        grade + " is none of " + bands.stream().map(GradeBand::name).toList());
  }

  /** The quotas of one peer group while they fill. */
  private final class Round {

    private final int peers;
    private final Map<String, String> grades;
    private final int[] taken = new int[bands.size()];
    private final boolean[] closed = new boolean[bands.size()];

    Round(int peers, Map<String, String> grades) {
      this.peers = peers;
      this.grades = grades;
    }

    /** Grades contenders with one and the same score. */
    void grade(List<Contender> tied) {
      List<Contender> waiting = new ArrayList<>(tied);
      for (int band = 0; band < bands.size() && !waiting.isEmpty(); band++) {
        int current = band;
        List<Contender> candidates =
            waiting.stream().filter(contender -> best(contender) <= current).toList();
        if (candidates.isEmpty()) {
          continue;
        }
        if (!admits(band, candidates.size())) {
          closed[band] = true;
          continue;
        }
        taken[band] += candidates.size();
        candidates.forEach(c -> grades.put(c.code(), bands.get(current).name()));
        waiting.removeAll(candidates);
      }
    }

    private boolean admits(int band, int candidates) {
      boolean last = band == bands.size() - 1;
      return last || (!closed[band] && taken[band] + candidates <= quota(band));
    }

    private int quota(int band) {
      return bands
          .get(band)
          .quota()
          .multiply(BigDecimal.valueOf(peers))
          .setScale(0, RoundingMode.DOWN)
          .intValueExact();
    }
  }
}
