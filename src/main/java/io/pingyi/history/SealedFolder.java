package io.pingyi.history;

import io.pingyi.history.SealedRun.Lineage;
import io.pingyi.history.SealedRun.Points;
import io.pingyi.history.SealedRun.Problem;
import io.pingyi.history.SealedRun.Rectified;
import io.pingyi.history.SealedRun.Result;
import io.pingyi.rules.CriterionDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the folder of a published run; every file is held against the hash of its manifest. */
public final class SealedFolder {

  /** Setting of a run that names the run it was compared with. */
  public static final String PAST = "上年批次";

  private static final int MOST_CHARACTERS = 64 << 20;
  private static final int BYTE_ORDER_MARK = 3;
  private static final String SCORES = "scorecard.csv";
  private static final String POINTS = "unit-criteria.csv";
  private static final String PROBLEMS = "problems.csv";
  private static final String YEARLY = "yearly.csv";
  private static final String DEFINITIONS = "definitions.csv";
  private static final String RECTIFICATIONS = "rectification.csv";

  private final Path folder;
  private final Map<?, ?> manifest;
  private final Map<String, String> hashes = new HashMap<>();
  private final Map<String, String> rubrics = new HashMap<>();

  private SealedFolder(Path folder, Map<?, ?> manifest) {
    this.folder = folder;
    this.manifest = manifest;
    for (Map<?, ?> output : maps("outputs")) {
      hashes.put(String.valueOf(output.get("file")), String.valueOf(output.get("sha256")));
    }
    for (Map<?, ?> rubric : maps("rubrics")) {
      rubrics.put(String.valueOf(rubric.get("level")), String.valueOf(rubric.get("code")));
    }
  }

  /**
   * Reads a folder.
   *
   * @throws SealedFolderException when it is not the whole and unchanged folder of a run
   */
  public static SealedRun read(Path folder) {
    Path file = folder.resolve("manifest.json");
    if (!Files.isRegularFile(file)) {
      throw new SealedFolderException(
          "上年批次文件夹 " + folder + " 中没有 manifest.json；请给出 output/<上年>/<批次> 文件夹");
    }
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    try {
      Object root = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
      if (root instanceof Map<?, ?> map) {
        return new SealedFolder(folder, map).run();
      }
    } catch (IOException | YAMLException | NumberFormatException | DateTimeParseException e) {
      throw new SealedFolderException(file + " 读不出：" + e.getMessage() + "；请用写出它的文件夹原件");
    }
    throw new SealedFolderException(file + " 不是批次清单；请给出 output/<上年>/<批次> 文件夹");
  }

  private SealedRun run() throws IOException {
    return new SealedRun(
        text("run"),
        Integer.parseInt(text("year")),
        LocalDate.parse(text("assessmentDate")),
        text("inputHash"),
        manifest.get("settings") instanceof Map<?, ?> settings && settings.containsKey(PAST)
            ? String.valueOf(settings.get(PAST))
            : "",
        rows(SCORES, this::result),
        rows(POINTS, SealedFolder::points),
        rows(PROBLEMS, SealedFolder::problem),
        hashes.containsKey(YEARLY) ? lineage() : List.of(),
        rows(DEFINITIONS, SealedFolder::definition),
        rows(RECTIFICATIONS, SealedFolder::rectified));
  }

  private Result result(CSVRecord row) {
    String rank = row.get("同类名次");
    return new Result(
        rubrics.getOrDefault(row.get("层级"), row.get("层级")),
        row.get("单位编码"),
        row.get("单位名称"),
        row.get("类别"),
        row.get("上级编码"),
        number(row.get("得分")),
        rank.isEmpty() ? null : Integer.valueOf(rank),
        row.get("同类单位数").isEmpty() ? 0 : Integer.parseInt(row.get("同类单位数")),
        row.get("建议等次"));
  }

  private static Points points(CSVRecord row) {
    BigDecimal points = number(row.get("得分"));
    return new Points(
        row.get("考核表编码"),
        row.get("单位编码"),
        row.get("指标编码"),
        points == null ? BigDecimal.ZERO : points,
        row.get("减免").equals("是"));
  }

  /** A finding code begins with its criterion's code. */
  private static Problem problem(CSVRecord row) {
    String number = row.get("编号");
    String criterion = row.get("指标编码");
    int finding = number.lastIndexOf("-" + criterion);
    return new Problem(
        number,
        row.get("单位编码"),
        criterion,
        number.substring(Math.max(0, finding + 1)),
        row.get("严重程度"));
  }

  private static Rectified rectified(CSVRecord row) {
    return new Rectified(
        row.get("问题编号"), row.get("单位编码"), row.get("认定状态"), row.get("计入销号率").equals("是"));
  }

  /** Only where it is not the same code; a unit without a score to compare has no past. */
  private List<Lineage> lineage() throws IOException {
    return rows(
            YEARLY,
            row -> new Lineage(row.get("单位编码"), row.get("上年得分").isEmpty() ? "" : row.get("上年单位编码")))
        .stream()
        .filter(each -> !each.past().equals(each.code()))
        .toList();
  }

  private static CriterionDefinition definition(CSVRecord row) {
    BigDecimal full = number(row.get("满分"));
    String source = row.get("来源");
    return new CriterionDefinition(
        row.get("指标编码"),
        row.get("指标名称"),
        row.get("考核表编码"),
        full == null ? BigDecimal.ZERO : full,
        source.equals("程序计算") ? "" : source,
        row.get("口径指纹"));
  }

  private <T> List<T> rows(String name, Function<CSVRecord, T> reading) throws IOException {
    Path file = folder.resolve(name);
    String expected = hashes.get(name);
    if (expected == null || !Files.isRegularFile(file)) {
      throw new SealedFolderException("上年批次文件夹 " + folder + " 中没有 " + name + "；请用完整的批次文件夹");
    }
    if (!hash(file).equals(expected)) {
      throw new SealedFolderException(file + " 与 manifest.json 的校验值不符，发布后被改动过；请用原件");
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<T> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(BYTE_ORDER_MARK);
      try (CSVParser parser = CSVParser.parse(in, StandardCharsets.UTF_8, format)) {
        for (CSVRecord row : parser) {
          rows.add(reading.apply(row));
        }
      }
    } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
      throw new SealedFolderException(file + " 读不出：" + e.getMessage() + "；请用本程序写出的批次文件夹");
    }
    return rows;
  }

  private static String hash(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<Map<?, ?>> maps(String key) {
    List<Map<?, ?>> maps = new ArrayList<>();
    if (manifest.get(key) instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Map<?, ?> map) {
          maps.add(map);
        }
      }
    }
    return maps;
  }

  private String text(String key) {
    Object value = manifest.get(key);
    if (value == null) {
      throw new SealedFolderException(
          folder.resolve("manifest.json") + " 中没有 " + key + "；请用完整的批次文件夹");
    }
    return value.toString();
  }

  private static @Nullable BigDecimal number(String text) {
    return text.isEmpty() ? null : new BigDecimal(text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
