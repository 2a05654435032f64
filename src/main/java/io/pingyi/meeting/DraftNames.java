package io.pingyi.meeting;

import io.pingyi.meeting.TemplateFile.Block;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names that the templates of the draft and of the comments on units may use. */
final class DraftNames {

  /** Headings of 点评初稿.txt. */
  static final List<String> KINDS = List.of("标题", "副标题", "称呼", "开头", "一级：…", "二级：…", "各单位点评：…");

  /** Headings of 单位点评.txt. */
  static final List<String> COMMENT_KINDS = List.of("成绩", "问题", "建议");

  /** Rates of the whole run. */
  static final List<String> RATES = List.of("达标率", "转化率", "合规率", "销号率");

  /** The five dimensions, as {@code criteria.csv} may name them. */
  static final List<String> DIMENSIONS = List.of("政治建设", "组织建设", "党员教育管理", "党建引领治理", "党建责任");

  private static final Names DIMENSION =
      new Names(
          Set.of("维度", "维度得分率"),
          Set.of("有维度得分率"),
          Map.of(
              "亮点",
              new Names(
                  Set.of("指标名称", "说法", "范围", "满足率", "满足数", "支部数", "示例", "示例范围"),
                  Set.of("有示例", "末项"),
                  Map.of()),
              "问题",
              new Names(
                  Set.of("指标名称", "程度", "个数", "支部数", "占比", "单位数", "次数", "条文", "示例", "示例个数"),
                  Set.of("有示例", "有次数", "末项"),
                  Map.of()),
              "建议",
              new Names(Set.of("指标名称", "整改建议"), Set.of("末项"), Map.of())));

  private static final Names COMMENT =
      new Names(
          Set.of(
              "单位", "类别", "得分", "名次", "同类单位数", "建议等次", "支部数", "上年名次", "名次变化", "无法判定项数", "领先维度",
              "领先维度得分率", "领先幅度", "上年问题数", "销号数", "提高分数"),
          Set.of(
              "有名次", "有得分", "有上年名次", "名次上升", "名次下降", "有无法判定", "有条文", "有成绩", "有领先维度", "有销号", "全部销号",
              "得分提高"),
          Map.of(
              "亮点",
              new Names(Set.of("指标名称", "说法", "范围", "满足数"), Set.of("全部", "末项"), Map.of()),
              "问题",
              new Names(Set.of("指标名称", "个数", "次数", "条文"), Set.of("有次数", "有条文", "末项"), Map.of()),
              "限制",
              new Names(Set.of("限制项"), Set.of("末项"), Map.of()),
              "建议",
              new Names(Set.of("整改建议"), Set.of("末项"), Map.of())));

  private final Names run;

  /**
   * @param statistics names of {@code 统计数.csv}
   */
  DraftNames(Set<String> statistics) {
    Set<String> values = new TreeSet<>(Set.of("党委名称", "年度", "单位数", "支部数", "达标等次", "达标等次数"));
    Set<String> conditions = new TreeSet<>(Set.of("有党委名称", "有达标等次"));
    for (String rate : RATES) {
      values.addAll(
          Set.of(rate, rate + ".以上", rate + ".数", rate + ".总数", rate + ".余数", rate + ".无法判定"));
      conditions.addAll(Set.of("有" + rate, rate + ".有余数", rate + ".有无法判定"));
    }
    for (String statistic : statistics) {
      values.addAll(Set.of(statistic, statistic + ".余"));
      conditions.add("有" + statistic);
    }
    this.run = new Names(values, conditions, Map.of());
  }

  /** What the lines below a heading of the draft may use; null for an unknown heading. */
  @Nullable Names of(Block block) {
    return switch (block.kind()) {
      case "标题", "副标题", "称呼", "开头", "一级" -> run;
      case "二级" -> DIMENSIONS.contains(block.title()) ? run.and(DIMENSION) : run;
      case "各单位点评" -> run;
      default -> null;
    };
  }

  /** What the lines of the comments on units may use; null for an unknown heading. */
  static @Nullable Names comment(Block block) {
    return COMMENT_KINDS.contains(block.kind()) && block.title().isEmpty() ? COMMENT : null;
  }
}
