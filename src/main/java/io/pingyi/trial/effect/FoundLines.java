package io.pingyi.trial.effect;

import io.pingyi.facts.Citation;
import io.pingyi.score.LedgerLine;
import io.pingyi.score.LineType;
import io.pingyi.score.SubjectScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The findings of one score: the first ledger line of each, named by code and first citation. */
final class FoundLines {

  private FoundLines() {}

  /**
   * What names a finding of one subject in two editions.
   *
   * @param code 判定编码
   * @param citation the first cell or absence it rests on
   * @param number counts findings of one code and citation, the first is 0
   */
  record Key(String code, @Nullable Citation citation, int number) {}

  static Map<Key, LedgerLine> of(@Nullable SubjectScore score) {
    Map<Key, LedgerLine> found = new LinkedHashMap<>();
    if (score == null) {
      return found;
    }
    String last = "";
    for (LedgerLine line : score.ledger()) {
      boolean finding =
          !line.finding().isEmpty()
              && (line.type() == LineType.DEDUCTION || line.type() == LineType.BONUS);
      if (finding && !(line.note().equals("同上") && line.finding().equals(last))) {
        int number = 0;
        while (found.containsKey(new Key(line.finding(), line.citation(), number))) {
          number++;
        }
        found.put(new Key(line.finding(), line.citation(), number), line);
      }
      last = line.finding();
    }
    return found;
  }

  /** Whether two scores have the same ledger but for the lines of rules, which edits move. */
  static boolean same(@Nullable SubjectScore one, @Nullable SubjectScore other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return lines(one).equals(lines(other));
  }

  private static List<LedgerLine> lines(SubjectScore score) {
    List<LedgerLine> lines = new ArrayList<>(score.ledger().size());
    for (LedgerLine line : score.ledger()) {
      lines.add(
          new LedgerLine(
              line.organisation(),
              line.criterion(),
              line.finding(),
              line.verdict(),
              line.type(),
              line.points(),
              "",
              "",
              line.note(),
              line.citation()));
    }
    return lines;
  }
}
