package io.pingyi.rules.check;

import io.pingyi.rules.check.FaultyFolder.Seeded;
import io.pingyi.rules.check.FaultyFolder.Spot;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Mistakes in tables, case files and {@code columns.yml}. */
final class TableSeeds {

  private static final String PRICE = "(?<=,(严重|一般),)([0-9.]+),([0-9.]+),([^,]*),([0-9.]+)(?=,)";

  private TableSeeds() {}

  static void addTo(Map<String, Function<FaultyFolder, Seeded>> kinds) {
    kinds.put("finding_twice_for_one_fact", TableSeeds::twice);
    kinds.put(
        "cap_beyond_full_points",
        folder -> {
          Spot spot = folder.spot("findings-[SRU].csv", PRICE);
          String text = "%s,%s,%s,99".formatted(spot.group(2), spot.group(3), spot.group(4));
          return folder.replace(spot, text);
        });
    kinds.put(
        "price_beyond_full_points_or_negative",
        folder -> {
          Spot spot = folder.spot("findings-[SRU].csv", PRICE);
          String price = folder.random().nextBoolean() ? "88" : "-1";
          String text = "%s,%s,%s,%s".formatted(price, spot.group(3), spot.group(4), spot.group(5));
          return folder.replace(spot, text);
        });
    kinds.put("sum_misses_the_total", TableSeeds::sum);
    kinds.put("grades_do_not_fit", TableSeeds::grades);
    kinds.put("range_that_nothing_computes", TableSeeds::vague);
    kinds.put("dates_overlap_or_are_none", TableSeeds::dates);
    kinds.put("columns_file", TableSeeds::columns);
    kinds.put("case_file", TableSeeds::cases);
    kinds.put(
        "threshold_nobody_uses",
        folder -> folder.append("thresholds-S.csv", "没人用的标准,3,人,,地方规定：考评细则\n", 0));
  }

  /** The second rule is the one that counts again. */
  private static Seeded twice(FaultyFolder folder) {
    Spot spot = folder.spot("(支部|整顿对象)/.*drl", "\\$b : 党支部\\( \\$n : ([\\p{IsHan}]+) > 0 \\)");
    String code = spot.file().replaceFirst(".*/", "").replaceFirst("-.*", "");
    String table = "findings-" + code.charAt(0) + ".csv";
    folder.append(table, "%s-7,%s,又一次,一般,0.1,1,不计,,其他,地方规定：考评细则,,\n".formatted(code, code), 0);
    return folder.append(
        spot.file(),
        "rule \"%s-7\"\nwhen\n    $b : 党支部( $n : %s > 1 )\nthen\n    判定.不满足( \"%s-7\", $b, $n );\nend\n"
            .formatted(code, spot.group(1), code),
        0);
  }

  private static Seeded sum(FaultyFolder folder) {
    Spot spot = folder.spot("criteria-[SRU].csv", "(?<=,常规,)[0-9]+(?=,)");
    Seeded criterion =
        folder.replace(spot, String.valueOf(Integer.parseInt(spot.match().group()) + 1));
    String rubric = spot.file().replaceFirst("criteria-", "").replaceFirst("\\.csv", "");
    Map<String, Integer> places = new HashMap<>(criterion.places());
    places.put("rubrics.csv", folder.spot("rubrics.csv", "^" + rubric + ",").line());
    return new Seeded(places);
  }

  private static Seeded grades(FaultyFolder folder) {
    return switch (folder.random().nextInt(4)) {
      case 0 -> folder.replace(folder.spot("grades.csv", "(?<=,)0\\.[0-9]+$"), "30");
      case 1 -> folder.replace(folder.spot("grades.csv", ",0,1$"), ",5,1");
      case 2 -> folder.replace(folder.spot("grades.csv", "(?<=,)(85|95)(?=,)"), "120");
      default -> folder.replace(folder.spot("grades.csv", "(?<=,)70(?=,1)"), "96");
    };
  }

  private static Seeded vague(FaultyFolder folder) {
    Spot spot = folder.spot("findings-[SRU].csv", PRICE);
    if (folder.random().nextBoolean()) {
      String text = "1-3,%s,%s,%s".formatted(spot.group(3), spot.group(4), spot.group(5));
      return folder.replace(spot, text);
    }
    Spot start = folder.spot("findings-[SRU].csv", "(?<=^[A-Z0-9.]{2,6}-\\d,[A-Z0-9.]{2,6},)");
    return folder.replace(start, "视情况酌情扣1-3分：");
  }

  private static Seeded dates(FaultyFolder folder) {
    String[] days = {"2026-06-10", "2026-13-40", "2013-01-01"};
    String day = days[folder.random().nextInt(days.length)];
    Spot spot = folder.spot("findings-D.csv", "2026-05-10");
    Seeded own = folder.replace(spot, day);
    // An overlap may be told at either of the two rows, which stand one below the other.
    return day.startsWith("2026-06") ? Seeded.at(spot.file(), spot.line() + 1) : own;
  }

  private static Seeded columns(FaultyFolder folder) {
    return switch (folder.random().nextInt(3)) {
      case 0 -> folder.replace(folder.spot("columns.yml", "类型: (整数|文本|日期)"), "类型: 整树");
      case 1 -> folder.replace(folder.spot("columns.yml", "(?<=类型: 整数, )同义"), "同意");
      default -> folder.replace(folder.spot("columns.yml", "空白: (零|否)"), "空白: 空");
    };
  }

  private static Seeded cases(FaultyFolder folder) {
    return switch (folder.random().nextInt(3)) {
      case 0 ->
          folder.replace(
              folder.spot("支部/.*cases.csv", "(?<=[^,],)[SRU][0-9.]+-\\d(?=,)"), "S9.9-9");
      case 1 -> folder.replace(folder.spot("支部/组织建设/S1.*cases.csv", "(?<=,)[0-9]+(?=,不满足)"), "三");
      default -> folder.replace(folder.spot("支部/.*cases.csv", "(?<=,)不满足(?=,)"), "不满意");
    };
  }
}
