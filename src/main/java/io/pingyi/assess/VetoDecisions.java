package io.pingyi.assess;

import io.pingyi.facts.VetoDecision;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.CodeText;
import java.util.ArrayList;
import java.util.List;

/** Reads 否决确认. */
final class VetoDecisions {

  static final String CRITERION = "指标编码";
  static final String CONCLUSION = "确认结论";
  static final String BY = "确认人";
  static final String DAY = "确认日期";
  static final String BASIS = "确认依据";
  static final String REASON = "确认理由";
  static final String LIFTED = "不予确认";

  private VetoDecisions() {}

  /** Those of one organisation; a row whose conclusion was emptied does not count. */
  static List<VetoDecision> of(Bundle bundle, RowReader reader) {
    List<VetoDecision> decisions = new ArrayList<>();
    for (StagedRow row : bundle.of(Dataset.VETO)) {
      String conclusion = reader.word(row, CONCLUSION);
      if (!conclusion.isEmpty()) {
        decisions.add(
            new VetoDecision(
                CodeText.normalise(reader.raw(row, CRITERION)),
                !conclusion.equals(LIFTED),
                text(row, BY, reader),
                CellText.clean(reader.raw(row, DAY)),
                text(row, BASIS, reader),
                text(row, REASON, reader),
                reader.cell(row, CONCLUSION)));
      }
    }
    return decisions;
  }

  /** As somebody wrote it; only white space is evened out. */
  private static String text(StagedRow row, String column, RowReader reader) {
    return reader.word(row, column).isEmpty()
        ? ""
        : reader.raw(row, column).strip().replaceAll("\\s+", " ");
  }
}
