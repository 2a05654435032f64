package io.pingyi.rules.drl;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether the rows of a decision table take every case exactly once. The values of each column are
 * cut at every end that some row names; within a piece all values are treated alike, so one value
 * of each piece stands for all.
 */
final class TableCoverage {

  private static final int MOST = 50_000;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final List<Column> columns;
  private final List<List<TableCell>> rows;
  private final int[] taken;
  private final Set<String> overlaps = new LinkedHashSet<>();
  private final TreeMap<Integer, Integer> overlapping = new TreeMap<>();
  private final List<String> gaps = new ArrayList<>();

  /**
   * A column.
   *
   * @param word its value
   * @param type of the value
   * @param whole whether it only takes whole numbers
   * @param percent whether it ends at one hundred
   */
  record Column(String word, Operand.Type type, boolean whole, boolean percent) {}

  /** A value that stands for a piece, and how the piece is told. */
  private record Piece(Object value, String shown) {}

  TableCoverage(List<Column> columns, List<List<TableCell>> rows) {
    this.columns = columns;
    this.rows = rows;
    this.taken = new int[rows.size()];
  }

  /** Goes through all pieces; false when there are too many. */
  boolean run() {
    List<List<Piece>> pieces = new ArrayList<>();
    long product = 1;
    for (int i = 0; i < columns.size(); i++) {
      List<Piece> own = pieces(i);
      pieces.add(own);
      product *= own.size();
      if (product > MOST) {
        return false;
      }
    }
    go(pieces, new ArrayList<>());
    return true;
  }

  /** Pieces that no row takes, in Chinese. */
  List<String> gaps() {
    return gaps;
  }

  /** Numbers of rows by the number of the earlier row with which they overlap. */
  Map<Integer, Integer> overlapping() {
    return overlapping;
  }

  /** Whether some piece is taken by a row. */
  boolean matches(int row) {
    return taken[row] > 0;
  }

  private void go(List<List<Piece>> pieces, List<Piece> chosen) {
    if (chosen.size() < pieces.size()) {
      for (Piece piece : pieces.get(chosen.size())) {
        chosen.add(piece);
        go(pieces, chosen);
        chosen.remove(chosen.size() - 1);
      }
      return;
    }
    int first = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (!fits(rows.get(i), chosen)) {
        continue;
      }
      taken[i]++;
      if (first < 0) {
        first = i;
      } else if (overlaps.add(first + " " + i)) {
        overlapping.putIfAbsent(i, first);
      }
    }
    if (first < 0) {
      gaps.add(String.join("，", chosen.stream().map(Piece::shown).toList()));
    }
  }

  private static boolean fits(List<TableCell> row, List<Piece> chosen) {
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).fits(chosen.get(i).value())) {
        return false;
      }
    }
    return true;
  }

  private List<Piece> pieces(int number) {
    Column column = columns.get(number);
    return switch (column.type()) {
      case NUMBER -> numbers(number, column);
      case YES_NO ->
          List.of(new Piece(true, column.word() + "为是"), new Piece(false, column.word() + "为否"));
      default -> words(number, column);
    };
  }

  private List<Piece> words(int number, Column column) {
    Set<String> words = new TreeSet<>();
    for (List<TableCell> row : rows) {
      if (row.get(number) instanceof TableCell.Words cell) {
        words.addAll(cell.words());
      }
    }
    List<Piece> pieces = new ArrayList<>();
    words.forEach(word -> pieces.add(new Piece(word, column.word() + "是" + word)));
    pieces.add(new Piece("\u0000", column.word() + "是别的词"));
    return pieces;
  }

  private List<Piece> numbers(int number, Column column) {
    TreeSet<BigDecimal> ends = new TreeSet<>();
    for (List<TableCell> row : rows) {
      if (row.get(number) instanceof TableCell.Range range) {
        TableCell.End low = range.low();
        TableCell.End high = range.high();
        if (low != null) {
          ends.add(low.value());
        }
        if (high != null) {
          ends.add(high.value());
        }
      }
    }
    String word = column.word();
    List<Piece> pieces = new ArrayList<>();
    if (ends.isEmpty()) {
      pieces.add(new Piece(BigDecimal.ZERO, word + "不论多少"));
      return pieces;
    }
    BigDecimal before = null;
    for (BigDecimal end : ends) {
      if (before == null) {
        if (end.signum() > 0) {
          pieces.add(new Piece(BigDecimal.ZERO, word + "小于" + shown(end)));
        }
      } else if (!column.whole() || between(before, end).signum() > 0) {
        BigDecimal inside = column.whole() ? between(before, end) : before.add(end).divide(TWO);
        pieces.add(new Piece(inside, word + "大于" + shown(before) + "、小于" + shown(end)));
      }
      pieces.add(new Piece(end, word + "等于" + shown(end)));
      before = end;
    }
    if (before != null && !(column.percent() && before.compareTo(BigDecimal.valueOf(100)) >= 0)) {
      pieces.add(new Piece(before.add(BigDecimal.ONE), word + "大于" + shown(before)));
    }
    return pieces;
  }

  /** A whole number between two, zero when there is none. */
  private static BigDecimal between(BigDecimal low, BigDecimal high) {
    BigDecimal next = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    return next.compareTo(high) < 0 ? next : BigDecimal.ZERO;
  }

  private static String shown(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
