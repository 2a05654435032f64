package io.pingyi.rules;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the prices of a criterion say within one assessment year, however their rows are cut: rows
 * that follow each other and say the same are one, and days outside the year do not matter.
 */
final class PricePrint {

  private final LocalDate first;
  private final LocalDate last;

  /**
   * @param first first day that matters
   * @param last 考核基准日
   */
  PricePrint(LocalDate first, LocalDate last) {
    this.first = first;
    this.last = last;
  }

  private record Span(String code, String text, LocalDate from, LocalDate to) {

    boolean goesOnAs(Span next) {
      return code.equals(next.code) && text.equals(next.text) && to.plusDays(1).equals(next.from);
    }
  }

  /** One line a price and time in force. */
  List<String> lines(List<FindingPrice> prices) {
    List<Span> spans = new ArrayList<>();
    prices.stream()
        .filter(price -> !price.from().isAfter(last) && !price.to().isBefore(first))
        .map(price -> new Span(price.code(), text(price), price.from(), price.to()))
        .sorted(Comparator.comparing(Span::code).thenComparing(Span::from))
        .forEach(
            span -> {
              int before = spans.size() - 1;
              if (before >= 0 && spans.get(before).goesOnAs(span)) {
                Span longer = spans.remove(before);
                spans.add(new Span(span.code, span.text, longer.from, span.to));
              } else {
                spans.add(span);
              }
            });
    return spans.stream()
        .map(
            span ->
                String.join(
                    " ",
                    span.code,
                    span.text,
                    span.from.isAfter(first) ? MonthDay.from(span.from).toString() : "",
                    span.to.isBefore(last) ? MonthDay.from(span.to).toString() : ""))
        .toList();
  }

  private static String text(FindingPrice price) {
    return String.join(
        " ",
        price.points().stripTrailingZeros().toPlainString(),
        price.per().stripTrailingZeros().toPlainString(),
        price.partial().toString(),
        price.most() == null ? "" : price.most().stripTrailingZeros().toPlainString());
  }
}
