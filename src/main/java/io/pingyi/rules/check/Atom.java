package io.pingyi.rules.check;

import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Condition.Relation;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One comparison, turned so that what varies stands on the left.
 *
 * @param compare as the rule has it
 * @param key names what varies; for two varying sides, both in a fixed order
 * @param relation of the left to the right
 * @param constant the constant on the right; null when both sides vary
 * @param whole what the left side can be at all; null when both sides vary
 * @param fields keys of all fields in it
 */
record Atom(
    Condition.Compare compare,
    String key,
    Relation relation,
    @Nullable Object constant,
    @Nullable Range whole,
    Set<String> fields) {

  static Atom of(Rule rule, Condition.Compare compare) {
    Texts texts = new Texts(rule);
    Set<String> fields = new LinkedHashSet<>(texts.fields(compare.left()));
    fields.addAll(texts.fields(compare.right()));
    Object left = constant(compare.left());
    Object right = constant(compare.right());
    Spans spans = new Spans(rule);
    if (right != null) {
      Range whole = spans.of(compare.left());
      String key = texts.key(compare.left());
      return new Atom(compare, key, compare.relation(), right, whole, fields);
    }
    if (left != null) {
      Range whole = spans.of(compare.right());
      String key = texts.key(compare.right());
      return new Atom(compare, key, turned(compare.relation()), left, whole, fields);
    }
    String a = texts.key(compare.left());
    String b = texts.key(compare.right());
    boolean ordered = a.compareTo(b) <= 0;
    Relation relation = ordered ? compare.relation() : turned(compare.relation());
    String key = ordered ? a + " : " + b : b + " : " + a;
    return new Atom(compare, key, relation, null, null, fields);
  }

  /** Number, text or 是/否; null when the operand varies. */
  static @Nullable Object constant(Operand operand) {
    if (operand instanceof Operand.Amount number) {
      return number.value();
    }
    if (operand instanceof Operand.Text text) {
      return text.value();
    }
    if (operand instanceof Operand.YesNo answer) {
      return answer.value() ? "是" : "否";
    }
    if (operand instanceof Operand.Arithmetic sum
        && constant(sum.left()) instanceof BigDecimal a
        && constant(sum.right()) instanceof BigDecimal b) {
      return switch (sum.operator()) {
        case '+' -> a.add(b);
        case '-' -> a.subtract(b);
        default -> a.multiply(b);
      };
    }
    return null;
  }

  static Relation turned(Relation relation) {
    return switch (relation) {
      case EQUAL, DIFFERENT -> relation;
      case LESS -> Relation.MORE;
      case MORE -> Relation.LESS;
      case AT_MOST -> Relation.AT_LEAST;
      case AT_LEAST -> Relation.AT_MOST;
    };
  }

  static Relation negated(Relation relation) {
    return switch (relation) {
      case EQUAL -> Relation.DIFFERENT;
      case DIFFERENT -> Relation.EQUAL;
      case LESS -> Relation.AT_LEAST;
      case AT_LEAST -> Relation.LESS;
      case MORE -> Relation.AT_MOST;
      case AT_MOST -> Relation.MORE;
    };
  }

  /** The same comparison the other way round. */
  Atom not() {
    return new Atom(compare, key, negated(relation), constant, whole, fields);
  }

  /** As authors write it. */
  String shown() {
    return Texts.shown(compare);
  }
}
