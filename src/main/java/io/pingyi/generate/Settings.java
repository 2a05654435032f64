package io.pingyi.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to generate.
 *
 * @param seed same seed, same bytes
 * @param year 考核年度
 * @param date 考核基准日, a day of that year; nothing after it is written
 * @param out folder that gets a folder of the year and {@code truth-<year>.csv} beside it
 * @param branches number of branches, at least 20
 * @param lastProblems {@code problems.csv} of last year's run, which 整改反馈 of a district then
 *     answers line by line; null when there is none
 */
public record Settings(
    Scale scale,
    long seed,
    int year,
    LocalDate date,
    Path out,
    int branches,
    @Nullable Path lastProblems) {

  /** Without last year's run: 整改反馈 answers some of the defects planted a year earlier. */
  public Settings(Scale scale, long seed, int year, LocalDate date, Path out, int branches) {
    this(scale, seed, year, date, out, branches, null);
  }

  /** Refuses a date outside the year and too few branches. */
  public Settings {
    if (date.getYear() != year) {
      throw new IllegalArgumentException("考核基准日 " + date + " 不在考核年度 " + year + " 内，请改 --date");
    }
    if (year < DistrictTree.FIRST_YEAR || year > DistrictTree.FIRST_YEAR + 10) {
      throw new IllegalArgumentException("考核年度 " + year + " 超出可生成的范围 2025 至 2035，请改 --year");
    }
    if (branches < scale.least || branches > scale.most) {
      throw new IllegalArgumentException(
          "党支部数 " + branches + " 超出范围 " + scale.least + " 至 " + scale.most + "，请改 --branches");
    }
  }

  /** Size of the synthetic organisation (data-shape §9). */
  public enum Scale {
    /** Full detail in dirty files. */
    DISTRICT(1_500, 20, 5_000),
    /** Monthly counters in place of meetings. */
    PROVINCE(250_000, 100, 1_000_000),
    /** Organisations and counters only. */
    NATION(4_614_000, 1_000, 6_000_000);

    private final int branches;
    private final int least;
    private final int most;

    Scale(int branches, int least, int most) {
      this.branches = branches;
      this.least = least;
      this.most = most;
    }

    /** Number of branches unless told otherwise. */
    public int branches() {
      return branches;
    }
  }
}
