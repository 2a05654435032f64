package io.pingyi.report;

import io.pingyi.rules.CriterionDefinition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** This year beside the last one, and what people decided beside what the program computed. */
public interface YearBook {

  /** Reporting units by rubric, sector and code; empty when no earlier run is known. */
  List<YearlyRow> yearly();

  /** What the units got in the earlier years that are known, by level, code and year. */
  List<TrendRow> trend();

  /** Criteria of units whose definition differs from last year's, in the order of the tables. */
  List<EditedCriterion> edited();

  /** Decisions on grades that count, by level, sector and code. */
  List<DecisionRow> decisions();

  /** Triggered vetoes and what was decided about them, by level, sector, code and criterion. */
  List<VetoRow> vetoes();

  /** Points of every reporting unit by criterion, by code, rubric and criterion. */
  Stream<CriterionRow> unitCriteria();

  /** What was waived, as {@code 单位编码<tab>指标编码}. */
  Set<String> waived();

  /** The parts of every reporting unit's score, by code. */
  Stream<PartRow> parts();

  /** What became of last year's problems, by number. */
  Stream<RectificationRow> rectifications();

  /** What the criteria demanded, so that next year can tell what was edited. */
  List<CriterionDefinition> definitions();

  /** Nothing of all this. */
  YearBook NONE =
      new YearBook() {
        @Override
        public List<YearlyRow> yearly() {
          return List.of();
        }

        @Override
        public List<TrendRow> trend() {
          return List.of();
        }

        @Override
        public List<EditedCriterion> edited() {
          return List.of();
        }

        @Override
        public List<DecisionRow> decisions() {
          return List.of();
        }

        @Override
        public List<VetoRow> vetoes() {
          return List.of();
        }

        @Override
        public Stream<CriterionRow> unitCriteria() {
          return Stream.empty();
        }

        @Override
        public Set<String> waived() {
          return Set.of();
        }

        @Override
        public Stream<PartRow> parts() {
          return Stream.empty();
        }

        @Override
        public Stream<RectificationRow> rectifications() {
          return Stream.empty();
        }

        @Override
        public List<CriterionDefinition> definitions() {
          return List.of();
        }
      };
}
