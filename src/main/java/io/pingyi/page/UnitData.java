package io.pingyi.page;

import io.pingyi.report.BranchSummary;
import io.pingyi.report.UnitSummary;
import java.util.List;

/** What the branches of each reporting unit add up to, for the script. */
final class UnitData {

  private UnitData() {}

  static String packed(List<UnitSummary> units) {
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
