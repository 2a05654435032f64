package io.pingyi.rectify;

import io.pingyi.facts.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows one problem row by row. */
final class Walk {

  private static final String STATE = "整改状态";
  private static final String CLOSED = "销号日期";
  private static final String TOLD = "反馈日期";

  private final LocalDate assessmentDate;
  private final Origin origin;
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private RectificationState state;
  private LocalDate since;
  private int latest = -1;
  private String reason = "";

  Walk(Origin origin, LocalDate assessmentDate) {
    this.origin = origin;
    this.assessmentDate = assessmentDate;
    this.state = origin.state();
    this.since = origin.since();
    if (origin.told()) {
      steps.add("上年" + state.label());
    }
  }

  void step(int place, FeedbackLine line) {
    @Nullable Refusal impossible = impossible(place, line);
    if (impossible != null) {
      refusals.add(impossible);
      return;
    }
    @Nullable Refusal unchecked =
        line.state() == RectificationState.CLOSED ? unchecked(place, line) : null;
    if (unchecked != null && state == RectificationState.CLOSED) {
      refusals.add(unchecked);
      return;
    }
    latest = place;
    state = unchecked == null ? line.state() : RectificationState.AWAITING_CHECK;
    reason = unchecked == null ? "" : unchecked.reason();
    if (unchecked != null) {
      refusals.add(unchecked);
    }
    DateRange closed = line.closed();
    DateRange day = state == RectificationState.CLOSED && closed != null ? closed : line.day();
    if (unchecked == null && day != null) {
      since = day.first();
    }
    steps.add((day == null ? "" : day.first() + " ") + state.label());
  }

  Course course(List<FeedbackLine> lines, List<Integer> order) {
    refusals.sort(Comparator.comparing(Refusal::line));
    int place = latest >= 0 ? latest : order.get(order.size() - 1);
    String why = latest >= 0 ? reason : refusals.get(refusals.size() - 1).reason();
    return new Course(
        place,
        Rectification.of(lines.get(place), state, why, assessmentDate),
        List.copyOf(refusals),
        steps.size() > 1 ? String.join(" → ", steps) : "");
  }

  private @Nullable Refusal impossible(int place, FeedbackLine line) {
    DateRange told = line.told();
    if (told != null && told.first().isAfter(assessmentDate)) {
      return refusal(
          place, TOLD, "反馈日期" + told.first() + "在考核基准日" + assessmentDate + "之后，本行不采用；请核对日期");
    }
    if (told != null && told.last().isBefore(origin.since())) {
      return refusal(
          place, TOLD, "反馈日期" + told.last() + "早于问题列入清单之日" + origin.since() + "，本行不采用；请核对日期和问题编号");
    }
    if (state.leadsTo(line.state())) {
      return null;
    }
    String remedy =
        state == RectificationState.CLOSED ? "问题再次出现的，请先填一行“重新打开”，编号不变" : "状态只能向前，审核没有通过的请填“已驳回”";
    return refusal(
        place,
        STATE,
        "此前已是“%s”%s，不能变为“%s”，本行不采用；%s"
            .formatted(
                state.label(),
                latest < 0 && origin.told() ? "（上年认定）" : latest < 0 ? "" : "（" + since + "）",
                line.state().label(),
                remedy));
  }

  /** Why a closing is not one. */
  private @Nullable Refusal unchecked(int place, FeedbackLine line) {
    if (line.checker().isEmpty()) {
      return asked(place, "复核单位", "没有复核单位，单位不能自行销号", "请填审核销号的单位");
    }
    DateRange closed = line.closed();
    if (closed == null) {
      return asked(place, CLOSED, "没有可识读的销号日期", "请填审核通过之日，如 2025-06-30");
    }
    if (closed.first().isAfter(assessmentDate)) {
      return asked(
          place,
          CLOSED,
          "销号日期" + closed.first() + "在考核基准日" + assessmentDate + "之后",
          "基准日之后的销号计入下一年度");
    }
    DateRange told = line.told();
    if (told != null && closed.first().isAfter(told.last())) {
      return asked(
          place, CLOSED, "销号日期" + closed.first() + "晚于反馈日期" + told.last(), "销号以后才能反馈为已销号，请核对两个日期");
    }
    if (closed.last().isBefore(origin.since())) {
      return asked(
          place, CLOSED, "销号日期" + closed.last() + "早于问题列入清单之日" + origin.since(), "请核对日期和问题编号");
    }
    return state != RectificationState.CLOSED && closed.last().isBefore(since)
        ? asked(
            place,
            CLOSED,
            "销号日期" + closed.last() + "早于上一次反馈的“" + state.label() + "”（" + since + "）",
            "日期不能倒退，请核对各次反馈的日期")
        : null;
  }

  private Refusal asked(int place, String column, String fault, String remedy) {
    String effect = state == RectificationState.CLOSED ? "，本行不采用，以此前的销号为准；" : "，按待审核处理，不计为已销号；";
    return refusal(place, column, fault + effect + remedy);
  }

  private static Refusal refusal(int place, String column, String reason) {
    return new Refusal(place, column, reason);
  }
}
