package io.pingyi.score;

import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.rules.Finding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chinese sentences about findings. */
final class Sentences {

  /** A problem of many matches quotes so many of them; the ledger has them all. */
  private static final int QUOTED = 3;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Sentences() {}

  /** The sentence of one match with its numbers filled in. */
  static String of(Finding finding) {
    String sentence = finding.price().sentence();
    sentence = fill(sentence, "{数}", finding.quantity());
    sentence = value(sentence, finding.value(), finding.threshold());
    sentence = share(sentence, finding.value(), finding.threshold());
    sentence = fill(sentence, "{分子}", finding.part());
    sentence = fill(sentence, "{分母}", finding.whole());
    return fill(sentence, "{标准}", finding.threshold());
  }

  /** One description of all matches of one finding code. */
  static String of(List<Finding> matches) {
    List<String> distinct = matches.stream().map(Sentences::of).distinct().toList();
    String joined = String.join("；", distinct.subList(0, Math.min(QUOTED, distinct.size())));
    String more = distinct.size() > QUOTED ? "等" : "";
    if (matches.size() == 1) {
      return joined;
    }
    String count = Decimals.text(times(matches));
    return joined + more + (aboutPersons(matches) ? "（涉及" + count + "人）" : "（共" + count + "处）");
  }

  /**
   * How many times: persons for findings about persons, matches for values beyond a threshold, the
   * sum of quantities for everything that is counted.
   */
  static BigDecimal times(List<Finding> matches) {
    if (aboutPersons(matches)) {
      return BigDecimal.valueOf(matches.stream().map(Finding::fact).distinct().count());
    }
    return Decimals.plain(
        matches.stream()
            .map(match -> match.value() == null ? match.quantity() : BigDecimal.ONE)
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static boolean aboutPersons(List<Finding> matches) {
    return matches.stream().allMatch(match -> match.fact() instanceof DevelopmentRecord);
  }

  /** Percentages always show a decimal, other values only when they have one. */
  private static String value(
      String sentence, @Nullable BigDecimal value, @Nullable BigDecimal threshold) {
    if (value == null) {
      return sentence;
    }
    BigDecimal shown = Decimals.shown(value, threshold);
    String percent = shown.setScale(Math.max(shown.scale(), 1)).toPlainString();
    return sentence.replace("{值}%", percent + "%").replace("{值}", Decimals.text(shown));
  }

  /** The value as a share of what it was compared with, cut and never rounded: 100 means all. */
  private static String share(
      String sentence, @Nullable BigDecimal value, @Nullable BigDecimal threshold) {
    if (value == null || threshold == null || threshold.signum() == 0) {
      return sentence;
    }
    BigDecimal percent = value.multiply(HUNDRED).divide(threshold, 1, RoundingMode.DOWN);
    return sentence.replace("{占比}", percent.toPlainString());
  }

  private static String fill(String sentence, String placeholder, @Nullable BigDecimal number) {
    return number == null ? sentence : sentence.replace(placeholder, Decimals.text(number));
  }
}
