package io.pingyi.assess;

import io.pingyi.facts.Branch;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one branch adds to numerator and denominator of a rate of persons of its unit.
 *
 * @param part persons who count for the unit; null when unknown
 * @param whole persons due; null when unknown
 */
public record Portion(@Nullable Integer part, @Nullable Integer whole) {

  /** Names of components of {@link io.pingyi.facts.Unit} that add persons up. */
  static final String STUDY = "studyRate";

  static final String LEADER_STUDY = "leaderStudyRate";
  static final String DUES = "duesRate";
  static final String MOBILE = "mobileRate";

  private static final Map<String, Function<Branch, Portion>> OF =
      Map.of(
          STUDY, branch -> new Portion(branch.studyMet(), branch.studyDue()),
          LEADER_STUDY, branch -> new Portion(branch.leaderStudyMet(), branch.leaderStudyDue()),
          DUES,
              branch ->
                  without(
                      branch.members(), branch.duesOwingThreeMonths(), branch.duesOwingSixMonths()),
          MOBILE, branch -> without(branch.mobileMembers(), branch.mobileLost(), 0));

  /** A part that contradicts its whole is unknown. */
  public Portion {
    if (part != null && whole != null && (part < 0 || part > whole)) {
      part = null;
    }
  }

  /** The portions of a branch by rate. */
  static Map<String, Portion> of(Branch branch) {
    Map<String, Portion> portions = new TreeMap<>();
    OF.forEach((rate, portion) -> portions.put(rate, portion.apply(branch)));
    return portions;
  }

  /** Component of {@link Branch} whose cell shows why its portion is not whole. */
  static String shortfall(String rate, Branch branch) {
    Integer owing = branch.duesOwingThreeMonths();
    return switch (rate) {
      case STUDY -> "studyMet";
      case LEADER_STUDY -> "leaderStudyMet";
      case DUES -> owing != null && owing > 0 ? "duesOwingThreeMonths" : "duesOwingSixMonths";
      default -> "mobileLost";
    };
  }

  /** Whether persons are certainly missing from the part. */
  boolean falls() {
    return part != null && whole != null && part < whole;
  }

  private static Portion without(
      @Nullable Integer whole, @Nullable Integer some, @Nullable Integer others) {
    Integer part = whole == null || some == null || others == null ? null : whole - some - others;
    return new Portion(part, whole);
  }
}
