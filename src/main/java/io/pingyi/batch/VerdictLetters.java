package io.pingyi.batch;

import io.pingyi.rules.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verdicts as one letter a criterion, in the order of the criteria table. */
final class VerdictLetters {

  private static final char ABSENT = '-';

  private final List<String> criteria;

  /**
   * @param criteria codes of all criteria of the rule set
   */
  VerdictLetters(List<String> criteria) {
    this.criteria = List.copyOf(criteria);
  }

  String encode(Map<String, Verdict> verdicts) {
    StringBuilder letters = new StringBuilder(criteria.size());
    int found = 0;
    for (String criterion : criteria) {
      @Nullable Verdict verdict = verdicts.get(criterion);
      letters.append(verdict == null ? ABSENT : letter(verdict));
      found += verdict == null ? 0 : 1;
    }
    if (found != verdicts.size()) {
      throw new IllegalArgumentException("a verdict on an unknown criterion in " + verdicts);
    }
    return letters.toString();
  }

  Map<String, Verdict> decode(String letters) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) != ABSENT) {
        verdicts.put(criteria.get(i), verdict(letters.charAt(i)));
      }
    }
    return verdicts;
  }

  private static char letter(Verdict verdict) {
    return switch (verdict) {
      case MET -> 'M';
      case NOT_MET -> 'N';
      case NOT_APPLICABLE -> 'A';
      case UNDETERMINED -> 'U';
      case RULE_FAILED -> 'F';
    };
  }

  private static Verdict verdict(char letter) {
    for (Verdict verdict : Verdict.values()) {
      if (letter(verdict) == letter) {
        return verdict;
      }
    }
    throw new IllegalArgumentException("no verdict has the letter " + letter);
  }
}
