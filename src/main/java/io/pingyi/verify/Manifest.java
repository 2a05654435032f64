package io.pingyi.verify;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What {@code manifest.json} says.
 *
 * @param year 考核年度
 * @param counts named counts of the run
 * @param rubrics scoring tables
 * @param inputs tables that were read
 * @param outputs files that were published
 */
record Manifest(
    int year,
    Map<String, Long> counts,
    List<Rubric> rubrics,
    List<Input> inputs,
    List<Output> outputs) {

  /**
   * A scoring table.
   *
   * @param byCriterion whether criteria have full points and the rest is rescaled; else deductions
   *     from the total
   */
  record Rubric(
      String code,
      String level,
      boolean byCriterion,
      BigDecimal total,
      BigDecimal bonusCap,
      List<Grade> grades) {}

  /** A grade, its least score and the share of peers that may have it. */
  record Grade(String name, BigDecimal minimum, BigDecimal quota) {}

  /**
   * A table that was read: a CSV file or a sheet of a workbook.
   *
   * @param headings heading of each column that was used, empty for one that the table lacks
   * @param places place of each of these columns in the file, the first is 0
   */
  record Input(
      String file,
      String sheet,
      String sha256,
      int headingRow,
      List<String> headings,
      List<Integer> places,
      Rows rows) {

    /** Places of the columns with a heading; more than one when the heading stands twice. */
    List<Integer> placesOf(String heading) {
      return IntStream.range(0, headings.size())
          .filter(i -> headings.get(i).equals(heading) && places.get(i) >= 0)
          .mapToObj(places::get)
          .toList();
    }

    /** How users call it. */
    String name() {
      return sheet.isEmpty() ? file : file + "〔" + sheet + "〕";
    }
  }

  /** Balance of the rows of a table. */
  record Rows(long read, long used, long rejected, long blank, long subtotal, long note) {}

  /** A published file. */
  record Output(String file, long size, String sha256) {}

  /** The rubric a criterion code belongs to: the one whose code is its longest prefix. */
  Optional<Rubric> rubricOf(String criterion) {
    return rubrics.stream()
        .filter(rubric -> criterion.startsWith(rubric.code()))
        .max(Comparator.comparingInt(rubric -> rubric.code().length()));
  }

  /** The rubric of a level (层级). */
  Optional<Rubric> rubricOfLevel(String level) {
    return rubrics.stream().filter(rubric -> rubric.level().equals(level)).findFirst();
  }
}
