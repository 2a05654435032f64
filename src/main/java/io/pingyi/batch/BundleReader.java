package io.pingyi.batch;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.Unanswered;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the bundles of a range of organisations in the order of their codes: cursors on one
 * connection, merged by code, so that memory does not grow with the range.
 */
final class BundleReader implements ItemStreamReader<Numbered<Bundle>> {

  private static final int FETCH = 1000;

  private final DataSource source;
  private final String run;
  private final PartitionRange range;
  private final String which;
  private final boolean few;
  private @Nullable Cursors cursors;
  private boolean exhausted;

  /**
   * @param which condition on {@code organisation} that chooses some of the range
   * @param few whether it chooses so few that their rows should be looked up one by one
   */
  BundleReader(DataSource source, String run, PartitionRange range, String which, boolean few) {
    this.source = source;
    this.run = run;
    this.range = range;
    this.which = which;
    this.few = few;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      cursors = new Cursors(source.getConnection());
    } catch (SQLException e) {
      throw new ItemStreamException(new StoreException("opening staged rows", e));
    }
  }

  @Override
  public @Nullable Numbered<Bundle> read() throws SQLException {
    Numbered<Bundle> next = cursors == null ? null : cursors.next();
    exhausted = next == null;
    return next;
  }

  /** Whether everything was read. */
  boolean exhausted() {
    return exhausted;
  }

  @Override
  public void close() {
    if (cursors != null) {
      cursors.close();
      cursors = null;
    }
  }

  private final class Cursors {

    private final Connection connection;
    private final ResultSet organisations;
    private final ResultSet rows;
    private final ResultSet unanswered;
    private boolean rowReady;
    private boolean problemReady;

    Cursors(Connection connection) throws SQLException {
      this.connection = connection;
      try {
        connection.setAutoCommit(false);
        organisations =
            query(
                "select * from organisation where run = ? and number between ? and ? and "
                    + which
                    + " order by number",
                run,
                range.from(),
                range.to());
        rows = rows();
        rowReady = rows.next();
        unanswered = unanswered();
        problemReady = unanswered.next();
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    }

    private ResultSet rows() throws SQLException {
      String columns =
          "select organisation, dataset, source, row_number, cells from "
              + new StagedTable(run).name();
      String order = " order by organisation, dataset, source, row_number";
      if (few) {
        return query(
            columns
                + " where organisation in (select code from organisation"
                + " where run = ? and number between ? and ? and "
                + which
                + ")"
                + order,
            run,
            range.from(),
            range.to());
      }
      // Codes as parameters, not as a subquery: the planner must see how narrow the range is.
      return query(
          columns + " where organisation between ? and ?" + order,
          code(range.from()),
          code(range.to()));
    }

    /** Only reporting units have any. */
    private ResultSet unanswered() throws SQLException {
      return query(
          "select organisation, number from rectification where run = ? and source = 0 and ?"
              + " order by organisation, number",
          run,
          few);
    }

    private Unanswered unanswered(String unit) throws SQLException {
      int count = 0;
      List<String> first = new ArrayList<>();
      while (problemReady) {
        int order = compare(unanswered.getString(1), unit);
        if (order > 0) {
          break;
        }
        if (order == 0 && ++count <= Unanswered.MOST) {
          first.add(unanswered.getString(2));
        }
        problemReady = unanswered.next();
      }
      return count == 0 ? Unanswered.NONE : new Unanswered(count, List.copyOf(first));
    }

    private String code(int number) throws SQLException {
      try (ResultSet row =
          query("select code from organisation where run = ? and number = ?", run, number)) {
        if (!row.next()) {
          throw new IllegalStateException("no organisation has the number " + number);
        }
        return row.getString(1);
      }
    }

    private ResultSet query(String sql, Object... values) throws SQLException {
      PreparedStatement statement = connection.prepareStatement(sql);
      statement.closeOnCompletion();
      statement.setFetchSize(FETCH);
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeQuery();
    }

    @Nullable Numbered<Bundle> next() throws SQLException {
      if (!organisations.next()) {
        return null;
      }
      Organisation organisation = StoredRun.organisation(organisations);
      Map<Dataset, List<StagedRow>> bundle = new EnumMap<>(Dataset.class);
      while (rowReady) {
        String code = rows.getString(1);
        int order = compare(code, organisation.code());
        if (order > 0) {
          break;
        }
        if (order == 0) {
          StagedRow row = row(code);
          bundle.computeIfAbsent(row.dataset(), dataset -> new ArrayList<>()).add(row);
        }
        rowReady = rows.next();
      }
      return new Numbered<>(
          organisations.getInt("number"),
          new Bundle(organisation, bundle, unanswered(organisation.code())));
    }

    private StagedRow row(String code) throws SQLException {
      return new StagedRow(
          DatasetNumber.dataset(rows.getInt(2)),
          code,
          rows.getInt(3),
          rows.getInt(4),
          Cells.split(rows.getString(5)));
    }

    void close() {
      try (Connection closing = connection) {
        closing.rollback();
      } catch (SQLException e) {
        org.slf4j.LoggerFactory.getLogger(BundleReader.class).warn("closing staged rows", e);
      }
    }
  }

  /** In the order of the database: by code point. */
  private static int compare(String code, String other) {
    return code.equals(other)
        ? 0
        : Arrays.compareUnsigned(
            code.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
