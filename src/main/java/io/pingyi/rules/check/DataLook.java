package io.pingyi.rules.check;

import io.pingyi.facts.Subject;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Rule;
import io.pingyi.rules.drl.VettedRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at a year's facts with the eyes of the rules: which comparison always or never held, and
 * which rule no row reached.
 */
public final class DataLook {

  /** Of fewer values nothing can be said. */
  private static final int FEWEST = 20;

  private final int year;
  private final Map<String, List<Rule>> rules;
  private final Set<Rule> reached = new HashSet<>();
  private final Map<String, Integer> subjects = new HashMap<>();
  private final IdentityHashMap<Condition.Compare, int[]> counts = new IdentityHashMap<>();

  private DataLook(int year, Map<String, List<Rule>> rules) {
    this.year = year;
    this.rules = rules;
  }

  /** With the rules of a folder as far as they can be read. */
  public static DataLook of(Path rulesDir, int year) {
    FaultList faults = new FaultList();
    return new DataLook(year, VettedRules.read(RuleFolder.read(rulesDir, faults), faults).rules());
  }

  /** Takes one subject of a rubric. */
  public void see(Subject subject, String rubric) {
    subjects.merge(rubric, 1, Integer::sum);
    Evaluation evaluation = new Evaluation(subject.facts(), this::count);
    for (Rule rule : rules.getOrDefault(rubric, List.of())) {
      if (evaluation.matches(rule)) {
        reached.add(rule);
      }
    }
  }

  private void count(Condition.Compare compare, boolean holds) {
    counts.computeIfAbsent(compare, key -> new int[2])[holds ? 1 : 0]++;
  }

  /** What was seen, as notices. */
  public List<Fault> notices() {
    List<Fault> notices = new ArrayList<>();
    rules.forEach(
        (rubric, own) -> {
          if (subjects.getOrDefault(rubric, 0) > 0) {
            own.forEach(rule -> look(rule, subjects.getOrDefault(rubric, 0), notices));
          }
        });
    return FaultList.sorted(notices);
  }

  private void look(Rule rule, int subjects, List<Fault> notices) {
    List<Fault> own = new ArrayList<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      if (pattern.mode() == Rule.Mode.MATCH) {
        look(rule, (Condition.All) pattern.condition(), own);
      }
    }
    boolean never = own.stream().anyMatch(fault -> fault.kind() == FaultKind.DATA_NEVER);
    if (!reached.contains(rule) && !never) {
      own.add(
          notice(
              FaultKind.DATA_UNREACHED,
              rule.path(),
              rule.line(),
              0,
              "%s年的 %s 个考核对象中没有一个用到规则“%s”；请核对条件，属实的不必改".formatted(year, subjects, rule.name())));
    }
    notices.addAll(own);
  }

  /** Only what must hold: of alternatives it is usual that one never does. */
  private void look(Rule rule, Condition.All all, List<Fault> own) {
    for (Condition part : all.of()) {
      if (part instanceof Condition.All inner) {
        look(rule, inner, own);
      } else if (part instanceof Condition.Compare compare && !Clauses.isName(rule, compare)) {
        look(rule, compare, own);
      }
    }
  }

  private void look(Rule rule, Condition.Compare compare, List<Fault> own) {
    int[] seen = counts.getOrDefault(compare, new int[2]);
    int all = seen[0] + seen[1];
    if (all < FEWEST || (seen[0] > 0 && seen[1] > 0)) {
      return;
    }
    boolean always = seen[0] == 0;
    own.add(
        notice(
            always ? FaultKind.DATA_ALWAYS : FaultKind.DATA_NEVER,
            rule.path(),
            compare.line(),
            compare.column(),
            "在%s年的数据上，“%s”对有数据的 %s 个全都%s；请核对标准和比较符，属实的不必改"
                .formatted(year, Texts.shown(compare), all, always ? "成立" : "不成立")));
  }

  private static Fault notice(FaultKind kind, String file, int line, int column, String message) {
    return new Fault(kind, Fault.Level.NOTICE, file, line, column, "", message);
  }
}
