package io.pingyi.rules.cases;

import io.pingyi.facts.Branch;
import io.pingyi.facts.DevelopmentRecord;
import io.pingyi.facts.Fact;
import io.pingyi.facts.RectificationCase;
import io.pingyi.facts.Step;
import io.pingyi.facts.Unit;
import io.pingyi.rules.Nearest;
import io.pingyi.rules.Rubric;
import io.pingyi.rules.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the headings of a case file stand for, by the kind of subject. */
public final class CaseColumns {

  public static final String SECTOR = "类别";
  public static final String DATE = "考核基准日";
  public static final String MANUAL = "人工评分";
  static final String WAIVER = "减免";
  public static final String INDICATOR = "指标值:";
  public static final String RATE = "指标率:";
  static final String STEP = "步骤:";
  public static final String RAW = "发展党员.";

  private final List<Vocabulary.FactType> types = new ArrayList<>();

  CaseColumns(Vocabulary vocabulary, Rubric.SubjectKind subject) {
    List<Class<? extends Fact>> classes =
        switch (subject) {
          case BRANCH -> List.of(Branch.class);
          case DEVELOPMENT -> List.of(DevelopmentRecord.class, Branch.class);
          case RECTIFICATION -> List.of(RectificationCase.class, Branch.class);
          case UNIT -> List.of(Unit.class);
        };
    classes.forEach(type -> types.add(vocabulary.type(type)));
  }

  /** The kinds of facts a case may give plainly; the first is what the subject is about. */
  List<Vocabulary.FactType> types() {
    return types;
  }

  /** The kind of fact a plain heading belongs to; null when it is no value of any. */
  Vocabulary.@Nullable FactType typeOf(String heading) {
    return types.stream()
        .filter(type -> type.values().containsKey(heading))
        .findFirst()
        .orElse(null);
  }

  /** What is wrong with a heading; empty when nothing is. */
  String trouble(String heading) {
    if (heading.equals(DATE)
        || heading.equals(MANUAL)
        || heading.equals(WAIVER)
        || heading.equals(SECTOR)
        || heading.startsWith(RATE)
        || heading.startsWith(RAW)
        || typeOf(heading) != null) {
      return "";
    }
    if (heading.startsWith(INDICATOR)) {
      return heading.contains(".") ? "" : "指标值应写成“指标值:表名.列名”";
    }
    if (heading.startsWith(STEP)) {
      String step = heading.substring(STEP.length());
      return Step.ofLabel(step).isPresent() ? "" : "没有“" + step + "”这个步骤";
    }
    List<String> known = new ArrayList<>();
    types.forEach(type -> known.addAll(type.values().keySet()));
    return "不认识列“" + heading + "”" + Nearest.hint(heading, known);
  }
}
