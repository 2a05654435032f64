package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.Threshold;
import io.pingyi.rules.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up the words of one rule's conditions and checks that both sides of each fit. */
final class ConditionResolver {

  private final Map<String, Threshold> thresholds;
  private final Vocabulary vocabulary;
  private final Map<String, Operand.Field> bindings = new LinkedHashMap<>();
  private final List<SyntaxException> troubles = new ArrayList<>();
  private final Set<String> broken = new LinkedHashSet<>();
  private final Map<Integer, Map<String, Vocabulary.Value>> read = new LinkedHashMap<>();

  ConditionResolver(Vocabulary vocabulary, Map<String, Threshold> thresholds) {
    this.vocabulary = vocabulary;
    this.thresholds = thresholds;
  }

  /** The scope of a pattern: its number and the kind of its fact. */
  record Scope(int pattern, Vocabulary.FactType type) {}

  /** Values of a pattern's fact that were read, in order of first use. */
  List<Vocabulary.Value> fieldsOf(int pattern) {
    return List.copyOf(read.getOrDefault(pattern, Map.of()).values());
  }

  Set<String> bindings() {
    return new LinkedHashSet<>(bindings.keySet());
  }

  /** Forgets bindings made since, because they end with their pattern. */
  void keepOnly(Set<String> names) {
    bindings.keySet().retainAll(names);
  }

  Condition all(List<Expression> constraints, Scope scope) {
    List<Condition> conditions = new ArrayList<>();
    for (Expression constraint : constraints) {
      try {
        conditions.add(condition(constraint, scope, true));
      } catch (SyntaxException e) {
        trouble(e);
        bindingsOf(constraint);
      }
    }
    return new Condition.All(conditions);
  }

  /** Keeps what is wrong with a condition, so that the others are looked at, too. */
  void trouble(SyntaxException e) {
    if (!(e instanceof SyntaxException.FollowOn)) {
      troubles.add(e);
    }
  }

  /** What was wrong so far. */
  List<SyntaxException> troubles() {
    return troubles;
  }

  /** That a binding of a faulty condition is not there is not a fault of its own. */
  private void bindingsOf(Expression expression) {
    if (expression instanceof Expression.Bound bound) {
      broken.add(bound.at().text());
    } else if (expression instanceof Expression.Binary binary) {
      bindingsOf(binary.left());
      bindingsOf(binary.right());
    } else if (expression instanceof Expression.Member member) {
      bindingsOf(member.left());
    }
  }

  private Condition condition(Expression expression, Scope scope, boolean top) {
    if (expression instanceof Expression.Binary binary) {
      String symbol = binary.at().text();
      return switch (symbol) {
        case "&&" ->
            new Condition.All(
                List.of(
                    condition(binary.left(), scope, top), condition(binary.right(), scope, top)));
        case "||" ->
            new Condition.Any(
                List.of(
                    condition(binary.left(), scope, false),
                    condition(binary.right(), scope, false)));
        case "+", "-", "*" -> throw new SyntaxException(binary.at(), "这里应是比较，如 党员总数 > 50");
        default -> compare(binary, scope, top);
      };
    }
    if (expression instanceof Expression.Member member) {
      return member(member, scope, top);
    }
    if (expression instanceof Expression.Bound bound) {
      return new Condition.Present(bind(bound, scope, top));
    }
    throw new SyntaxException(expression.at(), "这里应是比较，如 党员总数 > 50；是否类字段应写 == true 或 == false");
  }

  private Condition compare(Expression.Binary binary, Scope scope, boolean top) {
    Condition.Relation relation = Condition.Relation.of(binary.at().text());
    Operand left = operand(binary.left(), scope, top);
    Operand right = operand(binary.right(), scope, false);
    return compare(binary.at(), left, relation, right);
  }

  private static Condition compare(
      Token at, Operand left, Condition.Relation relation, Operand right) {
    if (left.type() != right.type()) {
      throw new SyntaxException(
          FaultKind.TYPE,
          at,
          "左边是“%s”，右边是“%s”，不能比较".formatted(left.type().label(), right.type().label()));
    }
    boolean ordered =
        relation != Condition.Relation.EQUAL && relation != Condition.Relation.DIFFERENT;
    if (left.type() == Operand.Type.DATE) {
      throw new SyntaxException(FaultKind.TYPE, at, "日期不能直接比较；请用词汇表中的月数、天数");
    }
    if (ordered && left.type() != Operand.Type.NUMBER) {
      throw new SyntaxException(FaultKind.TYPE, at, left.type().label() + "只能用 == 或 != 比较");
    }
    if (isConstant(left) && isConstant(right)) {
      throw new SyntaxException(FaultKind.ALWAYS, at, "两边都是常数，这个比较没有意义");
    }
    return new Condition.Compare(left, relation, right, at.line(), at.column());
  }

  private static boolean isConstant(Operand operand) {
    if (operand instanceof Operand.Arithmetic sum) {
      return isConstant(sum.left()) && isConstant(sum.right());
    }
    return !(operand instanceof Operand.Field);
  }

  private Condition member(Expression.Member member, Scope scope, boolean top) {
    Operand left = operand(member.left(), scope, top);
    Condition.Relation relation =
        member.negated() ? Condition.Relation.DIFFERENT : Condition.Relation.EQUAL;
    List<Condition> each = new ArrayList<>();
    for (Expression item : member.of()) {
      each.add(compare(item.at(), left, relation, operand(item, scope, false)));
    }
    return member.negated() ? new Condition.All(each) : new Condition.Any(each);
  }

  Operand operand(Expression expression, Scope scope, boolean mayBind) {
    if (expression instanceof Expression.Name name) {
      return name(name.at(), scope);
    }
    if (expression instanceof Expression.Use use) {
      return used(use.at());
    }
    if (expression instanceof Expression.Bound bound) {
      return bind(bound, scope, mayBind);
    }
    if (expression instanceof Expression.Text text) {
      return new Operand.Text(text.at().text());
    }
    if (expression instanceof Expression.Amount number) {
      BigDecimal value = new BigDecimal(number.at().text());
      return new Operand.Amount(number.negative() ? value.negate() : value, null);
    }
    if (expression instanceof Expression.Binary binary && "+-*".contains(binary.at().text())) {
      Operand left = operand(binary.left(), scope, false);
      Operand right = operand(binary.right(), scope, false);
      if (left.type() != Operand.Type.NUMBER || right.type() != Operand.Type.NUMBER) {
        throw new SyntaxException(FaultKind.TYPE, binary.at(), "只有数字能加、减、乘");
      }
      return new Operand.Arithmetic(binary.at().text().charAt(0), left, right);
    }
    throw new SyntaxException(expression.at(), "比较的两边只能是字段、标准、数字、文字或绑定");
  }

  private Operand name(Token word, Scope scope) {
    Vocabulary.Value value = scope.type().values().get(word.text());
    if (value != null) {
      return field(scope.pattern(), value);
    }
    Threshold threshold = thresholds.get(word.text());
    if (threshold != null) {
      return new Operand.Amount(threshold.value(), threshold.name());
    }
    return switch (word.text()) {
      case "true", "是" -> new Operand.YesNo(true);
      case "false", "否" -> new Operand.YesNo(false);
      default -> throw Foreign.instead(word, unknown(word, scope));
    };
  }

  private SyntaxException unknown(Token word, Scope scope) {
    for (Vocabulary.FactType type : vocabulary.types()) {
      if (type.values().containsKey(word.text())) {
        return new SyntaxException(
            FaultKind.FIELD,
            word,
            "“" + word.text() + "”是" + type.word() + "的字段，不是" + scope.type().word() + "的");
      }
    }
    List<String> known = new ArrayList<>(scope.type().values().keySet());
    known.addAll(thresholds.keySet());
    String hint = Nearest.hint(word.text(), known);
    return new SyntaxException(
        FaultKind.FIELD, word, "词汇表和标准表里没有“" + word.text() + "”" + hint + "；文字要加引号");
  }

  private Operand.Field field(int pattern, Vocabulary.Value value) {
    read.computeIfAbsent(pattern, key -> new LinkedHashMap<>())
        .putIfAbsent(value.component(), value);
    return new Operand.Field(pattern, value);
  }

  private Operand.Field bind(Expression.Bound bound, Scope scope, boolean top) {
    if (!top) {
      throw new SyntaxException(FaultKind.BINDING, bound.at(), "绑定只能写在比较的左边，且不能写在“||”之中");
    }
    Vocabulary.Value value = scope.type().values().get(bound.value().at().text());
    if (value == null) {
      throw Foreign.instead(bound.value().at(), unknown(bound.value().at(), scope));
    }
    Operand.Field field = field(scope.pattern(), value);
    if (bindings.putIfAbsent(bound.at().text(), field) != null) {
      throw new SyntaxException(FaultKind.BINDING, bound.at(), "绑定“" + bound.at().text() + "”重复");
    }
    return field;
  }

  private Operand used(Token binding) {
    Operand.Field field = bindings.get(binding.text());
    if (field == null && broken.contains(binding.text())) {
      throw new SyntaxException.FollowOn(binding);
    }
    if (field == null) {
      String hint = Nearest.hint(binding.text(), bindings.keySet());
      throw new SyntaxException(
          FaultKind.BINDING, binding, "没有值的绑定“" + binding.text() + "”" + hint);
    }
    return field;
  }
}
