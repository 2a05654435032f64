package io.pingyi.handbook;

import io.pingyi.facts.Step;
import io.pingyi.facts.Term;
import io.pingyi.rules.Vocabulary;
import io.pingyi.rules.drl.Condition;
import io.pingyi.rules.drl.Operand;
import io.pingyi.rules.drl.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Every word a rule file may contain, as a table for Excel: facts and their values from the records
 * themselves, and the closed list of comparisons and consequences.
 */
public final class VocabularyTable {

  private static final CSVFormat FORMAT = CSVFormat.RFC4180;
  private static final List<String> COLUMNS = List.of("类", "用在", "词", "类型", "单位", "说明");

  /** What the grammar knows beside comparisons. */
  private static final List<List<String>> FIXED =
      List.of(
          List.of("比较", "条件", "a in ( … )", "", "", "是其中之一，如 类别 in ( \"村\", \"社区\" )"),
          List.of("比较", "条件", "a not in ( … )", "", "", "不是其中任何一个"),
          List.of("连接", "条件", ",", "", "", "并且；各条件之间"),
          List.of("连接", "条件", "&&", "", "", "并且"),
          List.of("连接", "条件", "||", "", "", "或者"),
          List.of("连接", "条件", "not", "", "", "写在事实前：没有这样的事实"),
          List.of("连接", "条件", "exists", "", "", "写在事实前：有这样的事实"),
          List.of("运算", "条件", "a + b  a - b  a * b", "数字", "", "加、减、乘；两边都要是数字"),
          List.of("绑定", "条件", "$n : 词", "", "", "记下这个数据，供结论使用；数据必须有"));

  private VocabularyTable() {}

  /** UTF-8 text with a byte order mark, so that Excel shows it. */
  public static String text() {
    StringBuilder text = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(COLUMNS);
      for (List<String> row : rows(Vocabulary.ofFacts())) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<List<String>> rows(Vocabulary vocabulary) {
    List<List<String>> rows = new ArrayList<>();
    for (Vocabulary.FactType type : vocabulary.types()) {
      Term term = type.type().getAnnotation(Term.class);
      rows.add(List.of("事实", "规则", type.word(), "", "", term == null ? "" : term.note()));
      for (Vocabulary.Value value : type.values().values()) {
        String kind = Operand.Type.of(value.type()).label();
        rows.add(List.of("数据", type.word(), value.word(), kind, value.unit(), value.note()));
      }
    }
    for (Condition.Relation relation : Condition.Relation.values()) {
      // A cell that begins with an equals sign is a formula to Excel.
      String word = "a " + relation.symbol() + " b";
      rows.add(List.of("比较", "条件", word, "", "", meaning(relation)));
    }
    rows.addAll(FIXED);
    for (Rule.Verb verb : Rule.Verb.values()) {
      rows.add(List.of("结论", "判定", verb.label(), "", "", meaning(verb)));
    }
    for (Step step : Step.values()) {
      rows.add(
          List.of(
              "步骤",
              "criteria 表和用例",
              step.label(),
              "",
              "",
              "发展党员的步骤，用例中写成“步骤:" + step.label() + "”"));
    }
    return rows;
  }

  private static String meaning(Condition.Relation relation) {
    return switch (relation) {
      case EQUAL -> "等于；是否类写 == true 或 == false";
      case DIFFERENT -> "不等于；没有数据的不算不等于";
      case LESS -> "小于，不含本数；只能比较数字";
      case AT_MOST -> "小于或等于，含本数；只能比较数字";
      case MORE -> "大于，不含本数；只能比较数字";
      case AT_LEAST -> "大于或等于，含本数；只能比较数字";
    };
  }

  /** How a consequence is written, and what it reports. */
  static String meaning(Rule.Verb verb) {
    return switch (verb) {
      case NOT_MET -> "判定.不满足( \"判定编码\", $b ) 数量为1；判定.不满足( \"判定编码\", $b, $n ) 数量为 $n";
      case BELOW -> "判定.低于( \"判定编码\", $b, $v, 标准 ) 数量为 标准减 $v";
      case ABOVE -> "判定.超过( \"判定编码\", $b, $v, 标准 ) 数量为 $v 减标准";
      case BONUS -> "判定.加分( \"判定编码\", $b ) 或 判定.加分( \"判定编码\", $b, $n )；只用于加分指标";
      case NOT_APPLICABLE -> "判定.不适用( \"指标编码\", $b, \"原因\" )；规则名写成“指标编码/不适用”";
    };
  }
}
