package io.pingyi.trial.effect;

import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.edits.Edit;
import io.pingyi.rules.edits.FolderEdits;
import io.pingyi.rules.edits.Part;
import io.pingyi.trial.RuleEdition;
import io.pingyi.trial.Trials;
import io.pingyi.trial.Way;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two editions of the rules on a year's data. */
public final class RuleDiff {

  private static final Comparator<Move> LARGEST_FIRST =
      Comparator.comparing((Move move) -> !move.lost() && !move.won())
          .thenComparing((Move move) -> move.score().abs(), Comparator.reverseOrder())
          .thenComparing(move -> Math.abs(move.places()), Comparator.reverseOrder())
          .thenComparing(move -> move.before().grade().equals(move.after().grade()))
          .thenComparing(move -> move.organisation().code());

  private final EffectRequest request;

  private RuleDiff(EffectRequest request) {
    this.request = request;
  }

  /**
   * Compares.
   *
   * @throws RulesException with the faults of either folder, each with the folder before its file
   * @throws io.pingyi.intake.InputException when the input, {@code columns.yml} or {@code
   *     calendar.csv} cannot be used
   */
  public static Effect of(EffectRequest request) {
    return new RuleDiff(request).compare();
  }

  private Effect compare() {
    RuleEdition before = open(request.old());
    List<RuleEdition> editions = new ArrayList<>(List.of(before));
    try {
      editions.add(open(request.now()));
    } catch (RuntimeException e) {
      before.close();
      throw e;
    }
    RuleFolder old = RuleFolder.read(request.old(), new FaultList());
    RuleFolder now = RuleFolder.read(request.now(), new FaultList());
    List<Edit> edits = FolderEdits.between(old, now);
    if (edits.isEmpty()) {
      editions.forEach(RuleEdition::close);
      return new Effect(
          request,
          old.hash(),
          now.hash(),
          edits,
          List.of(),
          0,
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          List.of());
    }
    try (Chain chain = Chain.open(request, old, now, editions, edits)) {
      Comparison comparison = new Comparison(chain.ways());
      new Trials(request.year(), chain.ways()).run(request.workers(), comparison::take);
      return effect(chain, comparison, old, now, edits);
    }
  }

  private RuleEdition open(Path folder) {
    try {
      return RuleEdition.open(folder, request.data().resolve("rules-cache"), request.date());
    } catch (RulesException e) {
      throw new RulesException(e.faults().stream().map(fault -> within(folder, fault)).toList());
    }
  }

  private static Fault within(Path folder, Fault fault) {
    String file = fault.file().isEmpty() ? folder.toString() : folder + "/" + fault.file();
    return new Fault(
        fault.kind(),
        fault.level(),
        file,
        fault.line(),
        fault.column(),
        fault.field(),
        fault.message());
  }

  private Effect effect(
      Chain chain, Comparison comparison, RuleFolder old, RuleFolder now, List<Edit> edits) {
    List<Move> moves = new ArrayList<>(comparison.moves());
    List<String> order = rubrics(chain.ways()).stream().map(Rubric::code).toList();
    moves.sort(
        Comparator.comparing((Move m) -> order.indexOf(m.rubric())).thenComparing(LARGEST_FIRST));
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < chain.groups().size(); i++) {
      steps.add(new Step(i + 1, chain.groups().get(i), comparison.steps().get(i)));
    }
    return new Effect(
        request,
        old.hash(),
        now.hash(),
        edits,
        steps,
        comparison.subjects(),
        rubrics(chain.ways()),
        moves,
        comparison.findings(),
        comparison.failures(),
        idle(chain, comparison, steps, edits));
  }

  private static List<Rubric> rubrics(List<Way> ways) {
    Map<String, Rubric> rubrics =
        new LinkedHashMap<>(ways.get(ways.size() - 1).edition().catalogue().rubrics());
    ways.get(0).edition().catalogue().rubrics().forEach(rubrics::putIfAbsent);
    return List.copyOf(rubrics.values());
  }

  private List<Idle> idle(Chain chain, Comparison comparison, List<Step> steps, List<Edit> edits) {
    Set<Edit> moving = new HashSet<>();
    Map<Edit, Integer> stepOf = new LinkedHashMap<>();
    for (Step step : steps) {
      step.edits().forEach(edit -> stepOf.put(edit, step.number()));
      if (step.changes().moves()) {
        moving.addAll(step.edits());
      }
    }
    List<Edit> still = edits.stream().filter(edit -> !moving.contains(edit)).toList();
    List<Edit> asked =
        still.stream()
            .filter(edit -> !edit.wordingOnly() && edit.part().compareTo(Part.THRESHOLD) >= 0)
            .toList();
    Way last = chain.ways().get(chain.ways().size() - 1);
    Probes probes = new Probes(request, chain.ways().get(0), last, asked);
    List<Idle> idle = new ArrayList<>();
    for (Edit edit : still) {
      int step = stepOf.getOrDefault(edit, 0);
      WayCounts before = comparison.counts().get(Math.max(step - 1, 0));
      WayCounts after = comparison.counts().get(step);
      Step.Changes changes = step == 0 ? Step.Changes.NONE : steps.get(step - 1).changes();
      String reason = new Reasons(request, last, before, after, changes, probes).of(edit);
      String also = also(changes);
      idle.add(new Idle(edit, also + reason));
    }
    return idle;
  }

  /** What happens although no score, rank or grade moves. */
  private static String also(Step.Changes changes) {
    List<String> parts = new ArrayList<>();
    if (changes.appear() > 0) {
      parts.add("新增判定 " + changes.appear() + " 条");
    }
    if (changes.vanish() > 0) {
      parts.add("消失判定 " + changes.vanish() + " 条");
    }
    if (changes.weigh() > 0) {
      parts.add(changes.weigh() + " 条判定分值改变");
    }
    if (changes.verdicts() > 0) {
      parts.add(changes.verdicts() + " 个对象的结论改变");
    }
    if (parts.isEmpty() && changes.others() > 0) {
      parts.add(changes.others() + " 个对象的得分区间、限制项或说明改变");
    }
    return parts.isEmpty() ? "" : String.join("、", parts) + "，但得分、名次、等次不变。";
  }
}
