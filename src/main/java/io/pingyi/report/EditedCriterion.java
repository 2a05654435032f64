package io.pingyi.report;

/**
 * A unit's criterion whose definition differs from last year's.
 *
 * @param rubric 考核表编码
 * @param criterion 指标编码
 * @param title 指标名称, of this year unless it was removed
 * @param how 新增, 修改 or 取消
 * @param rejudged units of which the edit and the data were told apart by judging last year's data
 * @param whole units whose change was put down to the edit as a whole
 */
public record EditedCriterion(
    String rubric, String criterion, String title, String how, int rejudged, int whole) {

  /** How its change was told apart, in words. */
  public String told() {
    if (how.equals("取消")) {
      return "取消，原得分整项计入办法修改";
    }
    if (whole == 0) {
      return rejudged == 0 ? "没有可比较的单位" : "重判：用今年的办法重判上年的数据";
    }
    return rejudged == 0 ? "整项计入办法修改" : rejudged + "个单位重判；" + whole + "个单位上年的数据按今年的办法无法判定，整项计入办法修改";
  }
}
