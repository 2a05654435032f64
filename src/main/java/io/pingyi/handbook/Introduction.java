package io.pingyi.handbook;

import io.pingyi.paper.Cell;
import io.pingyi.paper.Manuscript;
import io.pingyi.paper.Table;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Kind;
import io.pingyi.rules.MissingPolicy;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Verdict;
import java.math.BigDecimal;

/** What a reader must know before the criteria: points, verdicts, missing data, grades. */
final class Introduction {

  static final String HEADING = "说明";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Catalogue catalogue;

  Introduction(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void write(Manuscript paper) {
    paper.heading1(HEADING, HEADING);
    paper.heading2("本手册从哪里来");
    paper.paragraph("本手册由考核办法目录中的表格、规则和用例生成，文字、分值、判定条件和评分程序用的是同一份数据。考核办法改动以后重新生成，不在本手册上改。");
    paper.heading2("分怎么计");
    paper.paragraph(
        "规则只负责发现问题，分值由表格决定。一项指标没有判定出问题，就是满足，得满分；判定出问题的，按“怎样判定”一栏扣分，扣完本项满分为止。得分用十进制精确计算，只在最后四舍五入到两位小数；每一分的增减都列在计分台账上，逐行相加等于得分。");
    rubrics(paper);
    kinds(paper);
    paper.heading2("判定结论有哪些");
    verdicts(paper);
    paper.heading2("数据缺了怎么办");
    missing(paper);
    paper.heading2("等次怎么提");
    grades(paper);
    paper.heading2("怎样读“怎样判定”");
    paper.paragraph(
        "引号里的是数据项名称，每个数据项的含义和单位见词汇表；写在括号前的是标准名称，括号里是它现在的数值，全部标准列在“标准一览”。“少于”“超过”“低于”都不含本数，“不少于”“不低于”“不超过”都含本数。数据项没有数据的，不参加比较，也不判定问题。问题清单上的表述里，花括号处由程序填入实际的数。");
  }

  private void rubrics(Manuscript paper) {
    Table table =
        Table.of(
            "考核表",
            Table.Column.centre("编码", 2),
            Table.Column.left("考核表", 7),
            Table.Column.centre("考核对象", 4),
            Table.Column.left("计分方式", 10),
            Table.Column.centre("加分上限", 4),
            Table.Column.centre("达标线", 3));
    for (Rubric rubric : catalogue.rubrics().values()) {
      table =
          table.row(
              Cell.of(rubric.code()),
              Cell.of(rubric.name()),
              Cell.of(rubric.subject().label()),
              Cell.of(scoring(rubric)),
              Cell.of(orNone(rubric.bonusCap())),
              Cell.of(orNone(rubric.standard())));
    }
    paper.table(table.inSmallType().withRules());
  }

  private static String scoring(Rubric rubric) {
    String total = Words.points(rubric.total());
    return switch (rubric.scoring()) {
      case BY_CRITERION -> "逐项计分：各项满分之和为" + total + "；不适用的项退出，按应得分折算回" + total;
      case FROM_TOTAL -> "总分扣减：从" + total + "中逐条扣减，扣到0分为止；不折算";
    };
  }

  private static String orNone(BigDecimal points) {
    return points.signum() == 0 ? "—" : Words.points(points);
  }

  private static void kinds(Manuscript paper) {
    Table table = Table.of("指标性质", Table.Column.centre("性质", 2), Table.Column.left("怎样进入得分", 10));
    for (Kind kind : Kind.values()) {
      table = table.row(Cell.of(kind.label()), Cell.of(meaning(kind)));
    }
    paper.table(table.inSmallType().withRules());
  }

  private static String meaning(Kind kind) {
    return switch (kind) {
      case REGULAR -> "从本项满分中扣，扣完为止。";
      case BONUS -> "在总分之外加分，各项不超过本项满分，合计不超过考核表的加分上限。";
      case VETO -> "不改变得分，只限制建议等次，须经人工确认：确认和不予确认都登记在“否决确认”表；不予确认的须写理由，不再限制等次。";
      case MANUAL -> "由人评分，在0分和本项满分之间；没有规则。";
    };
  }

  private static void verdicts(Manuscript paper) {
    Table table = Table.of("", Table.Column.centre("结论", 2), Table.Column.left("意思", 10));
    for (Verdict verdict : Verdict.values()) {
      table = table.row(Cell.of(verdict.label()), Cell.of(meaning(verdict)));
    }
    paper.table(table.inSmallType().withRules());
  }

  private static String meaning(Verdict verdict) {
    return switch (verdict) {
      case MET -> "需要的数据都有，没有判定出问题。";
      case NOT_MET -> "判定出问题；同时还缺数据的，会注明可能还有。";
      case NOT_APPLICABLE -> "类别不在适用范围、规则判定不适用或者已登记减免；本项不计分，也不影响折算后的得分。";
      case UNDETERMINED -> "需要的数据缺少或者不确定，不能判定；不等于零分，按本项的缺数据处理，并列出得分区间。";
      case RULE_FAILED -> "规则执行出错或者超出时限；该考核对象不评分，待规则修好重评。";
    };
  }

  private static void missing(Manuscript paper) {
    Table table = Table.of("", Table.Column.centre("缺数据处理", 3), Table.Column.left("怎么计", 10));
    for (MissingPolicy policy : MissingPolicy.values()) {
      String meaning =
          switch (policy) {
            case NOT_COUNTED -> "该项退出计分，其余各项折算；得分区间同时列出该项全得和全失两种情形。";
            case LOWEST -> "该项按最低分计，不报数据占不到便宜；得分区间同样列出两种情形。";
          };
      table = table.row(Cell.of(policy.label()), Cell.of(meaning));
    }
    paper.table(table.inSmallType().withRules());
  }

  private void grades(Manuscript paper) {
    paper.paragraph("等次是程序按得分提出的建议，由党委（党组）研究决定。有名额的，名额向下取整，在同类中按名次从前往后取。");
    Table table =
        Table.of(
            "",
            Table.Column.left("考核表", 8),
            Table.Column.centre("等次", 3),
            Table.Column.centre("得分不低于", 3),
            Table.Column.centre("名额", 4));
    for (Rubric rubric : catalogue.rubrics().values()) {
      for (Rubric.GradeBand grade : rubric.grades()) {
        boolean limited = grade.quota().compareTo(BigDecimal.ONE) < 0;
        String quota = limited ? "同类的" + Words.plain(grade.quota().multiply(HUNDRED)) + "%" : "不限";
        table =
            table.row(
                Cell.of(rubric.name()),
                Cell.of(grade.name()),
                Cell.of(Words.points(grade.minimum())),
                Cell.of(quota));
      }
    }
    paper.table(table.inSmallType().withRules());
  }
}
