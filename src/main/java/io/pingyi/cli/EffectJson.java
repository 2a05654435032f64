package io.pingyi.cli;

import io.pingyi.facts.Organisation;
import io.pingyi.report.Json;
import io.pingyi.rules.edits.Cell;
import io.pingyi.rules.edits.Edit;
import io.pingyi.rules.edits.Place;
import io.pingyi.trial.effect.Effect;
import io.pingyi.trial.effect.FindingChange;
import io.pingyi.trial.effect.Idle;
import io.pingyi.trial.effect.Move;
import io.pingyi.trial.effect.Share;
import io.pingyi.trial.effect.State;
import io.pingyi.trial.effect.Step;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The effect of an edit for programs: {@code docs/rules-diff.md} describes it. */
final class EffectJson {

  private static final String VERSION = "1";

  private EffectJson() {}

  static String of(Effect effect) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", VERSION);
    all.put("year", effect.request().year());
    all.put("date", effect.request().date().toString());
    all.put("oldHash", effect.oldHash());
    all.put("newHash", effect.newHash());
    all.put("identical", effect.identical());
    all.put("subjects", effect.subjects());
    all.put("steps", effect.steps().stream().map(EffectJson::step).toList());
    all.put("moves", effect.moves().stream().map(EffectJson::move).toList());
    all.put("findings", effect.findings().stream().map(EffectJson::finding).toList());
    all.put("failures", effect.failures());
    all.put("withoutEffect", effect.idle().stream().map(EffectJson::idle).toList());
    return Json.of(all);
  }

  private static Map<String, Object> edit(Edit edit) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("part", edit.part().label());
    one.put("key", edit.key());
    one.put("change", edit.added() ? "added" : edit.removed() ? "removed" : "changed");
    one.put("wordingOnly", edit.wordingOnly());
    place(one, "old", edit.old());
    place(one, "new", edit.now());
    one.put("cells", edit.cells().stream().map(EffectJson::cell).toList());
    one.put("description", edit.description());
    return one;
  }

  private static void place(Map<String, Object> one, String name, @Nullable Place place) {
    if (place != null) {
      Map<String, Object> where = new LinkedHashMap<>();
      where.put("file", place.file());
      where.put("line", place.line());
      one.put(name, where);
    }
  }

  private static Map<String, Object> cell(Cell cell) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("column", cell.column());
    one.put("before", cell.before());
    one.put("after", cell.after());
    return one;
  }

  private static Map<String, Object> step(Step step) {
    Step.Changes changes = step.changes();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("step", step.number());
    one.put("edits", step.edits().stream().map(EffectJson::edit).toList());
    one.put("scores", changes.scores());
    one.put("up", changes.up());
    one.put("sum", changes.sum().toPlainString());
    one.put("most", changes.most().toPlainString());
    one.put("ranks", changes.ranks());
    one.put("grades", changes.grades());
    one.put("findingsAppear", changes.appear());
    one.put("findingsVanish", changes.vanish());
    one.put("findingsWeigh", changes.weigh());
    one.put("verdicts", changes.verdicts());
    return one;
  }

  private static void organisation(Map<String, Object> one, Organisation organisation) {
    one.put("code", organisation.code());
    one.put("name", organisation.name());
  }

  private static Map<String, Object> move(Move move) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("rubric", move.rubric());
    organisation(one, move.organisation());
    one.put("before", state(move.before()));
    one.put("after", state(move.after()));
    one.put("shares", move.shares().stream().map(EffectJson::share).toList());
    return one;
  }

  private static Map<String, Object> state(State state) {
    Map<String, Object> one = new LinkedHashMap<>();
    BigDecimal exact = state.exact();
    BigDecimal score = state.score();
    Integer rank = state.rank();
    if (exact != null && score != null && rank != null) {
      one.put("exact", exact.toPlainString());
      one.put("score", score.toPlainString());
      one.put("rank", rank);
    }
    one.put("peers", state.peers());
    one.put("grade", state.grade());
    return one;
  }

  private static Map<String, Object> share(Share share) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("step", share.step());
    one.put("exact", share.exact().toPlainString());
    one.put("score", share.score().toPlainString());
    one.put("places", share.places());
    one.put("gradeBefore", share.gradeBefore());
    one.put("gradeAfter", share.gradeAfter());
    return one;
  }

  private static Map<String, Object> finding(FindingChange change) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("rubric", change.rubric());
    organisation(one, change.organisation());
    one.put("criterion", change.criterion());
    one.put("finding", change.finding());
    one.put("kind", change.kind().label());
    one.put("sentence", change.sentence());
    one.put("before", change.before().toPlainString());
    one.put("after", change.after().toPlainString());
    one.put("source", change.source());
    one.put("step", change.step());
    return one;
  }

  private static Map<String, Object> idle(Idle idle) {
    Map<String, Object> one = edit(idle.edit());
    one.put("reason", idle.reason());
    return one;
  }
}
