package io.pingyi.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Splits the change between two years. A criterion whose definition is the same in both years
 * changed by the data (or by people, when people score it); one that was edited, added or removed
 * changed by the edit, since without judging last year's data by this year's rules nobody can tell
 * its two parts from each other. Given that judgement ({@link Rejudged}), the parts are told apart
 * exactly.
 *
 * <p>The rank moves in the same order of causes: last year's score plus the parts taken so far,
 * among last year's peers; what remains to this year's rank is the peers' own movement.
 */
public final class ChangeSplit {

  private final SortedSet<String> edited;
  private final PeerScores peers;

  /**
   * @param edited criteria of the rubric whose definition differs between the years
   * @param peers last year's scores
   */
  public ChangeSplit(Set<String> edited, PeerScores peers) {
    this.edited = Collections.unmodifiableSortedSet(new TreeSet<>(edited));
    this.peers = peers;
  }

  /**
   * Splits the change of one organisation; both results must be scored and ranked.
   *
   * @param human whether people decided the criterion's points of this organisation, in either year
   * @param anew last year's data judged by this year's rules; null when not known
   */
  public YearChange between(
      YearResult before, YearResult now, Predicate<String> human, @Nullable Rejudged anew) {
    BigDecimal was = known(before.score());
    BigDecimal is = known(now.score());
    List<CriterionChange> criteria = criteria(before, now, human, anew);
    Map<Cause, BigDecimal> parts = new EnumMap<>(Cause.class);
    for (Cause cause : Cause.values()) {
      parts.put(cause, BigDecimal.ZERO);
    }
    criteria.forEach(each -> parts.merge(each.cause(), each.change(), BigDecimal::add));
    BigDecimal told = parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    parts.put(Cause.SCALE, is.subtract(was).subtract(told));
    Map<Cause, Integer> ranks = ranks(before, now, parts);
    parts.remove(Cause.PEERS);
    return new YearChange(
        is.subtract(was),
        Collections.unmodifiableMap(parts),
        rank(now) - rank(before),
        Collections.unmodifiableMap(ranks),
        List.copyOf(criteria),
        told(anew));
  }

  private SortedMap<String, Told> told(@Nullable Rejudged anew) {
    TreeMap<String, Told> told = new TreeMap<>();
    edited.forEach(code -> told.put(code, told(code, anew)));
    return Collections.unmodifiableSortedMap(told);
  }

  private Told told(String code, @Nullable Rejudged anew) {
    if (!edited.contains(code)) {
      return Told.SAME;
    }
    return anew != null && anew.points().containsKey(code) ? Told.REJUDGED : Told.WHOLE;
  }

  private List<CriterionChange> criteria(
      YearResult before, YearResult now, Predicate<String> human, @Nullable Rejudged anew) {
    TreeSet<String> codes = new TreeSet<>(before.points().keySet());
    codes.addAll(now.points().keySet());
    List<CriterionChange> changes = new ArrayList<>();
    for (String code : codes) {
      BigDecimal was = before.pointsOf(code);
      BigDecimal is = now.pointsOf(code);
      Cause data = human.test(code) ? Cause.DECISION : Cause.OWN;
      Told told = told(code, anew);
      if (told == Told.SAME) {
        add(changes, new CriterionChange(code, was, is, data, told));
      } else if (told == Told.WHOLE || anew == null) {
        add(changes, new CriterionChange(code, was, is, Cause.CRITERIA, told));
      } else {
        BigDecimal between = anew.points().getOrDefault(code, BigDecimal.ZERO);
        add(changes, new CriterionChange(code, was, between, Cause.CRITERIA, told));
        add(changes, new CriterionChange(code, between, is, data, told));
      }
    }
    return changes;
  }

  private static void add(List<CriterionChange> changes, CriterionChange change) {
    if (change.change().signum() != 0) {
      changes.add(change);
    }
  }

  private Map<Cause, Integer> ranks(
      YearResult before, YearResult now, Map<Cause, BigDecimal> parts) {
    Map<Cause, Integer> ranks = new EnumMap<>(Cause.class);
    BigDecimal own = known(before.score());
    BigDecimal score = own;
    int at = rank(before);
    for (Cause cause : Cause.values()) {
      BigDecimal part = parts.getOrDefault(cause, BigDecimal.ZERO);
      score = score.add(part);
      int next =
          cause == Cause.PEERS
              ? rank(now)
              : part.signum() == 0 ? at : peers.rank(before.peers(), score, own);
      ranks.put(cause, next - at);
      at = next;
    }
    return ranks;
  }

  private static BigDecimal known(@Nullable BigDecimal score) {
    if (score == null) {
      throw new IllegalArgumentException("not scored");
    }
    return score;
  }

  private static int rank(YearResult result) {
    Integer rank = result.rank();
    if (rank == null) {
      throw new IllegalArgumentException("not ranked: " + result.code());
    }
    return rank;
  }
}
