package io.pingyi.rules.check;

import io.pingyi.rules.RuleFolder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pairs of findings that an author says are both meant, in a comment of a rule file: {@code // 并计
 * S1.4-1、S1.4-2 reason}.
 */
final class Admissions {

  private static final Pattern LINE =
      Pattern.compile("(?m)^[ \\t]*//[ \\t]*并计[ \\t]+(\\S+?)、(\\S+)[ \\t]+\\S.*$");

  private final Set<Set<String>> pairs = new HashSet<>();

  static Admissions of(List<RuleFolder.Source> rules) {
    Admissions admissions = new Admissions();
    for (RuleFolder.Source source : rules) {
      Matcher matcher = LINE.matcher(source.text());
      while (matcher.find()) {
        admissions.pairs.add(new HashSet<>(List.of(matcher.group(1), matcher.group(2))));
      }
    }
    return admissions;
  }

  boolean admit(String one, String two) {
    return pairs.contains(Set.of(one, two));
  }
}
