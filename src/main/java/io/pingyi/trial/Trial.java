package io.pingyi.trial;

import io.pingyi.facts.Subject;
import io.pingyi.rules.Judge;
import io.pingyi.rules.Judgement;
import io.pingyi.score.SubjectScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * One year's data under one set of rules: the scores, ranks and grades a run would publish, and the
 * facts behind them.
 */
public final class Trial {

  private final int year;
  private final Way way;
  private final int workers;

  /**
   * @param year 考核年度
   * @param workers threads, at least 1; they never change a result
   */
  public Trial(int year, Way way, int workers) {
    this.year = year;
    this.way = way;
    this.workers = workers;
  }

  /**
   * A score with its place.
   *
   * @param score points, verdicts, ledger lines with citations; see {@link
   *     Points#byCriterion(SubjectScore)}
   */
  public record Result(SubjectScore score, Standing standing) {}

  /** All results: branches in the order of codes with one a rubric, then units. */
  public List<Result> results() {
    Ranking ranking = new Ranking();
    List<SubjectScore> scores = new ArrayList<>();
    new Trials(year, List.of(way))
        .run(
            workers,
            assessed ->
                assessed
                    .scores()
                    .get(0)
                    .forEach(
                        score -> {
                          ranking.add(score);
                          scores.add(score);
                        }));
    Map<String, Map<String, Standing>> standings = ranking.standings();
    List<Result> results = new ArrayList<>(scores.size());
    for (SubjectScore score : scores) {
      Standing standing =
          standings.getOrDefault(score.rubric().code(), Map.of()).get(score.organisation().code());
      if (standing != null) {
        results.add(new Result(score, standing));
      }
    }
    return results;
  }

  /**
   * Visits the facts that the rules see, with what the rules say. For a unit these are its values
   * as published. In no fixed order, by the calling thread or others, but by one at a time.
   *
   * @param visitor takes the subject and its judgement; the judgement names the rubric
   */
  public void visit(BiConsumer<Subject, Judgement> visitor) {
    Set<String> seen = new HashSet<>();
    Object turn = new Object();
    Judge watching =
        new Judge() {
          @Override
          public Judgement judge(Subject subject, String rubric) {
            Judgement judgement = way.edition().judge().judge(subject, rubric);
            synchronized (turn) {
              if (seen.add(rubric + " " + subject.organisation().code())) {
                visitor.accept(subject, judgement);
              }
            }
            return judgement;
          }

          @Override
          public Set<String> ratedCriteria() {
            return way.edition().judge().ratedCriteria();
          }

          @Override
          public void close() {}
        };
    new Trials(year, List.of(way), each -> watching).run(workers, assessed -> {});
  }
}
