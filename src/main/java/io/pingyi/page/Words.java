package io.pingyi.page;

import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers and grades as the page writes them. */
final class Words {

  private static final List<String> SIGNS = List.of("▲", "●", "◆", "▼");
  private static final int WORST = SIGNS.size() - 1;

  private Words() {}

  /** A score with two places or as many as it has; empty for null. */
  static String score(@Nullable BigDecimal value) {
    if (value == null) {
      return "";
    }
    BigDecimal plain = plain(value);
    return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
  }

  /** Two places, half up, for figures that are not published scores; empty for null. */
  static String rounded(@Nullable BigDecimal value) {
    return value == null ? "" : value.setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Exact, without trailing zeros. */
  static String exact(BigDecimal value) {
    return plain(value).toPlainString();
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static String range(@Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
    String from = score(lowest);
    String to = score(highest);
    return from.equals(to) ? from : from + "～" + to;
  }

  /** The difference between two scores with its sign; empty when one is unknown. */
  static String change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
    if (now == null || before == null) {
      return "";
    }
    BigDecimal change = now.subtract(before);
    return (change.signum() > 0 ? "+" : "") + score(change);
  }

  /** Places won or lost. */
  static String move(@Nullable Integer now, @Nullable Integer before) {
    if (now == null || before == null) {
      return "";
    }
    int won = before - now;
    return won > 0 ? "↑" + won : won < 0 ? "↓" + -won : "—";
  }

  static String sector(String sector) {
    return sector.isEmpty() ? "类别不详" : sector;
  }

  /** Light of a grade, 0 the best to 3 the worst; -1 for a word that is no grade. */
  static int light(Rubric rubric, String grade) {
    int last = rubric.grades().size() - 1;
    for (int i = 0; i <= last; i++) {
      if (rubric.grades().get(i).name().equals(grade)) {
        return i == 0 ? 0 : i == last ? WORST : Math.min(i, WORST - 1);
      }
    }
    return -1;
  }

  static String sign(int light) {
    return SIGNS.get(light);
  }

  /** Colour of a share of points kept or of subjects that comply. */
  static String shade(BigDecimal part, BigDecimal whole) {
    List<BigDecimal> bounds =
        List.of(
            new BigDecimal("0.95"),
            new BigDecimal("0.85"),
            new BigDecimal("0.7"),
            new BigDecimal("0.5"));
    for (int i = 0; i < bounds.size(); i++) {
      if (part.compareTo(whole.multiply(bounds.get(i))) >= 0) {
        return "h" + i;
      }
    }
    return "h" + bounds.size();
  }

  /** A whole percentage, rounded down so that 100 means all. */
  static String percent(int part, int whole) {
    return Integer.toString((int) (100L * part / whole));
  }
}
