package io.pingyi.assess;

import io.pingyi.intake.StagedRow;
import java.util.List;
import java.util.Optional;

/**
 * One row of 测评票.
 *
 * @param type 现场测评 or 民主测评
 * @param group 投票人类别; of 现场测评 A, B or C
 * @param issued 发票数
 * @param votes how many said 好, 较好, 一般, 差
 */
record Ballots(String type, String group, int issued, List<Integer> votes) {

  static final String MEETING = "现场测评";
  static final String MASS = "民主测评";
  static final List<String> VOTES = List.of("好票", "较好票", "一般票", "差票");
  static final List<String> GROUPS = List.of("A", "B", "C");
  static final String ISSUED = "发票数";
  static final String GROUP = "投票人类别";

  /** Returned ballots. */
  int returned() {
    return votes.stream().mapToInt(Integer::intValue).sum();
  }

  /** The row as ballots; empty when {@link BallotCheck} finds a fault in it. */
  static Optional<Ballots> of(StagedRow row, RowReader reader) {
    return BallotCheck.fault(row, reader).isPresent()
        ? Optional.empty()
        : Optional.of(read(row, reader));
  }

  private static Ballots read(StagedRow row, RowReader reader) {
    String type = reader.word(row, "测评类型");
    String group = reader.word(row, GROUP);
    return new Ballots(
        type,
        type.equals(MEETING) ? group(group) : group,
        reader.count(row, ISSUED).orElse(0),
        VOTES.stream().map(column -> reader.count(row, column).orElse(0)).toList());
  }

  /** A票, A类 and A are one group; empty when it is none of the groups. */
  static String group(String word) {
    return GROUPS.stream()
        .filter(group -> word.strip().startsWith(group))
        .filter(group -> word.strip().length() <= 2)
        .findFirst()
        .orElse("");
  }
}
