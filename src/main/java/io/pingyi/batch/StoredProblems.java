package io.pingyi.batch;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The problems of an earlier run. Asked while rows are copied in, so on a connection of its own. A
 * number begins with the organisation's code and a hyphen, by which it is found without an index of
 * its own.
 */
final class StoredProblems implements PastProblems, AutoCloseable {

  private static final String KNOWN =
      "select p.number from unnest(?::text[], ?::text[]) as w(code, number)"
          + " join organisation o on o.run = ? and o.code = w.code"
          + " join problem p on p.run = o.run and p.organisation = o.number"
          + " and p.number = w.number";

  private final Connection connection;
  private final String run;

  StoredProblems(DataSource source, PastRun past) throws SQLException {
    this.connection = source.getConnection();
    this.run = past.key();
  }

  @Override
  public Set<String> known(Collection<String> numbers) {
    List<String> codes = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (String number : numbers) {
      for (int i = number.indexOf('-'); i > 0; i = number.indexOf('-', i + 1)) {
        codes.add(number.substring(0, i));
        wanted.add(number);
      }
    }
    try (PreparedStatement query = connection.prepareStatement(KNOWN)) {
      query.setArray(1, texts(codes));
      query.setArray(2, texts(wanted));
      query.setString(3, run);
      Set<String> known = new HashSet<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          known.add(rows.getString(1));
        }
      }
      return known;
    } catch (SQLException e) {
      throw new StoreException("asking for last year's problems", e);
    }
  }

  private Array texts(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
