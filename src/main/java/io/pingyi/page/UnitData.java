package io.pingyi.page;

import io.pingyi.history.Cause;
import io.pingyi.history.YearChange;
import io.pingyi.report.BranchSummary;
import io.pingyi.report.DecisionRow;
import io.pingyi.report.RunInfo;
import io.pingyi.report.UnitSummary;
import io.pingyi.report.YearBook;
import io.pingyi.report.YearlyRow;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the branches of each reporting unit add up to, what was decided, and the change from last
 * year by cause, for the script.
 */
final class UnitData {

  private UnitData() {}

  static String packed(RunInfo info, List<UnitSummary> units, YearBook years) {
    JsonBytes json = new JsonBytes();
    List<BranchSummary.DimensionSum> dimensions =
        units.isEmpty() ? List.of() : units.get(0).branches().dimensions();
    List<BranchSummary.CriterionCount> criteria =
        units.isEmpty() ? List.of() : units.get(0).branches().criteria();
    json.raw("{\"dimensions\":[");
    list(json, dimensions, each -> json.text(each.dimension()));
    json.raw("],\"criteria\":[");
    list(json, criteria, each -> json.text(each.criterion()));
    json.raw("],\"units\":[");
    list(json, units, unit -> unit(json, unit));
    json.raw("],\"decisions\":[");
    list(json, years.decisions(), each -> decision(json, each));
    json.raw("],\"causes\":[");
    list(json, List.of(Cause.values()), each -> json.text(each.label()));
    json.raw("],\"years\":[");
    list(json, years.yearly(), each -> year(json, info, each));
    json.raw("]}");
    return Packed.of(json);
  }

  private static void unit(JsonBytes json, UnitSummary unit) {
    json.raw("{\"code\":").text(unit.score().code());
    List<BranchSummary.DimensionSum> dimensions = unit.branches().dimensions();
    json.raw(",\"points\":[");
    list(json, dimensions, each -> json.raw(Words.exact(each.points())));
    json.raw("],\"full\":[");
    list(json, dimensions, each -> json.raw(Words.exact(each.full())));
    json.raw("],\"verdicts\":[");
    list(
        json,
        unit.branches().criteria(),
        each ->
            json.raw('[')
                .number(each.met())
                .raw(',')
                .number(each.notMet())
                .raw(',')
                .number(each.notApplicable())
                .raw(',')
                .number(each.undetermined() + each.failed())
                .raw(']'));
    json.raw("]}");
  }

  private static void decision(JsonBytes json, DecisionRow row) {
    json.raw("{\"level\":").text(row.level());
    json.raw(",\"code\":").text(row.code());
    json.raw(",\"proposed\":").text(row.proposed());
    json.raw(",\"decided\":").text(row.decided());
    json.raw(",\"authority\":").text(row.authority());
    json.raw(",\"day\":").text(row.day());
    json.raw(",\"basis\":").text(row.basis());
    json.raw(",\"reason\":").text(row.reason()).raw('}');
  }

  private static void year(JsonBytes json, RunInfo info, YearlyRow row) {
    String level =
        info.rubrics().stream()
            .filter(rubric -> rubric.code().equals(row.rubric()))
            .map(Rubric::level)
            .findFirst()
            .orElse("");
    json.raw("{\"level\":").text(level);
    json.raw(",\"code\":").text(row.code());
    json.raw(",\"note\":").text(row.note());
    YearChange change = row.change();
    if (change == null) {
      json.raw(",\"change\":null}");
      return;
    }
    json.raw(",\"change\":").raw(Words.exact(change.score()));
    json.raw(",\"moved\":").raw(Integer.toString(change.rank()));
    json.raw(",\"scores\":[");
    list(
        json, List.of(Cause.values()), cause -> json.raw(optional(change.scoreParts().get(cause))));
    json.raw("],\"ranks\":[");
    list(
        json,
        List.of(Cause.values()),
        cause -> json.raw(Integer.toString(change.rankParts().getOrDefault(cause, 0))));
    json.raw("]}");
  }

  private static String optional(@Nullable BigDecimal number) {
    return number == null ? "null" : Words.exact(number);
  }

  private static <T> void list(
      JsonBytes json, List<T> values, java.util.function.Consumer<T> write) {
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        json.raw(',');
      }
      write.accept(values.get(i));
    }
  }
}
