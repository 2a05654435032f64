package io.pingyi.trial;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.Intake;
import io.pingyi.intake.IntakeReport;
import io.pingyi.intake.IntakeSink;
import io.pingyi.intake.StagedRow;
import io.pingyi.intake.snapshot.AssessmentContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A year's input, read once; gives the rows of every organisation in the order of codes as often as
 * asked. Rows that do not fit into memory stand in sorted files beside nothing else: no database is
 * needed, and nothing is left behind.
 */
public final class YearData implements AutoCloseable {

  /** A district needs a fifth of it. */
  private static final long MOST_BYTES = 64L << 20;

  private final ColumnsCatalogue columns;
  private final IntakeReport report;
  private final SortedRows rows;
  private final List<Organisation> organisations;

  private YearData(ColumnsCatalogue columns, IntakeReport report, SortedRows rows) {
    this.columns = columns;
    this.report = report;
    this.rows = rows;
    this.organisations =
        report.organisations().stream()
            .sorted(Comparator.comparing(YearData::bytes, Arrays::compareUnsigned))
            .toList();
  }

  /**
   * Reads the input of a year.
   *
   * @param input folder with the year's exports
   * @param date 考核基准日
   * @param work folder for temporary files; must exist
   * @throws io.pingyi.intake.InputException when the input cannot be used
   */
  public static YearData read(Path input, ColumnsCatalogue columns, LocalDate date, Path work) {
    return read(input, columns, date, work, MOST_BYTES);
  }

  /** Reads an input folder into a sink, and may leave out rows on the way. */
  public interface Reading {
    IntakeReport into(IntakeSink sink);
  }

  /**
   * What a reading lets through.
   *
   * @param columns by which it reads
   * @param work folder for temporary files; must exist
   */
  public static YearData of(Reading reading, ColumnsCatalogue columns, Path work) {
    return of(reading, columns, work, MOST_BYTES);
  }

  static YearData read(
      Path input, ColumnsCatalogue columns, LocalDate date, Path work, long mostBytes) {
    return of(sink -> Intake.read(input, columns, date, sink), columns, work, mostBytes);
  }

  private static YearData of(Reading reading, ColumnsCatalogue columns, Path work, long mostBytes) {
    SortedRows rows = new SortedRows(work, mostBytes);
    try {
      IntakeReport report = reading.into(rows);
      rows.finish();
      return new YearData(columns, report, rows);
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /** Meaning of the columns it was read by. */
  public ColumnsCatalogue columns() {
    return columns;
  }

  /** What intake found. */
  public IntakeReport report() {
    return report;
  }

  /** What is the same for every organisation when it is assessed as of a day. */
  public AssessmentContext context(int year, LocalDate date) {
    return new AssessmentContext(year, date, report.tables(), report.approvers());
  }

  /** All organisations with their rows, in the order of their codes by code point. */
  public Iterator<Bundle> bundles() {
    return new Bundles(organisations.iterator(), rows.read());
  }

  @Override
  public void close() {
    rows.close();
  }

  private static byte[] bytes(Organisation organisation) {
    return organisation.code().getBytes(StandardCharsets.UTF_8);
  }

  /** Merges organisations and rows, both in the order of codes. */
  private static final class Bundles implements Iterator<Bundle> {

    private final Iterator<Organisation> organisations;
    private final Iterator<KeyedRow> rows;
    private @Nullable KeyedRow row;

    Bundles(Iterator<Organisation> organisations, Iterator<KeyedRow> rows) {
      this.organisations = organisations;
      this.rows = rows;
      advance();
    }

    private void advance() {
      row = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
      return organisations.hasNext();
    }

    @Override
    public Bundle next() {
      if (!organisations.hasNext()) {
        throw new NoSuchElementException();
      }
      Organisation organisation = organisations.next();
      byte[] code = bytes(organisation);
      Map<Dataset, List<StagedRow>> own = new EnumMap<>(Dataset.class);
      while (row != null && row.belongsTo(code)) {
        StagedRow staged = row.row();
        own.computeIfAbsent(staged.dataset(), dataset -> new ArrayList<>()).add(staged);
        advance();
      }
      return new Bundle(organisation, own);
    }
  }
}
