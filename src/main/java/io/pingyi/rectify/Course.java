package io.pingyi.rectify;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The course of one problem through all rows that speak of it. The latest by day counts; those
 * before must lead to it. A row that cannot be true changes nothing: the problem stays where the
 * rows before left it, and so stays among the problems that 销号率 counts.
 *
 * @param line place of the row that counts
 * @param result what is accepted
 * @param refusals rows that cannot be true, in the order of their places
 * @param told the steps accepted, as users read them; empty when a single row tells everything
 */
public record Course(int line, Rectification result, List<Refusal> refusals, String told) {

  /**
   * Follows a problem.
   *
   * @param lines its rows in the order of files and rows; at least one
   */
  public static Course of(List<FeedbackLine> lines, Origin origin, LocalDate assessmentDate) {
    List<Integer> different = different(lines);
    List<Refusal> unordered = different.size() == 1 ? List.of() : unordered(lines, different);
    if (!unordered.isEmpty()) {
      Rectification open =
          Rectification.of(
              lines.get(unordered.get(0).line()),
              origin.state(),
              unordered.get(0).reason(),
              assessmentDate);
      return new Course(unordered.get(0).line(), open, unordered, "");
    }
    different.sort(Comparator.comparing(place -> first(lines.get(place))));
    Walk walk = new Walk(origin, assessmentDate);
    different.forEach(place -> walk.step(place, lines.get(place)));
    return walk.course(lines, different);
  }

  /** Handing in one and the same row twice is no contradiction. */
  private static List<Integer> different(List<FeedbackLine> lines) {
    Set<FeedbackLine> seen = new HashSet<>();
    return IntStream.range(0, lines.size())
        .filter(place -> seen.add(lines.get(place)))
        .boxed()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static LocalDate first(FeedbackLine line) {
    DateRange day = line.day();
    return day == null ? LocalDate.MIN : day.last();
  }

  /** Several rows of which nobody can say which is the latest. */
  private static List<Refusal> unordered(List<FeedbackLine> lines, List<Integer> places) {
    List<@Nullable DateRange> days = new ArrayList<>();
    places.forEach(place -> days.add(lines.get(place).day()));
    String fault = "";
    if (days.stream().anyMatch(Objects::isNull)) {
      fault = "有的没有反馈日期";
    } else if (new HashSet<>(days.stream().map(day -> day == null ? null : day.last()).toList())
            .size()
        < days.size()) {
      fault = "反馈日期相同而内容不同";
    }
    String reason =
        "同一问题有%d行不同的反馈，%s，分不出先后，都不采用，该问题按未销号计；请每行补填不同的反馈日期，或只留最后一次反馈"
            .formatted(places.size(), fault);
    return fault.isEmpty()
        ? List.of()
        : places.stream().map(place -> new Refusal(place, "反馈日期", reason)).toList();
  }
}
