package io.pingyi.meeting;

import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RuleTable;
import io.pingyi.rules.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Which share may be called 个别, 一些, 部分 or 普遍: {@code rules/papers/程度词.csv}, from the smallest share
 * to all.
 */
final class QuantityWords {

  static final String FILE = "papers/程度词.csv";

  private static final List<String> COLUMNS = List.of("词", "写法", "最高占比", "最多个数", "最多个数时最高占比", "说明");

  private static final String NOUN = "○";

  private final List<Word> words;

  private QuantityWords(List<Word> words) {
    this.words = List.copyOf(words);
  }

  /**
   * One word.
   *
   * @param word the word alone
   * @param form how it stands with a noun, ○ in the noun's place
   * @param most largest share it may mean, between 0 and 1
   * @param few so many may bear the word even beyond the share; 0 for none
   * @param mostOfFew largest share of those few
   */
  private record Word(String word, String form, BigDecimal most, int few, BigDecimal mostOfFew) {

    boolean fits(long part, long whole) {
      return within(part, whole, most) || (part <= few && within(part, whole, mostOfFew));
    }

    private static boolean within(long part, long whole, BigDecimal share) {
      return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole))) <= 0;
    }
  }

  static QuantityWords read(RuleFolder.Source file, FaultList faults) {
    List<Word> words = new ArrayList<>();
    if (file.text().isEmpty()) {
      return new QuantityWords(words);
    }
    BigDecimal last = BigDecimal.ZERO;
    for (TableRow row : RuleTable.rows(List.of(file), COLUMNS, faults)) {
      BigDecimal most = share(row, "最高占比");
      if (most.compareTo(last) <= 0) {
        row.fault("最高占比", "“最高占比”应从上到下逐行变大，且大于 0");
      }
      BigDecimal few = number(row, "最多个数");
      String word = row.required("词");
      if (words.stream().anyMatch(each -> each.word().equals(word))) {
        row.fault(FaultKind.DUPLICATE, "词", "词“" + word + "”重复");
      }
      words.add(
          new Word(
              word,
              form(row),
              most,
              few.intValue(),
              row.has("最多个数") ? share(row, "最多个数时最高占比") : BigDecimal.ZERO));
      last = most;
    }
    if (last.compareTo(BigDecimal.ONE) != 0) {
      faults.error(FaultKind.CELL, file.path(), 0, 0, "最后一行的“最高占比”应为 1，否则有的占比没有词可用");
    }
    return new QuantityWords(words);
  }

  private static String form(TableRow row) {
    String word = row.text("词");
    String form = row.required("写法");
    if (!form.isEmpty() && (!form.contains(NOUN) || !form.contains(word))) {
      row.fault("写法", "“写法”应含“" + word + "”和代替名词的“" + NOUN + "”，如 个别○、○普遍");
    }
    return form;
  }

  private static BigDecimal share(TableRow row, String column) {
    BigDecimal share = number(row, column);
    if (row.required(column).isEmpty() || share.compareTo(BigDecimal.ONE) <= 0) {
      return share;
    }
    row.fault(column, "“" + column + "”应在 0 到 1 之间，如 0.05，现为“" + row.text(column) + "”");
    return BigDecimal.ONE;
  }

  private static BigDecimal number(TableRow row, String column) {
    String text = row.text(column);
    if (!text.isEmpty() && !text.matches("\\d{1,6}(\\.\\d{1,6})?")) {
      row.fault(column, "“" + column + "”应为不小于 0 的数，现为“" + text + "”");
      return BigDecimal.ZERO;
    }
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  /** The words alone. */
  List<String> words() {
    return words.stream().map(Word::word).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * The word for a share, with its noun: 个别党支部, 党支部普遍.
   *
   * @param part at least one
   * @param whole at least {@code part}
   */
  String of(long part, long whole, String noun) {
    return words.stream()
        .filter(word -> word.fits(part, whole))
        .findFirst()
        .map(word -> word.form().replace(NOUN, noun))
        .orElseThrow(() -> new IllegalArgumentException(part + "/" + whole));
  }
}
