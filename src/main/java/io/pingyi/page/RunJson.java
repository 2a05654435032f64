package io.pingyi.page;

import io.pingyi.report.RunInfo;
import io.pingyi.rules.Catalogue;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the script must know of the run before anything else. */
final class RunJson {

  private final JsonBytes json = new JsonBytes();

  private RunJson() {}

  /**
   * @param title of the page
   */
  static String of(RunInfo info, Catalogue catalogue, String title, RankingPass ranking) {
    RunJson run = new RunJson();
    JsonBytes json = run.json;
    json.raw("{\"title\":").text(title);
    json.raw(",\"rubrics\":[");
    String separator = "";
    for (Rubric rubric : info.rubrics()) {
      json.raw(separator);
      run.rubric(rubric);
      separator = ",";
    }
    json.raw("],\"criteria\":{");
    run.criteria(info, catalogue);
    json.raw("},\"years\":");
    json.raw(ranking.trend().years().toString()).raw(",\"history\":{");
    run.history(ranking.history());
    return json.raw("}}").toString();
  }

  private void rubric(Rubric rubric) {
    json.raw("{\"code\":").text(rubric.code());
    json.raw(",\"name\":").text(rubric.name());
    json.raw(",\"level\":").text(rubric.level());
    json.raw(",\"subject\":").text(rubric.subject().name());
    json.raw(",\"grades\":{");
    String separator = "";
    for (Rubric.GradeBand grade : rubric.grades()) {
      json.raw(separator).text(grade.name()).raw(':').number(Words.light(rubric, grade.name()));
      separator = ",";
    }
    json.raw("}}");
  }

  private void criteria(RunInfo info, Catalogue catalogue) {
    Map<String, Criterion> byCode = new LinkedHashMap<>();
    for (Criterion criterion : catalogue.criteria()) {
      if (criterion.inForce(info.assessmentDate()) || !byCode.containsKey(criterion.code())) {
        byCode.put(criterion.code(), criterion);
      }
    }
    String separator = "";
    for (Criterion criterion : byCode.values()) {
      json.raw(separator).text(criterion.code());
      json.raw(":{\"title\":").text(criterion.title());
      json.raw(",\"rubric\":").text(criterion.rubric());
      json.raw(",\"dimension\":").text(criterion.dimension());
      json.raw(",\"kind\":").text(criterion.kind().label());
      json.raw(",\"remedy\":").text(criterion.remedy()).raw('}');
      separator = ",";
    }
  }

  private void history(Map<String, List<@Nullable BigDecimal>> history) {
    String separator = "";
    for (Map.Entry<String, List<@Nullable BigDecimal>> unit : history.entrySet()) {
      json.raw(separator).text(unit.getKey()).raw(':');
      String comma = "[";
      for (BigDecimal score : unit.getValue()) {
        json.raw(comma).raw(score == null ? "null" : score.toPlainString());
        comma = ",";
      }
      json.raw(']');
      separator = ",";
    }
  }
}
