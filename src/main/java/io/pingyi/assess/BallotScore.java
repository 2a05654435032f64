package io.pingyi.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The mean of ballots on a scale of 100, cut at six decimals. 现场测评 weighs the means of its groups
 * of voters and needs every group; 民主测评 counts all ballots alike.
 */
final class BallotScore {

  private static final int DECIMALS = 6;

  private final Thresholds thresholds;

  BallotScore(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * The score of one kind of ballot.
   *
   * @return null when too few ballots came back or a group of voters is missing
   */
  @Nullable BigDecimal of(List<Ballots> rows, boolean weighted) {
    long issued = rows.stream().mapToLong(Ballots::issued).sum();
    long returned = rows.stream().mapToLong(Ballots::returned).sum();
    boolean valid = returned * thresholds.validWhole() >= issued * thresholds.validPart();
    if (returned == 0 || !valid) {
      return null;
    }
    return weighted ? weighted(rows) : mean(points(rows), BigDecimal.valueOf(returned));
  }

  private @Nullable BigDecimal weighted(List<Ballots> rows) {
    Map<String, List<Ballots>> groups = new TreeMap<>();
    rows.forEach(
        row -> groups.computeIfAbsent(row.group(), group -> new java.util.ArrayList<>()).add(row));
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ONE;
    BigDecimal weights = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> weight : new TreeMap<>(thresholds.weights()).entrySet()) {
      List<Ballots> own = groups.getOrDefault(weight.getKey(), List.of());
      long returned = own.stream().mapToLong(Ballots::returned).sum();
      if (returned == 0) {
        return null;
      }
      BigDecimal count = BigDecimal.valueOf(returned);
      BigDecimal part = weight.getValue().multiply(points(own));
      numerator = numerator.multiply(count).add(part.multiply(denominator));
      denominator = denominator.multiply(count);
      weights = weights.add(weight.getValue());
    }
    return mean(numerator, denominator.multiply(weights));
  }

  private BigDecimal points(List<Ballots> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Ballots row : rows) {
      for (int i = 0; i < thresholds.votes().size(); i++) {
        BigDecimal votes = BigDecimal.valueOf(row.votes().get(i));
        sum = sum.add(thresholds.votes().get(i).multiply(votes));
      }
    }
    return sum;
  }

  private static BigDecimal mean(BigDecimal sum, BigDecimal count) {
    return Rates.plain(sum.divide(count, DECIMALS, RoundingMode.DOWN));
  }
}
