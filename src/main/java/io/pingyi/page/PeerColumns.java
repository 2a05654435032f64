package io.pingyi.page;

import io.pingyi.report.ScorecardRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some thousand subjects of one group of peers, column by column, as the script reads them. */
final class PeerColumns {

  private static final int MOST = 10_000;
  private static final List<String> NAMES =
      List.of(
          "code",
          "name",
          "unit",
          "score",
          "low",
          "high",
          "rank",
          "grade",
          "restrictions",
          "undetermined",
          "lastScore",
          "lastRank");

  private final ScorecardRow first;
  private final List<JsonBytes> columns =
      Stream.generate(JsonBytes::new).limit(NAMES.size()).toList();
  private int rows;
  private int next;

  PeerColumns(ScorecardRow first) {
    this.first = first;
  }

  boolean takes(ScorecardRow row) {
    return rows < MOST && row.level().equals(first.level()) && row.sector().equals(first.sector());
  }

  void add(ScorecardRow row, String unit) {
    next = 0;
    text(row.code());
    text(row.name());
    text(unit);
    number(row.score());
    number(row.lowest());
    number(row.highest());
    number(row.rank());
    text(row.grade());
    text(row.restrictions());
    number(row.undetermined());
    number(row.lastScore());
    number(row.lastRank());
    rows++;
  }

  private JsonBytes cell() {
    JsonBytes column = columns.get(next++);
    return rows == 0 ? column : column.raw(',');
  }

  private void text(String text) {
    cell().text(text);
  }

  private void number(@Nullable Number number) {
    cell()
        .raw(
            number == null
                ? "null"
                : number instanceof BigDecimal decimal
                    ? decimal.toPlainString()
                    : number.toString());
  }

  /** One line of JSON. */
  void write(JsonBytes out) {
    out.raw("{\"level\":").text(first.level());
    out.raw(",\"sector\":").text(first.sector());
    out.raw(",\"peers\":").number(first.peers());
    for (int i = 0; i < columns.size(); i++) {
      out.raw(",\"").raw(NAMES.get(i)).raw("\":[");
      out.append(columns.get(i));
      out.raw(']');
    }
    out.raw("}\n");
  }
}
