package io.pingyi.meeting;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard shows, in words; nothing in it names another unit.
 *
 * @param name 单位名称
 * @param heading 年度、类别、基准日
 * @param facts labels and values of the first table
 * @param dimensions the branches' work by dimension against the class
 * @param parts the unit's own criteria with points, and what they add up to
 * @param strengths at most three
 * @param problems at most three
 * @param limits restrictions on the grade
 * @param open what is undetermined and what it could change
 * @param notes definitions
 */
record UnitCard(
    String name,
    String heading,
    List<Fact> facts,
    List<Dimension> dimensions,
    List<Part> parts,
    List<String> strengths,
    List<String> problems,
    List<String> limits,
    List<String> open,
    List<String> notes) {

  /** A labelled value. */
  record Fact(String label, String value) {}

  /**
   * A dimension.
   *
   * @param own per cent; null when nothing could be judged
   * @param median median of the class in per cent; null when it is not shown
   */
  record Dimension(String name, @Nullable BigDecimal own, @Nullable BigDecimal median) {}

  /**
   * A criterion of the unit's own rubric, several of one dimension, or a row that adds up.
   *
   * @param kind engine or person: 数据计分, 人工评分; empty for a sum
   * @param full full points that count; — when none do
   * @param range lowest to highest, empty when nothing is open
   * @param sum whether it adds up what stands above it
   */
  record Part(String title, String kind, String full, String points, String range, boolean sum) {}
}
