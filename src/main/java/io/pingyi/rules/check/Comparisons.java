package io.pingyi.rules.check;

import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Condition.Relation;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds comparisons that hold always or never, by what the values can be and by each other. */
final class Comparisons {

  private final FaultList faults;

  Comparisons(FaultList faults) {
    this.faults = faults;
  }

  /** Whether every comparison of the rule can hold and fail. */
  boolean check(Rule rule) {
    boolean sound = true;
    List<Atom> context = new ArrayList<>();
    for (Rule.Pattern pattern : rule.patterns()) {
      boolean match = pattern.mode() == Rule.Mode.MATCH;
      // What is not there, or merely there, need not be the fact that the rule wants.
      List<Atom> own = match ? context : new ArrayList<>();
      sound &= conjunction(rule, pattern.condition(), own);
    }
    return sound;
  }

  /** Adds what must hold besides to the context. */
  private boolean conjunction(Rule rule, Condition condition, List<Atom> context) {
    if (condition instanceof Condition.Compare compare) {
      return Clauses.isName(rule, compare) || comparison(Atom.of(rule, compare), rule, context);
    }
    boolean sound = true;
    if (condition instanceof Condition.All all) {
      for (Condition part : all.of()) {
        sound &= conjunction(rule, part, context);
      }
    } else if (condition instanceof Condition.Any any) {
      sound = alternatives(rule, any, context);
    }
    return sound;
  }

  private boolean alternatives(Rule rule, Condition.Any any, List<Atom> context) {
    boolean sound = true;
    List<Atom> simple = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Condition part : any.of()) {
      sound &= conjunction(rule, part, new ArrayList<>(context));
      if (part instanceof Condition.Compare compare) {
        Atom atom = Atom.of(rule, compare);
        simple.add(atom);
        if (!seen.add(atom.key() + atom.relation() + atom.constant())) {
          notice(rule, atom, "条件“" + atom.shown() + "”写了两遍，请删去一个");
        }
      }
    }
    if (sound && simple.size() == any.of().size() && simple.size() > 1) {
      Box none = Box.all();
      for (Atom atom : simple) {
        none = none.and(atom.not());
      }
      if (none.isEmpty()) {
        Atom last = simple.get(simple.size() - 1);
        error(FaultKind.ALWAYS, rule, last, "用“||”连起来的条件合起来总是成立，等于没有写；请检查数和比较符");
        return false;
      }
    }
    return sound;
  }

  private boolean comparison(Atom atom, Rule rule, List<Atom> context) {
    if (!own(atom, rule)) {
      return false;
    }
    Box before = Box.of(context);
    for (Atom earlier : context) {
      if (Box.of(List.of(earlier, atom)).isEmpty()) {
        error(
            FaultKind.NEVER,
            rule,
            atom,
            "“" + atom.shown() + "”和前面的“" + earlier.shown() + "”不能同时成立，规则永远用不到；请改其中一个");
        return false;
      }
    }
    if (before.and(atom).isEmpty()) {
      error(FaultKind.NEVER, rule, atom, "“" + atom.shown() + "”和前面的条件不能同时成立，规则永远用不到；请检查数和比较符");
      return false;
    }
    for (Atom earlier : context) {
      repeated(rule, earlier, atom);
    }
    context.add(atom);
    return true;
  }

  private void repeated(Rule rule, Atom earlier, Atom atom) {
    if (!earlier.key().equals(atom.key())) {
      return;
    }
    boolean implied = Box.of(List.of(earlier)).implies(atom);
    boolean implies = Box.of(List.of(atom)).implies(earlier);
    if (implied && implies) {
      notice(rule, atom, "条件“" + atom.shown() + "”写了两遍，请删去一个");
    } else if (implied) {
      notice(rule, atom, "有了前面的“" + earlier.shown() + "”，“" + atom.shown() + "”是多余的，请删去或改数");
    } else if (implies) {
      notice(rule, atom, "有了“" + atom.shown() + "”，前面的“" + earlier.shown() + "”是多余的，请删去或改数");
    }
  }

  /** What can be said of a comparison without looking at others. */
  private boolean own(Atom atom, Rule rule) {
    if (atom.constant() == null) {
      return sides(atom, rule);
    }
    Range whole = java.util.Objects.requireNonNull(atom.whole());
    if (atom.constant() instanceof String word
        && whole instanceof WordRange words
        && !words.allBut()
        && !words.words().contains(word)) {
      unknownWord(atom, rule, word);
      return false;
    }
    Range left = whole.where(atom.relation(), atom.constant());
    if (left.isEmpty()) {
      error(FaultKind.NEVER, rule, atom, "“" + atom.shown() + "”永远不成立：" + span(atom) + "；请检查数和比较符");
      return false;
    }
    if (left.covers(whole)) {
      error(FaultKind.ALWAYS, rule, atom, "“" + atom.shown() + "”总是成立：" + span(atom) + "；请检查数和比较符");
      return false;
    }
    return true;
  }

  private boolean sides(Atom atom, Rule rule) {
    Texts texts = new Texts(rule);
    Condition.Compare compare = atom.compare();
    if (!texts.key(compare.left()).equals(texts.key(compare.right()))) {
      return true;
    }
    boolean always = atom.relation().holds(0);
    error(
        always ? FaultKind.ALWAYS : FaultKind.NEVER,
        rule,
        atom,
        "“" + atom.shown() + "”两边是同一个值，" + (always ? "总是成立" : "永远不成立") + "；请改其中一边");
    return false;
  }

  private void unknownWord(Atom atom, Rule rule, String word) {
    Operand side = atom.compare().left() instanceof Operand.Field f ? f : atom.compare().right();
    if (!(side instanceof Operand.Field field)) {
      return;
    }
    Set<String> words = new LinkedHashSet<>(Domains.words(field.value()));
    error(
        FaultKind.VALUE,
        rule,
        atom,
        "“"
            + field.value().word()
            + "”没有“"
            + word
            + "”这个取值，这个比较"
            + (atom.relation() == Relation.EQUAL ? "永远不成立" : "总是成立")
            + Nearest.hint(word, words)
            + "；可用："
            + String.join("、", words));
  }

  private static String span(Atom atom) {
    if (atom.whole() instanceof NumberRange range && range.low() != null) {
      Operand side =
          Atom.constant(atom.compare().left()) == null
              ? atom.compare().left()
              : atom.compare().right();
      String what = "“" + Texts.shown(side) + "”";
      return range.high() == null
          ? what + "不会小于" + Texts.plain(range.low())
          : what + "在" + Texts.plain(range.low()) + "和" + Texts.plain(range.high()) + "之间";
    }
    return "没有哪个值使它不同";
  }

  private void error(FaultKind kind, Rule rule, Atom atom, String message) {
    Condition.Compare at = atom.compare();
    faults.error(kind, rule.path(), at.line(), at.column(), message);
  }

  private void notice(Rule rule, Atom atom, String message) {
    Condition.Compare at = atom.compare();
    faults.add(
        new Fault(
            FaultKind.REPEATED,
            Fault.Level.NOTICE,
            rule.path(),
            at.line(),
            at.column(),
            "",
            message));
  }
}
