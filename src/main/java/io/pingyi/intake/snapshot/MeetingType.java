package io.pingyi.intake.snapshot;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of organisation life that are counted. */
enum MeetingType {
  GENERAL("党员大会", "党员大会次数"),
  COMMITTEE("支委会", "支委会次数"),
  GROUP("党小组会", "党小组会次数"),
  LESSON("党课", "党课次数"),
  THEMED_DAY("主题党日", "主题党日次数"),
  LIFE("组织生活会", "组织生活会次数"),
  APPRAISAL("民主评议", "民主评议次数"),
  /** A lesson the secretary gave; in the detailed table a lesson with 书记讲课. */
  SECRETARY_LESSON("书记讲党课", "书记讲党课次数");

  private static final Map<String, MeetingType> BY_WORD =
      Arrays.stream(values())
          .filter(type -> type != SECRETARY_LESSON)
          .collect(Collectors.toMap(MeetingType::word, Function.identity()));

  private final String word;
  private final String counter;

  MeetingType(String word, String counter) {
    this.word = word;
    this.counter = counter;
  }

  /** Canonical word of 会议类型, and the word in evidence. */
  String word() {
    return word;
  }

  /** Column of 组织生活统计 with its number. */
  String counter() {
    return counter;
  }

  static Optional<MeetingType> ofWord(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
