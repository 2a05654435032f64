package io.pingyi.rules.edits;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One edited line: a row of a table, a rule, a column of {@code columns.yml}.
 *
 * @param part of which part of the folder
 * @param key what names it: 指标编码, 判定编码, 标准名, 规则名, 日期 …
 * @param criterion code of the criterion it concerns; empty when it concerns none alone
 * @param old where it stood; null when it is new
 * @param now where it stands; null when it was removed
 * @param cells what differs; of a new or removed line everything that is not empty
 * @param wordingOnly whether only words for readers differ, nothing that decides a result
 */
public record Edit(
    Part part,
    String key,
    String criterion,
    @Nullable Place old,
    @Nullable Place now,
    List<Cell> cells,
    boolean wordingOnly) {

  /** Keeps the list as it is now. */
  public Edit {
    cells = List.copyOf(cells);
  }

  /** Where an author looks for it: in the new edition, or where it was removed in the old one. */
  public Place place() {
    Place place = now == null ? old : now;
    if (place == null) {
      throw new IllegalStateException("an edit of nothing: " + key);
    }
    return place;
  }

  /** Whether it is a new line. */
  public boolean added() {
    return old == null;
  }

  /** Whether it is a line that is no longer there. */
  public boolean removed() {
    return now == null;
  }

  /** One Chinese sentence without the place: 判定S2.1-1 每档分值 1.5→2. */
  public String what() {
    String name = part.label() + key;
    if (added()) {
      return "新增" + name;
    }
    if (removed()) {
      return "删去" + name;
    }
    return name + " " + cells.stream().map(Cell::toString).collect(Collectors.joining("，"));
  }

  /** Place and sentence. */
  public String description() {
    return place() + " " + what();
  }

  /** The cell of a heading when it differs. */
  public @Nullable Cell cell(String column) {
    return cells.stream().filter(cell -> cell.column().equals(column)).findFirst().orElse(null);
  }
}
