package io.pingyi.batch;

import io.pingyi.rectify.Origin;
import io.pingyi.rectify.RectificationState;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The problems of an earlier run: those it found, and those that it left open without finding them
 * again. Asked while rows are copied in, so on a connection of its own. A number begins with the
 * organisation's code and a hyphen, by which it is found without an index of its own.
 */
final class StoredProblems implements PastProblems, AutoCloseable {

  /** The severity of problems that need not be rectified. */
  static final String HINT = "提示";

  private static final String FOUND =
      "select p.number, r.assessment_date, p.severity from unnest(?::text[], ?::text[]) as w(code, number)"
          + " join run r on r.id = ?"
          + " join organisation o on o.run = r.id and o.code = w.code"
          + " join problem p on p.run = o.run and p.organisation = o.number"
          + " and p.number = w.number";

  private static final String OPEN =
      "select c.number, c.accepted, r.year, c.counts from rectification c join run r on r.id = c.run"
          + " where c.run = ? and c.number = any(?) and c.accepted <> ?"
          + " order by c.number, c.organisation";

  private final Connection connection;
  private final String run;

  StoredProblems(DataSource source, PastRun past) throws SQLException {
    this.connection = source.getConnection();
    this.run = past.key();
  }

  @Override
  public Map<String, Origin> known(Collection<String> numbers) {
    try {
      Map<String, Origin> known = open(numbers);
      known.putAll(found(numbers));
      return known;
    } catch (SQLException e) {
      throw new StoreException("asking for last year's problems", e);
    }
  }

  private Map<String, Origin> open(Collection<String> numbers) throws SQLException {
    Map<String, Origin> open = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(OPEN)) {
      query.setString(1, run);
      query.setArray(2, texts(List.copyOf(numbers)));
      query.setString(3, RectificationState.CLOSED.label());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          RectificationState state =
              RectificationState.ofLabel(rows.getString(2)).orElse(RectificationState.PENDING);
          LocalDate since = LocalDate.of(rows.getInt(3), 1, 1);
          open.put(rows.getString(1), new Origin(state, since, true, rows.getBoolean(4)));
        }
      }
    }
    return open;
  }

  private Map<String, Origin> found(Collection<String> numbers) throws SQLException {
    List<String> codes = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (String number : numbers) {
      for (int i = number.indexOf('-'); i > 0; i = number.indexOf('-', i + 1)) {
        codes.add(number.substring(0, i));
        wanted.add(number);
      }
    }
    Map<String, Origin> found = new TreeMap<>();
    try (PreparedStatement query = connection.prepareStatement(FOUND)) {
      query.setArray(1, texts(codes));
      query.setArray(2, texts(wanted));
      query.setString(3, run);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          LocalDate since = rows.getObject(2, LocalDate.class);
          found.put(
              rows.getString(1),
              new Origin(
                  RectificationState.PENDING, since, false, !rows.getString(3).equals(HINT)));
        }
      }
    }
    return found;
  }

  private Array texts(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
