package io.pingyi.rules.drl;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the one call a rule makes. */
final class ConsequenceResolver {

  private final ConditionResolver conditions;
  private final Map<String, Integer> facts;
  private final List<Rule.Pattern> patterns;

  ConsequenceResolver(
      ConditionResolver conditions, Map<String, Integer> facts, List<Rule.Pattern> patterns) {
    this.conditions = conditions;
    this.facts = facts;
    this.patterns = patterns;
  }

  Rule.Consequence resolve(ParsedRule parsed) {
    Rule.Verb verb = verb(parsed.verb());
    List<Expression> arguments = parsed.arguments();
    int wanted =
        switch (verb) {
          case NOT_MET, BONUS -> arguments.size() == 3 ? 3 : 2;
          case NOT_APPLICABLE -> 3;
          case BELOW, ABOVE -> 4;
        };
    if (arguments.size() != wanted) {
      throw new SyntaxException(
          parsed.verb(), "判定." + verb.label() + " 应有 " + wanted + " 个参数，现有 " + arguments.size());
    }
    String code = text(arguments.get(0), "编码");
    int pattern = fact(arguments.get(1));
    if (verb == Rule.Verb.NOT_APPLICABLE) {
      String reason = text(arguments.get(2), "不适用的原因");
      return new Rule.Consequence(verb, code, pattern, null, null, reason);
    }
    @Nullable Operand quantity = arguments.size() > 2 ? number(arguments.get(2)) : null;
    @Nullable Operand threshold = arguments.size() > 3 ? number(arguments.get(3)) : null;
    return new Rule.Consequence(verb, code, pattern, quantity, threshold, "");
  }

  static Rule.Verb verb(Token word) {
    for (Rule.Verb verb : Rule.Verb.values()) {
      if (verb.label().equals(word.text())) {
        return verb;
      }
    }
    List<String> known = Arrays.stream(Rule.Verb.values()).map(Rule.Verb::label).toList();
    throw new SyntaxException(
        word,
        "判定没有“"
            + word.text()
            + "”"
            + Nearest.hint(word.text(), known)
            + "；可用："
            + String.join("、", known));
  }

  private static String text(Expression argument, String what) {
    if (argument instanceof Expression.Text text && !text.at().text().isBlank()) {
      return text.at().text();
    }
    throw new SyntaxException(argument.at(), "这里应是引号里的" + what);
  }

  private int fact(Expression argument) {
    Integer pattern = argument instanceof Expression.Use use ? facts.get(use.at().text()) : null;
    if (pattern == null) {
      String hint = Nearest.hint(argument.at().text(), facts.keySet());
      throw new SyntaxException(FaultKind.BINDING, argument.at(), "第二个参数应是上面绑定的事实，如 $b" + hint);
    }
    return pattern;
  }

  private Operand number(Expression argument) {
    int last = patterns.size() - 1;
    ConditionResolver.Scope none =
        new ConditionResolver.Scope(
            last,
            new io.pingyi.rules.Vocabulary.FactType("判定", io.pingyi.facts.Fact.class, Map.of()));
    Operand operand = conditions.operand(argument, none, false);
    if (operand.type() != Operand.Type.NUMBER) {
      throw new SyntaxException(FaultKind.TYPE, argument.at(), "这里应是数字、标准或数字字段的绑定");
    }
    return operand;
  }
}
