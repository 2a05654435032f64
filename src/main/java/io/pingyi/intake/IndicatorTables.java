package io.pingyi.intake;

import io.pingyi.intake.table.Merge;
import io.pingyi.intake.table.RawRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises tables of none of the known datasets that have an organisation code or name. */
final class IndicatorTables {

  private static final Pattern PERSONAL = Pattern.compile("姓名|身份证|公民身份|证件号|电话|手机|联系方式|住址|家庭地址");

  private final Set<String> codes = new HashSet<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> names;

  IndicatorTables(ColumnsCatalogue catalogue, Set<String> names) {
    this.names = names;
    for (Dataset dataset : Dataset.values()) {
      for (Column column : catalogue.columns(dataset)) {
        if (column.name().equals(ColumnsFile.CODE)) {
          addTo(codes, column);
        } else if (column.type() == ColumnType.DROPPED) {
          addTo(hidden, column);
        }
      }
    }
  }

  @Nullable TableLayout layout(List<RawRow> rows, List<Merge> merges, String fallback) {
    for (int from = 0; from < Math.min(rows.size(), Recogniser.HEAD); from++) {
      HeadingBlock first = HeadingBlock.of(rows.subList(from, from + 1), merges);
      int code = find(first, codes);
      int key = code >= 0 ? code : find(first, names);
      long headings = first.names().stream().filter(texts -> !texts.isEmpty()).count();
      if (key >= 0 && headings > 1) {
        int depth = 1;
        while (depth < HeadingBlock.MAX_DEPTH
            && from + depth < rows.size()
            && HeadingRows.continues(
                rows.get(from + depth - 1), rows.get(from + depth), merges, List.of(key))) {
          depth++;
        }
        HeadingBlock block = HeadingBlock.of(rows.subList(from, from + depth), merges);
        String title = from == 0 ? fallback : TableTitle.above(rows.subList(0, from), fallback);
        return layout(block, key, code < 0, title);
      }
    }
    return null;
  }

  /** Place of the first column known by one of the headings; negative when there is none. */
  static int find(HeadingBlock block, Set<String> headings) {
    for (int place = 0; place < block.width(); place++) {
      if (block.forms(place).stream().anyMatch(headings::contains)) {
        return place;
      }
    }
    return -1;
  }

  private TableLayout layout(HeadingBlock block, int key, boolean keyIsName, String title) {
    List<String> columns = new ArrayList<>();
    List<Integer> source = new ArrayList<>();
    List<String> unused = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int place = 0; place < block.width(); place++) {
      String label = block.label(place);
      if (label.isEmpty()) {
        unused.add("第" + (place + 1) + "列（没有列名）");
      } else if (isPersonal(block, place)) {
        unused.add(label + "（个人信息）");
      } else {
        int count = seen.merge(label, 1, Integer::sum);
        columns.add(count == 1 ? label : label + count);
        source.add(place);
      }
    }
    return new TableLayout(
        Dataset.INDICATOR,
        title,
        block.lastRow(),
        block.width(),
        block.fullWidth(),
        columns,
        columns,
        source,
        key,
        keyIsName,
        YearHeading.findOfIndicators(block),
        unused);
  }

  private boolean isPersonal(HeadingBlock block, int place) {
    return PERSONAL.matcher(block.label(place)).find()
        || block.forms(place).stream().anyMatch(hidden::contains);
  }

  private static void addTo(Set<String> set, Column column) {
    set.add(HeadingText.normalise(column.name()));
    column.synonyms().forEach(synonym -> set.add(HeadingText.normalise(synonym)));
  }
}
