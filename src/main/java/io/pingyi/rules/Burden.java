package io.pingyi.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the rules for sparing the grass roots (为基层减负) forbid to score, as the words of {@code
 * burden.csv}: traces, thickness of ledgers, counts of reports, points and hours of apps, likes.
 * The list is part of the program, because no author of criteria may lift a prohibition from above.
 */
public final class Burden {

  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{C}\\p{M}·•_*|~—-]+");
  private static final Pattern CLAUSE = Pattern.compile("[，,。；;！!？?\\n]");

  /** Says that something is not looked at; "不得少于五篇" demands it. */
  private static final Pattern DENIED =
      Pattern.compile(
          "不以|不得(?!少|低|不|有缺)|不把|不将|不看|不按|不作为|不因|不与|不计|不搞|不要求|不是|严禁|禁止|杜绝|取消|减少"
              + "|防止|避免|整治|清理|纠治");

  private static final List<Ban> BANS = read();

  private Burden() {}

  /**
   * One prohibition.
   *
   * @param code number in the list
   * @param groups of each some word must stand in one clause
   * @param except words that lift it in their clause
   * @param reason what may not be scored
   * @param basis the regulation
   */
  public record Ban(
      String code, List<List<String>> groups, List<String> except, String reason, String basis) {}

  /**
   * A text that would score what is forbidden.
   *
   * @param ban why not
   * @param words the words that say so, as they stand in the list
   */
  public record Hit(Ban ban, List<String> words) {

    /** A sentence for the author. */
    public String message() {
      return "“%s”不能计分：%s。依据：%s；请删去，或改看实际成效"
          .formatted(String.join("…", words), ban.reason(), ban.basis());
    }
  }

  /** The first prohibition a text runs into. */
  public static Optional<Hit> find(String text) {
    for (String part : CLAUSE.split(text, -1)) {
      String clause = plain(part);
      for (Ban ban : BANS) {
        List<String> words = words(clause, ban);
        if (words != null && !denied(clause, words)) {
          return Optional.of(new Hit(ban, words));
        }
      }
    }
    return Optional.empty();
  }

  /** Full-width forms, capitals, blanks and marks between characters hide nothing. */
  private static String plain(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return SPACE.matcher(folded).replaceAll("");
  }

  private static @Nullable List<String> words(String clause, Ban ban) {
    if (ban.except().stream().anyMatch(clause::contains)) {
      return null;
    }
    List<String> words = new ArrayList<>();
    for (List<String> group : ban.groups()) {
      Optional<String> word =
          group.stream().filter(each -> beside(clause, words, each)).findFirst();
      if (word.isEmpty()) {
        return null;
      }
      words.add(word.get());
    }
    return words;
  }

  /** The second word must stand outside the first: 信息 is no count of 信息. */
  private static boolean beside(String clause, List<String> earlier, String word) {
    String rest = clause;
    for (String each : earlier) {
      rest = rest.replace(each, "\n");
    }
    return rest.contains(word);
  }

  private static boolean denied(String clause, List<String> words) {
    int first = words.stream().mapToInt(clause::indexOf).min().orElse(0);
    Matcher denial = DENIED.matcher(clause);
    return denial.find() && denial.start() < first;
  }

  private static List<Ban> read() {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();
    List<Ban> bans = new ArrayList<>();
    var resource = Burden.class.getResourceAsStream("burden.csv");
    if (resource == null) {
      throw new IllegalStateException("burden.csv is not on the class path");
    }
    try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      for (CSVRecord line : format.parse(reader)) {
        List<List<String>> groups =
            Arrays.stream(line.get("词").split("&", -1)).map(Burden::alternatives).toList();
        bans.add(
            new Ban(
                line.get("编号"),
                groups,
                alternatives(line.get("除外")),
                line.get("原因"),
                line.get("依据")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(bans);
  }

  private static List<String> alternatives(String text) {
    return Arrays.stream(text.split("\\|", -1)).filter(word -> !word.isBlank()).toList();
  }
}
