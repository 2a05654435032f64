package io.pingyi.batch;

import io.pingyi.history.SealedFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The input that an earlier run was made from.
 *
 * @param folder where it should lie
 * @param year 考核年度
 * @param date 考核基准日
 * @param hash SHA-256 over it, lower-case hex; empty when not known
 * @param past identity of the run that its 整改反馈 was held against; empty when there was none
 */
record PastData(Path folder, int year, LocalDate date, String hash, String past) {

  private static final Pattern PAST = Pattern.compile("[{ ]" + SealedFolder.PAST + "=([^,}]*)[,}]");

  static PastData of(JdbcTemplate jdbc, PastRun run, Path folder) {
    return Optional.ofNullable(
            jdbc.queryForObject(
                "select year, assessment_date, input_hash, settings from run where id = ?",
                (row, i) ->
                    new PastData(
                        folder,
                        row.getInt("year"),
                        row.getObject("assessment_date", LocalDate.class),
                        row.getString("input_hash"),
                        past(row.getString("settings"))),
                run.key()))
        .orElseThrow();
  }

  private static String past(String settings) {
    Matcher named = PAST.matcher(settings);
    return named.find() ? named.group(1) : "";
  }
}
