package io.pingyi.assess;

import io.pingyi.facts.Citation;
import io.pingyi.intake.Bundle;
import io.pingyi.intake.Dataset;
import io.pingyi.intake.StagedRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's own rows give.
 *
 * @param feedback last year's problems of the unit itself
 * @param meetingBallot 现场测评得分; null when undetermined
 * @param massBallot 民主测评得分; null when undetermined
 * @param meetingCells cells behind the former
 * @param massCells cells behind the latter
 * @param key cells of the unit's code in 党组织
 * @param unitClass cells of its class there
 */
record UnitRows(
    Feedback feedback,
    @Nullable BigDecimal meetingBallot,
    @Nullable BigDecimal massBallot,
    List<Citation> meetingCells,
    List<Citation> massCells,
    List<Citation> key,
    List<Citation> unitClass) {

  static UnitRows of(Bundle bundle, RowReader reader, Thresholds thresholds, LocalDate date) {
    return new UnitRows(
        Feedback.of(bundle, reader, date),
        ballot(bundle, reader, thresholds, Ballots.MEETING),
        ballot(bundle, reader, thresholds, Ballots.MASS),
        ballotCells(bundle, reader, Ballots.MEETING),
        ballotCells(bundle, reader, Ballots.MASS),
        cells(bundle, reader, "党组织编码"),
        cells(bundle, reader, "述职单位类别"));
  }

  /** One row with a fault makes the whole kind undetermined: part of the votes is not the vote. */
  private static @Nullable BigDecimal ballot(
      Bundle bundle, RowReader reader, Thresholds thresholds, String type) {
    List<Ballots> ballots = new ArrayList<>();
    for (StagedRow row : rows(bundle, reader, type)) {
      Optional<Ballots> read = Ballots.of(row, reader);
      if (read.isEmpty()) {
        return null;
      }
      ballots.add(read.get());
    }
    return new BallotScore(thresholds).of(ballots, type.equals(Ballots.MEETING));
  }

  private static List<Citation> ballotCells(Bundle bundle, RowReader reader, String type) {
    List<Citation> cells = new ArrayList<>();
    for (StagedRow row : rows(bundle, reader, type)) {
      Ballots.VOTES.forEach(column -> cells.add(reader.cell(row, column)));
    }
    return cells;
  }

  private static List<StagedRow> rows(Bundle bundle, RowReader reader, String type) {
    return bundle.of(Dataset.BALLOT).stream()
        .filter(row -> reader.word(row, "测评类型").equals(type))
        .toList();
  }

  private static List<Citation> cells(Bundle bundle, RowReader reader, String column) {
    List<Citation> cells = new ArrayList<>();
    bundle.of(Dataset.ORGANISATION).forEach(row -> cells.add(reader.cell(row, column)));
    return cells;
  }
}
