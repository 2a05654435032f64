package io.pingyi.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.pingyi.rules.CriterionJudgement;
import io.pingyi.rules.Finding;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every judgement; each seed makes one, and a failure names its seed. */
class ScorePropertyTest {

  private static final int SEEDS = 3000;

  private final Scorer scorer = new Scorer();

  @ParameterizedTest
  @EnumSource(MissingPolicy.class)
  void the_lines_add_up_to_the_total_and_the_total_is_the_score(MissingPolicy policy) {
    everySeed(
        seed -> {
          RandomJudgements random = new RandomJudgements(seed, policy);
          SubjectScore score = scorer.score(random.deleted(random.complete()));
          BigDecimal sum = sum(score.ledger(), LineType.TOTAL, false);
          BigDecimal total = sum(score.ledger(), LineType.TOTAL, true);
          assertThat(sum).as("seed %s", seed).isEqualByComparingTo(total);
          assertThat(total).isEqualByComparingTo(orZero(score.score()));
        });
  }

  @ParameterizedTest
  @EnumSource(MissingPolicy.class)
  void the_true_score_lies_within_the_range(MissingPolicy policy) {
    everySeed(
        seed -> {
          RandomJudgements random = new RandomJudgements(seed, policy);
          Judgement complete = random.complete();
          SubjectScore truth = scorer.score(complete);
          SubjectScore known = scorer.score(random.deleted(complete));
          if (truth.score() != null) {
            assertThat(truth.score())
                .as("seed %s", seed)
                .isBetween(known.lowest(), known.highest());
          }
          if (known.score() != null) {
            assertThat(known.score())
                .as("seed %s", seed)
                .isBetween(known.lowest(), known.highest());
          }
        });
  }

  @ParameterizedTest
  @EnumSource(MissingPolicy.class)
  void the_range_has_no_width_when_nothing_is_open(MissingPolicy policy) {
    everySeed(
        seed -> {
          SubjectScore score = scorer.score(new RandomJudgements(seed, policy).complete());
          assertThat(score.undetermined()).isZero();
          assertThat(score.lowest()).as("seed %s", seed).isEqualTo(score.score());
          assertThat(score.highest()).as("seed %s", seed).isEqualTo(score.score());
        });
  }

  @ParameterizedTest
  @EnumSource(MissingPolicy.class)
  void the_range_has_width_when_a_criterion_with_points_is_wholly_open(MissingPolicy policy) {
    everySeed(
        seed -> {
          RandomJudgements random = new RandomJudgements(seed, policy);
          Judgement known = random.deleted(random.complete());
          if (known.criteria().stream().noneMatch(ScorePropertyTest::whollyOpenWithPoints)) {
            return;
          }
          SubjectScore score = scorer.score(known);
          boolean floored = BigDecimal.ZERO.compareTo(orZero(score.highest())) == 0;
          if (!floored) {
            assertThat(score.lowest()).as("seed %s", seed).isLessThan(score.highest());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void with_the_lowest_policy_no_deletion_raises_the_score(long block) {
    LongStream.range(block, block + SEEDS)
        .forEach(
            seed -> {
              RandomJudgements random = new RandomJudgements(seed, MissingPolicy.LOWEST);
              Judgement complete = random.complete();
              SubjectScore before = scorer.score(complete);
              SubjectScore after = scorer.score(random.deleted(complete));
              if (before.score() != null) {
                assertThat(orZero(after.score()))
                    .as("seed %s", seed)
                    .isLessThanOrEqualTo(before.score());
              }
            });
  }

  @ParameterizedTest
  @EnumSource(MissingPolicy.class)
  void the_order_of_criteria_and_findings_does_not_matter(MissingPolicy policy) {
    everySeed(
        seed -> {
          RandomJudgements random = new RandomJudgements(seed, policy);
          Judgement judgement = random.deleted(random.complete());
          SubjectScore one = scorer.score(judgement);
          SubjectScore other = scorer.score(shuffled(judgement, random));
          assertThat(other.score()).as("seed %s", seed).isEqualTo(one.score());
          assertThat(other.lowest()).isEqualTo(one.lowest());
          assertThat(other.highest()).isEqualTo(one.highest());
          assertThat(other.due()).isEqualTo(one.due());
          assertThat(other.restrictions()).containsExactlyInAnyOrderElementsOf(one.restrictions());
        });
  }

  @ParameterizedTest
  @EnumSource(MissingPolicy.class)
  void problems_of_a_criterion_add_up_to_what_it_deducted(MissingPolicy policy) {
    everySeed(
        seed -> {
          Judgement judgement = new RandomJudgements(seed, policy).complete();
          SubjectScore score = scorer.score(judgement);
          for (CriterionJudgement judged : judgement.criteria()) {
            if (score.score() == null || judged.criterion().kind() != Kind.REGULAR) {
              continue;
            }
            String code = judged.criterion().code();
            BigDecimal deducted =
                score.ledger().stream()
                    .filter(line -> line.criterion().equals(code))
                    .filter(line -> line.type() != LineType.FULL)
                    .map(LedgerLine::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal problems =
                score.problems().stream()
                    .filter(problem -> problem.criterion().equals(code))
                    .map(Problem::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(problems.negate()).as("seed %s", seed).isEqualByComparingTo(deducted);
          }
        });
  }

  static LongStream seeds() {
    return LongStream.of(0, 1_000_000);
  }

  private static Judgement shuffled(Judgement judgement, RandomJudgements random) {
    List<CriterionJudgement> criteria =
        random.shuffled(judgement.criteria()).stream()
            .map(
                judged ->
                    Fixtures.withOpen(
                        Fixtures.judged(
                            judged.criterion(),
                            judged.verdict(),
                            random.shuffled(judged.findings()).toArray(Finding[]::new)),
                        judged.open(),
                        judged.openPoints().toPlainString()))
            .toList();
    return new Judgement(judgement.subject(), judgement.rubric(), criteria);
  }

  private static boolean whollyOpenWithPoints(CriterionJudgement judged) {
    return judged.criterion().kind() == Kind.REGULAR
        && judged.open() > 0
        && judged.findings().isEmpty();
  }

  private static BigDecimal sum(List<LedgerLine> ledger, LineType type, boolean equal) {
    return ledger.stream()
        .filter(line -> (line.type() == type) == equal)
        .map(LedgerLine::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal orZero(@Nullable BigDecimal number) {
    return number == null ? BigDecimal.ZERO : number;
  }

  private static void everySeed(java.util.function.LongConsumer check) {
    LongStream.range(0, SEEDS).forEach(check);
  }
}
