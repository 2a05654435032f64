package io.pingyi.paper;

import java.util.Arrays;
import java.util.List;

/**
 * What stands in a cell of a table.
 *
 * @param lines its paragraphs; never empty
 * @param anchor a name under which links find the cell; empty for none
 */
public record Cell(List<List<Piece>> lines, String anchor) {

  /** Copies the lines; a cell without any has one empty line. */
  public Cell {
    lines = lines.isEmpty() ? List.of(Piece.line("")) : List.copyOf(lines);
  }

  /** A cell of one line. */
  public static Cell of(String text) {
    return new Cell(List.of(Piece.line(text)), "");
  }

  /** A cell of one line of several looks. */
  public static Cell of(Piece... pieces) {
    return new Cell(List.of(Arrays.asList(pieces)), "");
  }

  /** A cell of several plain lines. */
  public static Cell lines(List<String> lines) {
    return new Cell(lines.stream().map(Piece::line).toList(), "");
  }

  /** The same cell, found by links under a name. */
  public Cell anchored(String name) {
    return new Cell(lines, name);
  }
}
