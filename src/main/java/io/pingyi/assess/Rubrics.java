package io.pingyi.assess;

import io.pingyi.facts.Subject;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Judge;
import io.pingyi.rules.Judgement;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Rubric.SubjectKind;
import io.pingyi.score.Scorer;
import io.pingyi.score.SubjectScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges and scores subjects; an exception leaves the one subject without a score. */
final class Rubrics {

  private final Judge judge;
  private final Catalogue catalogue;
  private final Scorer scorer = new Scorer();

  Rubrics(Judge judge, Catalogue catalogue) {
    this.judge = judge;
    this.catalogue = catalogue;
  }

  /**
   * A judgement and what became of it.
   *
   * @param judgement null when judging broke
   */
  record Judged(@Nullable Judgement judgement, SubjectScore score) {}

  List<Rubric> of(SubjectKind kind) {
    return catalogue.rubrics().values().stream()
        .filter(rubric -> rubric.subject() == kind)
        .toList();
  }

  Judged judge(Rubric rubric, Subject subject) {
    try {
      Judgement judgement = judge.judge(subject, rubric.code());
      return new Judged(judgement, scorer.score(judgement));
    } catch (RuntimeException e) {
      return new Judged(null, Unscored.because(subject.organisation(), rubric, e));
    }
  }
}
