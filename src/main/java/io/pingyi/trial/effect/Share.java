package io.pingyi.trial.effect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What one step contributes to the change of one subject. Over all steps of a subject that is
 * scored before and after, each of the three numbers adds up to the whole change exactly.
 *
 * @param step number of the step, the first is 1
 * @param exact points before rounding
 * @param score points of the published score
 * @param places places won; negative when lost
 * @param gradeBefore 建议等次 before the step
 * @param gradeAfter 建议等次 after it
 */
public record Share(
    int step,
    BigDecimal exact,
    BigDecimal score,
    int places,
    String gradeBefore,
    String gradeAfter) {

  boolean isNothing() {
    return exact.signum() == 0
        && score.signum() == 0
        && places == 0
        && gradeBefore.equals(gradeAfter);
  }

  /** As users read it: 修改2：得分-1.50、名次退3. */
  String text() {
    List<String> parts = new ArrayList<>();
    if (score.signum() != 0) {
      parts.add("得分" + (score.signum() > 0 ? "+" : "") + score.toPlainString());
    } else if (exact.signum() != 0) {
      parts.add("未取整分值" + exact.stripTrailingZeros().toPlainString());
    }
    if (places != 0) {
      parts.add("名次" + (places > 0 ? "进" : "退") + Math.abs(places));
    }
    if (!gradeBefore.equals(gradeAfter)) {
      parts.add("等次" + shown(gradeBefore) + "→" + shown(gradeAfter));
    }
    return "修改" + step + "：" + String.join("、", parts);
  }

  private static String shown(String grade) {
    return grade.isEmpty() ? "无" : grade;
  }
}
