package io.pingyi.batch;

import io.pingyi.assess.BranchTally;
import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.report.BranchSummary;
import io.pingyi.report.BranchSummary.CriterionCount;
import io.pingyi.report.BranchSummary.DimensionSum;
import io.pingyi.report.BranchSummary.Standards;
import io.pingyi.report.CriterionRow;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Adds up branches; a few hundred bytes whatever their number. */
final class BranchSums {

  private final BranchCriteria criteria;
  private final List<Map<Verdict, Integer>> verdicts = new ArrayList<>();
  private final BigDecimal[] points;
  private final BigDecimal[] full;
  private final int[] open;
  private final int[] standard = new int[3];
  private final int[] due = new int[3];
  private int branches;
  private int scored;
  private int weakListed;
  private int weakAccepted;
  private int weakUnknown;
  private long involved;
  private long serious;
  private long undeterminedPersons;
  private long feedback;
  private long feedbackOpen;

  BranchSums(BranchCriteria criteria) {
    this.criteria = criteria;
    int dimensions = criteria.dimensions().size();
    criteria.codes().forEach(code -> verdicts.add(new EnumMap<>(Verdict.class)));
    this.points = new BigDecimal[dimensions];
    this.full = new BigDecimal[dimensions];
    this.open = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      points[i] = BigDecimal.ZERO;
      full[i] = BigDecimal.ZERO;
    }
  }

  void add(BranchTally tally) {
    branches++;
    scored += tally.scored() ? 1 : 0;
    List<Standing> standings = List.of(tally.standing(), tally.worst(), tally.best());
    for (int i = 0; i < standings.size(); i++) {
      due[i] += standings.get(i) == Standing.NOT_DUE ? 0 : 1;
      standard[i] += standings.get(i) == Standing.STANDARD ? 1 : 0;
    }
    if (tally.weakListed()) {
      Boolean accepted = tally.weakAccepted();
      weakListed++;
      weakUnknown += accepted == null ? 1 : 0;
      weakAccepted += Boolean.TRUE.equals(accepted) ? 1 : 0;
    }
    involved += tally.involved();
    serious += tally.serious();
    undeterminedPersons += tally.undeterminedPersons();
    feedback += tally.feedback();
    feedbackOpen += tally.feedbackOpen();
  }

  void add(List<CriterionRow> rows) {
    for (CriterionRow row : rows) {
      int place = criteria.place(row.criterion());
      if (place < 0) {
        continue;
      }
      verdicts.get(place).merge(row.verdict(), 1, Integer::sum);
      int dimension = criteria.dimension(place);
      if (dimension >= 0 && row.points() != null && row.full() != null) {
        points[dimension] = points[dimension].add(row.points());
        full[dimension] = full[dimension].add(row.full());
        open[dimension] += row.verdict() == Verdict.UNDETERMINED ? 1 : 0;
      }
    }
  }

  BranchSummary summary() {
    return new BranchSummary(
        branches,
        scored,
        new Standards(standard[0], due[0]),
        new Standards(standard[1], due[1]),
        new Standards(standard[2], due[2]),
        weakListed,
        weakAccepted,
        weakUnknown,
        involved,
        serious,
        undeterminedPersons,
        feedback,
        feedbackOpen,
        IntStream.range(0, verdicts.size()).mapToObj(this::count).toList(),
        IntStream.range(0, points.length).mapToObj(this::dimension).toList());
  }

  private CriterionCount count(int place) {
    Map<Verdict, Integer> counts = verdicts.get(place);
    return new CriterionCount(
        criteria.codes().get(place),
        counts.getOrDefault(Verdict.MET, 0),
        counts.getOrDefault(Verdict.NOT_MET, 0),
        counts.getOrDefault(Verdict.NOT_APPLICABLE, 0),
        counts.getOrDefault(Verdict.UNDETERMINED, 0),
        counts.getOrDefault(Verdict.RULE_FAILED, 0));
  }

  private DimensionSum dimension(int place) {
    return new DimensionSum(
        criteria.dimensions().get(place), points[place], full[place], open[place]);
  }

  /** The criteria judged on branches, and the dimensions whose points are added up. */
  static final class BranchCriteria {

    private final List<String> codes;
    private final List<String> dimensions;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] dimensionOf;

    /**
     * @param all criteria of the rubrics that score branches, in order
     * @param counted those of the branch rubric whose points make dimensions
     */
    BranchCriteria(List<Criterion> all, List<Criterion> counted) {
      this.codes = all.stream().map(Criterion::code).distinct().toList();
      this.dimensions = counted.stream().map(Criterion::dimension).distinct().toList();
      this.dimensionOf = new int[codes.size()];
      for (int i = 0; i < codes.size(); i++) {
        places.put(codes.get(i), i);
        String code = codes.get(i);
        dimensionOf[i] =
            counted.stream()
                .filter(criterion -> criterion.code().equals(code))
                .mapToInt(criterion -> dimensions.indexOf(criterion.dimension()))
                .findFirst()
                .orElse(-1);
      }
    }

    List<String> codes() {
      return codes;
    }

    List<String> dimensions() {
      return dimensions;
    }

    int place(String code) {
      return places.getOrDefault(code, -1);
    }

    int dimension(int place) {
      return dimensionOf[place];
    }
  }
}
