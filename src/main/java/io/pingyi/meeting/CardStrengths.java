package io.pingyi.meeting;

import io.pingyi.meeting.UnitCard.Dimension;
import io.pingyi.report.BranchSummary;
import io.pingyi.report.BranchSummary.CriterionCount;
import io.pingyi.rules.Criterion;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a unit's branches do better than others of the class, or all of them. */
final class CardStrengths {

  private static final int MOST = 3;

  private final Map<String, Criterion> criteria;
  private final Praise praise;

  /**
   * @param criteria those of the branches
   */
  CardStrengths(Map<String, Criterion> criteria, Praise praise) {
    this.criteria = criteria;
    this.praise = praise;
  }

  /**
   * At most three sentences.
   *
   * @param blamed dimensions of which the card shows a problem: they are praised only when nothing
   *     else can be
   */
  List<String> of(BranchSummary branches, List<Dimension> dimensions, Set<String> blamed) {
    List<String> above =
        ahead(dimensions.stream().filter(each -> !blamed.contains(each.name())).toList());
    List<String> whole =
        counts(branches)
            .filter(count -> count.met() > 1 && count.met() == applicable(count))
            .map(
                count ->
                    "%s个党支部全部做到“%s”".formatted(scope(count, branches), title(count.criterion())))
            .toList();
    List<String> most =
        counts(branches)
            .filter(count -> count.met() < applicable(count))
            .filter(count -> praise.deserved(count.met(), applicable(count)))
            .map(
                count ->
                    "%s个党支部中有%s个做到“%s”"
                        .formatted(scope(count, branches), count.met(), title(count.criterion())))
            .toList();
    List<String> strengths =
        Stream.of(
                above.stream().limit(1),
                whole.stream().limit(2),
                above.stream().skip(1),
                whole.stream().skip(2),
                most.stream())
            .flatMap(each -> each)
            .limit(MOST)
            .toList();
    return strengths.isEmpty() ? ahead(dimensions).stream().limit(MOST).toList() : strengths;
  }

  private List<String> ahead(List<Dimension> dimensions) {
    return dimensions.stream()
        .filter(each -> each.own() != null && each.median() != null)
        .filter(each -> ahead(each).signum() > 0)
        .filter(each -> praise.deserved(Objects.requireNonNull(each.own())))
        .sorted(Comparator.comparing((Dimension each) -> ahead(each)).reversed())
        .map(each -> "“%s”得分率%s%%，高于同类中位数%s个百分点".formatted(each.name(), each.own(), ahead(each)))
        .toList();
  }

  private static BigDecimal ahead(Dimension dimension) {
    BigDecimal own = Objects.requireNonNull(dimension.own());
    return own.subtract(Objects.requireNonNull(dimension.median()));
  }

  private Stream<CriterionCount> counts(BranchSummary branches) {
    return branches.criteria().stream()
        .filter(count -> criteria.containsKey(count.criterion()))
        .sorted(Comparator.comparing(CriterionCount::met).reversed());
  }

  private static String scope(CriterionCount count, BranchSummary branches) {
    return (applicable(count) < branches.branches() ? "适用的" : "") + applicable(count);
  }

  private static int applicable(CriterionCount count) {
    return count.met() + count.notMet() + count.undetermined();
  }

  private String title(String criterion) {
    return Objects.requireNonNull(criteria.get(criterion)).title();
  }
}
