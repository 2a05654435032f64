package io.pingyi.handbook;

import io.pingyi.paper.Cell;
import io.pingyi.paper.Manuscript;
import io.pingyi.paper.Piece;
import io.pingyi.paper.Table;
import io.pingyi.rules.Criterion;
import io.pingyi.rules.Kind;
import io.pingyi.rules.Rubric;
import java.math.BigDecimal;
import java.util.List;

/** One scoring table: its criteria at a glance, then one by one. */
final class RubricPart {

  private final Handbook book;
  private final Rubric rubric;

  RubricPart(Handbook book, Rubric rubric) {
    this.book = book;
    this.rubric = rubric;
  }

  void write(Manuscript paper) {
    List<Criterion> criteria = book.criteriaOf(rubric);
    paper.heading1(rubric.name(), rubric.name());
    paper.table(overview(criteria));
    CriterionPart part = new CriterionPart(book, rubric);
    criteria.forEach(criterion -> part.write(criterion, paper));
  }

  private Table overview(List<Criterion> criteria) {
    boolean own = rubric.scoring() == Rubric.Scoring.BY_CRITERION;
    Table table =
        Table.of(
            rubric.name() + "指标一览",
            Table.Column.centre("编码", 3),
            Table.Column.left("指标", 14),
            Table.Column.centre("维度", 5),
            Table.Column.centre("性质", 4),
            Table.Column.right("满分", 2));
    BigDecimal sum = BigDecimal.ZERO;
    for (Criterion criterion : criteria) {
      boolean counted = criterion.kind() == Kind.REGULAR || criterion.kind() == Kind.MANUAL;
      sum = counted ? sum.add(criterion.fullPoints()) : sum;
      boolean hasPoints = own && criterion.kind() != Kind.VETO;
      table =
          table.row(
              Cell.of(Piece.link(criterion.code(), criterion.code())),
              Cell.of(criterion.title()),
              Cell.of(criterion.dimension()),
              Cell.of(criterion.kind().label()),
              Cell.of(hasPoints ? Words.plain(criterion.fullPoints()) : "—"));
    }
    if (own) {
      Cell none = Cell.of("");
      table =
          table.row(
              Cell.of(Piece.bold("合计")),
              Cell.of("常规和人工指标；加分在外"),
              none,
              none,
              Cell.of(Piece.bold(Words.plain(sum))));
    }
    return table.inSmallType();
  }
}
