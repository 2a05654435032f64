package io.pingyi.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What makes two runs the same run: equal identities give equal bytes.
 *
 * @param year 考核年度
 * @param assessmentDate 考核基准日
 * @param inputHash over the input files
 * @param rulesHash over the rules folder
 * @param programVersion version of the program
 * @param settings settings that decide the result
 */
record RunIdentity(
    int year,
    LocalDate assessmentDate,
    String inputHash,
    String rulesHash,
    String programVersion,
    SortedMap<String, String> settings) {

  private static final int DIGITS = 16;

  RunIdentity(
      int year,
      LocalDate assessmentDate,
      String inputHash,
      String rulesHash,
      String programVersion,
      Map<String, String> settings) {
    this(
        year,
        assessmentDate,
        inputHash,
        rulesHash,
        programVersion,
        java.util.Collections.unmodifiableSortedMap(new TreeMap<>(settings)));
  }

  /** Sixteen hexadecimal digits; also safe within names of tables and files. */
  String id() {
    StringBuilder text = new StringBuilder();
    text.append(year).append('\n').append(assessmentDate).append('\n').append(inputHash);
    text.append('\n').append(rulesHash).append('\n').append(programVersion).append('\n');
    settings.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    return HexFormat.of()
        .formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)))
        .substring(0, DIGITS);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
