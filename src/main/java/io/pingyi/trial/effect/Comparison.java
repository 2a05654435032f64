package io.pingyi.trial.effect;

import io.pingyi.report.SourceNames;
import io.pingyi.rules.Verdict;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.SubjectScore;
import io.pingyi.trial.Assessed;
import io.pingyi.trial.Ranking;
import io.pingyi.trial.Standing;
import io.pingyi.trial.Way;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes the results of all editions, one organisation after the other, and compares them. */
final class Comparison {

  private final int ways;
  private final SourceNames oldNames;
  private final SourceNames newNames;
  private final List<Ranking> rankings = new ArrayList<>();
  private final List<WayCounts> counts = new ArrayList<>();
  private final List<StepCounts> steps = new ArrayList<>();
  private final List<Track> tracks = new ArrayList<>();
  private final List<FindingChange> findings = new ArrayList<>();
  private final TreeMap<String, Integer> failures = new TreeMap<>();

  Comparison(List<Way> ways) {
    this.ways = ways.size();
    this.oldNames = new SourceNames(ways.get(0).data().report().tables());
    this.newNames = new SourceNames(ways.get(this.ways - 1).data().report().tables());
    for (int i = 0; i < this.ways; i++) {
      rankings.add(new Ranking());
      counts.add(new WayCounts());
      steps.add(new StepCounts());
    }
  }

  void take(Assessed assessed) {
    Set<String> rubrics = new TreeSet<>();
    assessed.scores().forEach(own -> own.forEach(score -> rubrics.add(score.rubric().code())));
    for (String rubric : rubrics) {
      List<@Nullable SubjectScore> scores = new ArrayList<>();
      for (List<SubjectScore> own : assessed.scores()) {
        scores.add(
            own.stream()
                .filter(score -> score.rubric().code().equals(rubric))
                .findFirst()
                .orElse(null));
      }
      take(rubric, scores);
    }
  }

  private void take(String rubric, List<@Nullable SubjectScore> scores) {
    SubjectScore naming =
        scores.stream().filter(Objects::nonNull).reduce((one, other) -> other).orElseThrow();
    Track track = new Track(naming.organisation(), rubric);
    boolean changed = false;
    for (int way = 0; way < ways; way++) {
      SubjectScore score = scores.get(way);
      track.add(score);
      if (score != null) {
        rankings.get(way).add(score);
        counts.get(way).add(score);
      }
      if (way > 0 && differ(steps.get(way), rubric, scores.get(way - 1), score)) {
        changed = true;
      }
    }
    tracks.add(track);
    failures(scores.get(0), scores.get(ways - 1));
    if (changed) {
      findings(naming, scores);
    }
  }

  private void failures(@Nullable SubjectScore before, @Nullable SubjectScore after) {
    if (after != null && after.score() == null && (before == null || before.score() != null)) {
      after.failures().forEach(reason -> failures.merge(reason, 1, Integer::sum));
    }
  }

  private static boolean differ(
      StepCounts step, String rubric, @Nullable SubjectScore one, @Nullable SubjectScore other) {
    if (one == null || other == null) {
      return one != null || other != null;
    }
    if (!verdicts(one).equals(verdicts(other))) {
      step.verdict();
    }
    boolean same =
        State.same(one.score(), other.score())
            && State.same(one.lowest(), other.lowest())
            && State.same(one.highest(), other.highest())
            && one.restrictions().equals(other.restrictions())
            && FoundLines.same(one, other);
    if (!same) {
      step.other(rubric + one.organisation().code());
    }
    return !same;
  }

  /** In no order, since the order of criteria decides nothing. */
  private static Map<String, Verdict> verdicts(SubjectScore score) {
    return Map.copyOf(score.verdicts());
  }

  private void findings(SubjectScore naming, List<@Nullable SubjectScore> scores) {
    List<Map<FoundLines.Key, LedgerLine>> found = scores.stream().map(FoundLines::of).toList();
    Set<FoundLines.Key> keys = new LinkedHashSet<>();
    found.forEach(each -> keys.addAll(each.keySet()));
    for (FoundLines.Key key : keys) {
      int step = 0;
      for (int way = 1; way < ways; way++) {
        FindingChange.Kind kind = kind(found.get(way - 1).get(key), found.get(way).get(key));
        if (kind != null) {
          steps.get(way).finding(kind);
          step = way;
        }
      }
      LedgerLine before = found.get(0).get(key);
      LedgerLine after = found.get(ways - 1).get(key);
      FindingChange.Kind kind = kind(before, after);
      if (kind != null) {
        findings.add(change(naming, kind, before, after, step));
      }
    }
  }

  private static FindingChange.@Nullable Kind kind(
      @Nullable LedgerLine before, @Nullable LedgerLine after) {
    if (before == null || after == null) {
      return before == null
          ? after == null ? null : FindingChange.Kind.APPEARS
          : FindingChange.Kind.VANISHES;
    }
    return before.points().compareTo(after.points()) == 0 ? null : FindingChange.Kind.WEIGHS;
  }

  private FindingChange change(
      SubjectScore naming,
      FindingChange.Kind kind,
      @Nullable LedgerLine before,
      @Nullable LedgerLine after,
      int step) {
    LedgerLine shown = Objects.requireNonNull(after == null ? before : after);
    SourceNames names = after == null ? oldNames : newNames;
    return new FindingChange(
        naming.organisation(),
        naming.rubric().code(),
        shown.criterion(),
        shown.finding(),
        kind,
        shown.note(),
        before == null ? BigDecimal.ZERO : before.points(),
        after == null ? BigDecimal.ZERO : after.points(),
        shown.citation() == null ? "" : names.describe(shown.citation()),
        step);
  }

  /** What every edition says altogether. */
  List<WayCounts> counts() {
    return counts;
  }

  /** Why subjects are no longer scored, with their number. */
  Map<String, Integer> failures() {
    return failures;
  }

  /** In the order in which organisations came. */
  List<FindingChange> findings() {
    return findings;
  }

  int subjects() {
    return tracks.size();
  }

  /** Ranks everybody and gives those who change, in the order in which they came. */
  List<Move> moves() {
    List<Map<String, Map<String, Standing>>> standings =
        rankings.stream().map(Ranking::standings).toList();
    List<Move> moves = new ArrayList<>();
    for (Track track : tracks) {
      List<@Nullable Standing> own = new ArrayList<>();
      for (Map<String, Map<String, Standing>> way : standings) {
        own.add(way.getOrDefault(track.rubric(), Map.of()).get(track.organisation().code()));
      }
      List<State> states = track.states(own);
      for (int way = 1; way < ways; way++) {
        steps.get(way).state(states.get(way - 1), states.get(way));
      }
      Move move = track.move(states);
      if (move.lasting() || !move.shares().isEmpty()) {
        moves.add(move);
      }
    }
    return moves;
  }

  /** What each step did, once {@link #moves()} was asked; the first is of step 1. */
  List<Step.Changes> steps() {
    return steps.subList(1, ways).stream().map(StepCounts::changes).toList();
  }
}
