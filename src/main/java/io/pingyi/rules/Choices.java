package io.pingyi.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The closed lists of words that cells of the tables may hold. */
public final class Choices {

  static final Map<String, Kind> KINDS = of(Kind.values(), Kind::label);
  static final Map<String, MissingPolicy> POLICIES =
      of(MissingPolicy.values(), MissingPolicy::label);
  static final Map<String, Severity> SEVERITIES = of(Severity.values(), Severity::label);
  static final Map<String, PartialStep> PARTIALS = of(PartialStep.values(), PartialStep::label);
  static final Map<String, Rubric.SubjectKind> SUBJECTS =
      of(Rubric.SubjectKind.values(), Rubric.SubjectKind::label);
  static final Map<String, Rubric.Scoring> SCORINGS =
      of(Rubric.Scoring.values(), Rubric.Scoring::label);
  static final Map<String, String> DIMENSIONS =
      of(new String[] {"政治建设", "组织建设", "党员教育管理", "党建引领治理", "党建责任"}, word -> word);
  static final Map<String, String> SECTORS =
      of(new String[] {"村", "社区", "机关", "事业", "学校", "国企", "非公", "社会组织", "离退休", "其他"}, word -> word);

  private Choices() {}

  /** The values by their labels, in their order. */
  public static <T> Map<String, T> of(T[] values, Function<T, String> label) {
    Map<String, T> choices = new LinkedHashMap<>();
    for (T value : values) {
      choices.put(label.apply(value), value);
    }
    return choices;
  }
}
