package io.pingyi.trial.effect;

import io.pingyi.facts.Organisation;
import io.pingyi.score.SubjectScore;
import io.pingyi.trial.Points;
import io.pingyi.trial.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One subject from edition to edition. */
final class Track {

  private final Organisation organisation;
  private final String rubric;
  private final List<Scored> scored = new ArrayList<>();

  /**
   * What is kept of a score.
   *
   * @param exact null when not scored
   * @param score null when not scored
   */
  private record Scored(@Nullable BigDecimal exact, @Nullable BigDecimal score) {}

  private static final Scored NONE = new Scored(null, null);

  Track(Organisation organisation, String rubric) {
    this.organisation = organisation;
    this.rubric = rubric;
  }

  Organisation organisation() {
    return organisation;
  }

  String rubric() {
    return rubric;
  }

  /** Takes the score of the next edition; null when it does not assess the subject. */
  void add(@Nullable SubjectScore score) {
    Scored next =
        score == null || score.score() == null
            ? NONE
            : new Scored(Points.exact(score), score.score());
    Scored last = scored.isEmpty() ? NONE : scored.get(scored.size() - 1);
    scored.add(next.equals(last) ? last : next);
  }

  /** The states, once ranks are known; null where an edition does not assess the subject. */
  List<State> states(List<@Nullable Standing> standings) {
    List<State> states = new ArrayList<>();
    for (int i = 0; i < scored.size(); i++) {
      Standing standing = standings.get(i);
      Scored own = scored.get(i);
      states.add(
          standing == null
              ? State.ABSENT
              : new State(
                  own.exact(), own.score(), standing.rank(), standing.peers(), standing.grade()));
    }
    return states;
  }

  /** The change from the first state to the last, and what each step contributes. */
  Move move(List<State> states) {
    List<Share> shares = new ArrayList<>();
    State last = states.get(0);
    String grade = last.grade();
    for (int i = 1; i < states.size(); i++) {
      State next = states.get(i);
      Share share = share(i, last, next, grade);
      if (!share.isNothing()) {
        shares.add(share);
      }
      // A step without a score is passed over: what it did shows where the score comes back.
      last = next.score() == null ? last : next;
      grade = next.grade();
    }
    return new Move(organisation, rubric, states.get(0), states.get(states.size() - 1), shares);
  }

  private static Share share(int step, State last, State next, String grade) {
    if (last.exact() == null
        || last.score() == null
        || last.rank() == null
        || next.exact() == null
        || next.score() == null
        || next.rank() == null) {
      return new Share(step, BigDecimal.ZERO, BigDecimal.ZERO, 0, grade, next.grade());
    }
    return new Share(
        step,
        next.exact().subtract(last.exact()),
        next.score().subtract(last.score()),
        last.rank() - next.rank(),
        grade,
        next.grade());
  }
}
