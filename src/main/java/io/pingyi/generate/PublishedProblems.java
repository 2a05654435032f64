package io.pingyi.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The problems that a run published and that must be rectified.
 *
 * @param problems in the order of their numbers
 */
record PublishedProblems(List<Problem> problems) {

  static final PublishedProblems NONE = new PublishedProblems(List.of());

  private static final int BYTE_ORDER_MARK = 3;
  private static final String HINT = "提示";

  /**
   * One problem.
   *
   * @param organisation whose
   * @param parent the organisation above that
   */
  record Problem(String number, String organisation, String parent) {}

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /**
   * Reads {@code problems.csv} of a run; nothing of nothing.
   *
   * @throws IllegalArgumentException when the file is not one
   */
  static PublishedProblems of(@Nullable Path file) throws IOException {
    if (file == null) {
      return NONE;
    }
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("没有文件 " + file + "，--last-problems 应是上年批次的 problems.csv");
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Problem> problems = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(BYTE_ORDER_MARK);
      try (CSVParser parser = CSVParser.parse(in, StandardCharsets.UTF_8, format)) {
        if (!parser.getHeaderNames().containsAll(List.of("编号", "单位编码", "上级编码", "严重程度"))) {
          throw new IllegalArgumentException(file + " 不是批次写出的 problems.csv，请改 --last-problems");
        }
        for (CSVRecord row : parser) {
          if (!row.get("严重程度").equals(HINT)) {
            problems.add(new Problem(row.get("编号"), row.get("单位编码"), row.get("上级编码")));
          }
        }
      }
    }
    return new PublishedProblems(problems);
  }
}
