package io.pingyi.rules.drl;

import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.FindingPrice;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up all words of parsed rules and refuses what does not fit together. */
final class RuleResolver {

  private static final int MOST_PATTERNS = 8;
  private static final int MOST_WANTED = 3;
  private static final int MOST_NAMED = 2;

  private final Catalogue catalogue;
  private final Vocabulary vocabulary;
  private final FaultList faults;
  private final Map<String, String> names = new HashMap<>();

  RuleResolver(Catalogue catalogue, Vocabulary vocabulary, FaultList faults) {
    this.catalogue = catalogue;
    this.vocabulary = vocabulary;
    this.faults = faults;
  }

  /** The usable rules of one file. */
  List<Rule> resolve(String path, Criterion criterion, List<ParsedRule> parsed) {
    List<Rule> rules = new ArrayList<>();
    for (ParsedRule rule : parsed) {
      try {
        Rule resolved = rule(path, criterion, rule);
        if (resolved != null) {
          rules.add(resolved);
        }
      } catch (SyntaxException e) {
        report(path, e);
      }
    }
    return rules;
  }

  private void report(String path, SyntaxException e) {
    faults.error(e.kind(), path, e.at().line(), e.at().column(), e.sentence());
  }

  /** The rule; null when its conditions are at fault, which is then told. */
  private @Nullable Rule rule(String path, Criterion criterion, ParsedRule parsed) {
    if (parsed.patterns().isEmpty() || parsed.patterns().size() > MOST_PATTERNS) {
      throw new SyntaxException(
          FaultKind.LIMIT, parsed.name(), "一条规则应有一至 " + MOST_PATTERNS + " 个事实");
    }
    ConditionResolver conditions = new ConditionResolver(vocabulary, catalogue.thresholds());
    Map<String, Integer> facts = new HashMap<>();
    List<Rule.Pattern> patterns = new ArrayList<>();
    for (ParsedRule.ParsedPattern pattern : parsed.patterns()) {
      try {
        patterns.add(pattern(patterns.size(), pattern, conditions, facts));
      } catch (SyntaxException e) {
        conditions.trouble(e);
      }
    }
    if (!conditions.troubles().isEmpty()) {
      conditions.troubles().forEach(e -> report(path, e));
      codeAlone(criterion, parsed);
      return null;
    }
    patterns.replaceAll(
        p ->
            new Rule.Pattern(
                p.index(),
                p.mode(),
                p.type(),
                p.condition(),
                p.key(),
                conditions.fieldsOf(p.index())));
    checkPatterns(parsed, patterns);
    Rule.Consequence consequence =
        new ConsequenceResolver(conditions, facts, patterns).resolve(parsed);
    checkConditions(parsed, patterns, consequence.verb());
    checkCode(criterion, parsed, consequence);
    Placeholders.check(parsed, consequence, catalogue.prices().get(consequence.code()));
    String earlier = names.putIfAbsent(parsed.name().text(), path);
    if (earlier != null) {
      throw new SyntaxException(FaultKind.DUPLICATE, parsed.name(), "规则名重复，已用于 " + earlier);
    }
    return new Rule(
        parsed.name().text(), path, parsed.name().line(), criterion.code(), patterns, consequence);
  }

  private Rule.Pattern pattern(
      int index,
      ParsedRule.ParsedPattern parsed,
      ConditionResolver conditions,
      Map<String, Integer> facts) {
    Vocabulary.FactType type =
        vocabulary
            .type(parsed.type().text())
            .orElseThrow(() -> Foreign.instead(parsed.type(), unknownFact(parsed.type())));
    boolean match = parsed.mode() == Rule.Mode.MATCH;
    if (parsed.binding() != null) {
      if (!match) {
        throw new SyntaxException(FaultKind.BINDING, parsed.binding(), "not 和 exists 的事实不能绑定");
      }
      if (facts.putIfAbsent(parsed.binding().text(), index) != null) {
        throw new SyntaxException(
            FaultKind.BINDING, parsed.binding(), "绑定“" + parsed.binding().text() + "”重复");
      }
    }
    Set<String> outer = conditions.bindings();
    ConditionResolver.Scope scope = new ConditionResolver.Scope(index, type);
    Condition condition = conditions.all(parsed.constraints(), scope);
    if (!match) {
      conditions.keepOnly(outer);
    }
    String key = conditions.troubles().isEmpty() ? Keys.of(parsed.type(), type, condition) : null;
    return new Rule.Pattern(index, parsed.mode(), type, condition, key, List.of());
  }

  private SyntaxException unknownFact(Token word) {
    List<String> known = vocabulary.types().stream().map(Vocabulary.FactType::word).toList();
    return new SyntaxException(
        FaultKind.FACT,
        word,
        "没有“"
            + word.text()
            + "”这种事实"
            + Nearest.hint(word.text(), known)
            + "；可用："
            + String.join("、", known));
  }

  /** Without these limits a rule could join a crowd with itself and never end. */
  private static void checkPatterns(ParsedRule parsed, List<Rule.Pattern> patterns) {
    Set<String> once = new HashSet<>();
    int named = 0;
    for (Rule.Pattern pattern : patterns) {
      if (pattern.mode() != Rule.Mode.MATCH) {
        continue;
      }
      named += pattern.key() == null ? 0 : 1;
      String what = pattern.type().word() + (pattern.key() == null ? "" : pattern.key());
      if (!once.add(what)) {
        throw new SyntaxException(
            FaultKind.LIMIT, parsed.patterns().get(pattern.index()).type(), "同一事实在一条规则里只能要求一次");
      }
    }
    if (once.isEmpty() || once.size() > MOST_WANTED || named > MOST_NAMED) {
      throw new SyntaxException(
          FaultKind.LIMIT,
          parsed.name(),
          "不带 not、exists 的事实应有一至 %s 个，其中指标值、指标率至多 %s 个".formatted(MOST_WANTED, MOST_NAMED));
    }
  }

  /** A finding must rest on some value; a rule without any condition says nothing. */
  private static void checkConditions(
      ParsedRule parsed, List<Rule.Pattern> patterns, Rule.Verb verb) {
    boolean rests =
        patterns.stream()
            .filter(p -> verb == Rule.Verb.NOT_APPLICABLE || p.mode() == Rule.Mode.MATCH)
            .anyMatch(pattern -> !pattern.fields().isEmpty());
    if (!rests) {
      throw new SyntaxException(parsed.name(), "规则没有一个可作依据的条件");
    }
  }

  /** Of a rule whose conditions are at fault, code and name can still be looked at. */
  private void codeAlone(Criterion criterion, ParsedRule parsed) {
    Rule.Verb verb = ConsequenceResolver.verb(parsed.verb());
    if (parsed.arguments().get(0) instanceof Expression.Text text) {
      String code = text.at().text();
      checkCode(criterion, parsed, new Rule.Consequence(verb, code, 0, null, null, ""));
    }
  }

  private void checkCode(Criterion criterion, ParsedRule parsed, Rule.Consequence consequence) {
    Token at = parsed.arguments().get(0).at();
    String code = consequence.code();
    String name = parsed.name().text();
    if (consequence.verb() == Rule.Verb.NOT_APPLICABLE) {
      if (!code.equals(criterion.code())) {
        throw new SyntaxException(
            FaultKind.FINDING_CODE, at, "本文件只能判定指标“" + criterion.code() + "”，现为“" + code + "”");
      }
      if (!name.startsWith(code + "/不适用")) {
        throw new SyntaxException(
            FaultKind.RULE_NAME, parsed.name(), "规则名应是“" + code + "/不适用”，后面可加区别的字");
      }
      return;
    }
    List<FindingPrice> prices = catalogue.prices().get(code);
    if (prices == null) {
      String hint = Nearest.hint(code, catalogue.prices().keySet());
      throw new SyntaxException(FaultKind.FINDING_CODE, at, "判定编码“" + code + "”不在判定表中" + hint);
    }
    if (!prices.get(0).criterion().equals(criterion.code())) {
      throw new SyntaxException(
          FaultKind.FINDING_CODE, at, "判定编码“" + code + "”不属于本文件的指标“" + criterion.code() + "”");
    }
    if (!name.equals(code) && !name.matches(java.util.regex.Pattern.quote(code) + "/.+")) {
      throw new SyntaxException(
          FaultKind.RULE_NAME, parsed.name(), "规则名应是判定编码“" + code + "”，同码多条可加“/”和区别的字");
    }
    if ((criterion.kind() == Kind.BONUS) != (consequence.verb() == Rule.Verb.BONUS)) {
      throw new SyntaxException(FaultKind.DIRECTION, parsed.verb(), "加分指标用 判定.加分，其他指标不能用");
    }
  }
}
