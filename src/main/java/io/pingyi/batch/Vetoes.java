package io.pingyi.batch;

import io.pingyi.facts.VetoDecision;
import io.pingyi.score.SubjectScore.Restriction;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Triggered vetoes as {@code subject_result.restrictions} keeps them: eight texts each. */
final class Vetoes {

  private static final int TEXTS = 8;
  private static final String UPHELD = "确认";
  private static final String LIFTED = "不予确认";

  private Vetoes() {}

  /**
   * One triggered veto.
   *
   * @param conclusion 确认 or 不予确认; empty while nobody has decided
   */
  record Veto(
      String criterion,
      String title,
      String ceiling,
      String conclusion,
      String by,
      String day,
      String basis,
      String reason) {

    boolean binds() {
      return !conclusion.equals(LIFTED);
    }

    /** What users read: the finding, what it does to the grade, and who decided that. */
    String sentence() {
      String told =
          Stream.of(by, day, basis)
              .map(text -> text.replace('；', '，'))
              .collect(Collectors.joining("，"));
      String effect =
          switch (conclusion) {
            case UPHELD -> "等次不高于" + ceiling + "，已确认：" + told;
            case LIFTED -> "不予确认，不限制等次：" + told + "，理由：" + reason.replace('；', '，');
            default -> "等次不高于" + ceiling + "，待确认";
          };
      return criterion + " " + title + "（" + effect + "）";
    }
  }

  static List<String> flat(List<Restriction> restrictions) {
    List<String> flat = new ArrayList<>();
    for (Restriction each : restrictions) {
      @Nullable VetoDecision decision = each.decision();
      flat.addAll(List.of(each.criterion(), each.title(), each.ceiling()));
      flat.addAll(
          decision == null
              ? List.of("", "", "", "", "")
              : List.of(
                  decision.upheld() ? UPHELD : LIFTED,
                  decision.by(),
                  decision.day(),
                  decision.basis(),
                  decision.reason()));
    }
    return flat;
  }

  static List<Veto> read(Array array) throws SQLException {
    List<String> flat = StoredRun.texts(array);
    List<Veto> vetoes = new ArrayList<>();
    for (int i = 0; i < flat.size(); i += TEXTS) {
      vetoes.add(
          new Veto(
              flat.get(i),
              flat.get(i + 1),
              flat.get(i + 2),
              flat.get(i + 3),
              flat.get(i + 4),
              flat.get(i + 5),
              flat.get(i + 6),
              flat.get(i + 7)));
    }
    return vetoes;
  }
}
