package io.pingyi.batch;

import io.pingyi.history.SealedFolder;
import io.pingyi.history.SealedFolderException;
import io.pingyi.history.SealedRun;
import io.pingyi.intake.InputException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The finished run of an earlier year that a run is compared with.
 *
 * @param id its identity
 * @param key under which the database keeps it
 */
record PastRun(String id, String key) {

  /** Name of the setting by which it enters the identity of the later run. */
  static final String SETTING = SealedFolder.PAST;

  private static final String SEALED = "sealed-";

  /** The run of the year before that was finished last. */
  static Optional<PastRun> before(Connection connection, int year) {
    List<String> keys =
        on(connection)
            .queryForList(
                "select id from run where year = ? and finished"
                    + " order by finish desc nulls last, id limit 1",
                String.class,
                year - 1);
    return keys.stream().findFirst().map(PastRun::ofKey);
  }

  /** The run that a later run's settings name. */
  static Optional<PastRun> of(JdbcTemplate jdbc, RunIdentity identity) {
    String id = identity.settings().get(SETTING);
    return id == null ? Optional.empty() : kept(jdbc, id);
  }

  /**
   * The runs of sealed folders by year, taken into the database unless they are there.
   *
   * @throws InputException when a folder is not that of a whole run of an earlier year, or two are
   *     of one year
   */
  static Map<Integer, PastRun> ofFolders(Connection connection, List<Path> folders, int year)
      throws SQLException {
    Map<Integer, PastRun> runs = new TreeMap<>();
    for (Path folder : folders) {
      SealedRun sealed = read(folder);
      if (sealed.year() >= year) {
        throw new InputException(
            List.of(
                "--last-run 所指 "
                    + folder
                    + " 是 "
                    + sealed.year()
                    + " 年的批次，考核年度 "
                    + year
                    + " 的上年是 "
                    + (year - 1)
                    + " 年；请给出上年或者更早的批次文件夹"));
      }
      if (runs.put(sealed.year(), ofFolder(connection, sealed)) != null) {
        throw new InputException(
            List.of("--last-run 给了两个 " + sealed.year() + " 年的批次文件夹；一个年度只能给一个，请去掉 " + folder));
      }
    }
    return runs;
  }

  private static PastRun ofFolder(Connection connection, SealedRun sealed) throws SQLException {
    Optional<PastRun> kept = kept(on(connection), sealed.id());
    if (kept.isPresent()) {
      SealedImport.source(on(connection), sealed, SEALED + sealed.id());
      return kept.get();
    }
    PastRun past = new PastRun(sealed.id(), SEALED + sealed.id());
    connection.setAutoCommit(false);
    new SealedImport(connection, sealed, past.key()).keep();
    connection.commit();
    connection.setAutoCommit(true);
    return past;
  }

  static JdbcTemplate on(Connection connection) {
    return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  private static SealedRun read(Path folder) {
    try {
      return SealedFolder.read(folder);
    } catch (SealedFolderException e) {
      throw new InputException(List.of(String.valueOf(e.getMessage())));
    }
  }

  static Optional<PastRun> kept(JdbcTemplate jdbc, String id) {
    return jdbc
        .queryForList(
            "select id from run where id in (?, ?) and finished order by length(id) limit 1",
            String.class,
            id,
            SEALED + id)
        .stream()
        .findFirst()
        .map(PastRun::ofKey);
  }

  static PastRun ofKey(String key) {
    return new PastRun(key.startsWith(SEALED) ? key.substring(SEALED.length()) : key, key);
  }
}
