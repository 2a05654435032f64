package io.pingyi.facts;

import java.util.Arrays;
import java.util.Optional;

/**
 * The dated steps of admitting a party member, in their lawful order (中国共产党发展党员工作细则
 * 2014、2026；regulations §1 natural order chain).
 */
public enum Step {
  APPLIED("申请入党"),
  TALKED("派人谈话"),
  ACTIVIST("确定积极分子"),
  ACTIVIST_FILED("积极分子备案"),
  CANDIDATE_DISCUSSED("研究发展对象"),
  CANDIDATE_AGREED("党委同意"),
  NOTICE_FROM("公示开始"),
  NOTICE_TO("公示结束"),
  CANDIDATE("列为发展对象"),
  VETTED("政治审查"),
  TRAINED("集中培训"),
  REVIEWED("支委审查"),
  PRE_REVIEWED("党委预审"),
  ADMITTED("接收大会"),
  APPROVAL_TALK("审批前谈话"),
  APPROVED("党委审批"),
  OATH("入党宣誓"),
  CONVERTED("转正大会"),
  CONVERSION_APPROVED("转正审批");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  /** The word used in {@code rules/criteria.csv}. */
  public String label() {
    return label;
  }

  /** The step of a label, if there is one. */
  public static Optional<Step> ofLabel(String label) {
    return Arrays.stream(values()).filter(step -> step.label.equals(label)).findFirst();
  }
}
