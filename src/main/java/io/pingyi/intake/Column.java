package io.pingyi.intake;

import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.DateText;
import io.pingyi.intake.value.NumberText;
import io.pingyi.intake.value.YesNoText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A canonical column of a dataset.
 *
 * @param name canonical heading
 * @param type how its text is read
 * @param required a table without this column is not of the dataset
 * @param blankRejects a row in which this cell is blank or unreadable is rejected
 * @param blank what a blank cell says
 * @param synonyms other headings, as written in {@code columns.yml}
 * @param words allowed words: folded word or synonym to canonical word; empty when any text is
 *     allowed
 */
public record Column(
    String name,
    ColumnType type,
    boolean required,
    boolean blankRejects,
    BlankMeaning blank,
    List<String> synonyms,
    Map<String, String> words) {

  /** Keeps the collections as they are now. */
  public Column {
    synonyms = List.copyOf(synonyms);
    words = Map.copyOf(words);
  }

  /** Whether the cell says nothing; 无 counts as nothing unless it can be a value of the column. */
  public boolean isBlank(String raw) {
    return switch (type) {
      case TEXT, YES_NO -> CellText.isBlank(raw);
      default -> CellText.isBlankOrNone(raw);
    };
  }

  /**
   * The canonical word of a column with allowed words, otherwise the text without surrounding space
   * and in half-width characters.
   *
   * @return empty for a blank cell and for a word that is not allowed
   */
  public Optional<String> canonical(String raw) {
    if (isBlank(raw)) {
      return Optional.empty();
    }
    if (words.isEmpty()) {
      return Optional.of(type == ColumnType.CODE ? CodeText.normalise(raw) : CellText.clean(raw));
    }
    return Optional.ofNullable(words.get(fold(raw)));
  }

  /**
   * Why a cell that is not blank cannot be read, as a Chinese clause with the value and what was
   * expected.
   */
  Optional<String> fault(String raw) {
    boolean readable =
        switch (type) {
          case DATE -> DateText.parse(raw).isPresent();
          case INTEGER -> NumberText.isInteger(raw);
          case DECIMAL, PERCENT -> NumberText.isNumber(raw);
          case YES_NO -> YesNoText.parse(raw).isPresent();
          case TEXT -> words.isEmpty() || words.containsKey(fold(raw));
          case CODE, PERSON, DROPPED -> true;
        };
    if (type == ColumnType.CODE) {
      return CodeText.fault(raw);
    }
    return readable ? Optional.empty() : Optional.of("“" + shorten(raw) + "”" + expectation());
  }

  private String expectation() {
    return switch (type) {
      case DATE -> "不是日期；请写成 2025-05-01，只知道月份的写成 2025-05";
      case INTEGER -> "不是人数、次数一类的整数；请只填数字";
      case DECIMAL -> "不是数字；请只填数字";
      case PERCENT -> "不是百分比；请写成 93.5% 或 93.5";
      case YES_NO -> "不是“是”或“否”；请填“是”或“否”";
      default ->
          "不在可用的词中；请改为"
              + String.join("、", words.values().stream().distinct().sorted().toList())
              + "之一，或在 rules/columns.yml 的“取值”里加同义写法";
    };
  }

  static String fold(String word) {
    return HeadingText.squeeze(CellText.clean(word));
  }

  static String shorten(String raw) {
    return raw.length() <= 40 ? raw : raw.substring(0, 40) + "…";
  }
}
