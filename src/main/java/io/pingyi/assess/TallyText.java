package io.pingyi.assess;

import io.pingyi.assess.BranchTally.Standing;
import io.pingyi.facts.Citation;
import io.pingyi.rules.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tallies as text: fields separated by tabs, everything else escaped by backslashes. */
final class TallyText {

  private static final int CELL_FIELDS = 5;

  private TallyText() {}

  static String write(BranchTally tally) {
    List<String> fields = new ArrayList<>();
    fields.add(tally.organisation());
    fields.add(optional(tally.unit()));
    fields.add(String.valueOf(tally.scored()));
    fields.add(tally.standing().name());
    fields.add(tally.worst().name());
    fields.add(tally.best().name());
    fields.add(String.valueOf(tally.weakListed()));
    fields.add(optional(tally.weakAccepted()));
    fields.add(String.valueOf(tally.involved()));
    fields.add(String.valueOf(tally.serious()));
    fields.add(String.valueOf(tally.undeterminedPersons()));
    fields.add(String.valueOf(tally.feedback()));
    fields.add(String.valueOf(tally.feedbackOpen()));
    fields.add(String.valueOf(tally.verdicts().size()));
    tally.verdicts().forEach((code, verdict) -> fields.addAll(List.of(code, verdict.name())));
    fields.add(String.valueOf(tally.portions().size()));
    new TreeMap<>(tally.portions())
        .forEach(
            (rate, portion) ->
                fields.addAll(List.of(rate, optional(portion.part()), optional(portion.whole()))));
    new TreeMap<>(tally.against())
        .forEach((part, cells) -> cells.forEach(cell -> addCell(fields, part, cell)));
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      text.append(text.isEmpty() ? "" : "\t").append(escape(field));
    }
    return text.toString();
  }

  static BranchTally read(String text) {
    List<String> fields = split(text);
    Iterator<String> next = fields.iterator();
    try {
      return new BranchTally(
          next.next(),
          present(next.next()),
          Boolean.parseBoolean(next.next()),
          Standing.valueOf(next.next()),
          Standing.valueOf(next.next()),
          Standing.valueOf(next.next()),
          Boolean.parseBoolean(next.next()),
          answer(next.next()),
          Integer.parseInt(next.next()),
          Integer.parseInt(next.next()),
          Integer.parseInt(next.next()),
          Integer.parseInt(next.next()),
          Integer.parseInt(next.next()),
          verdicts(next),
          portions(next),
          cells(next));
    } catch (java.util.NoSuchElementException e) {
      throw new IllegalArgumentException("not the text of a tally: " + text, e);
    }
  }

  private static void addCell(List<String> fields, String part, Citation.Cell cell) {
    fields.addAll(
        List.of(
            part,
            String.valueOf(cell.source()),
            String.valueOf(cell.row()),
            cell.column(),
            cell.value()));
  }

  private static Map<String, Verdict> verdicts(Iterator<String> next) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (int left = Integer.parseInt(next.next()); left > 0; left--) {
      verdicts.put(next.next(), Verdict.valueOf(next.next()));
    }
    return verdicts;
  }

  private static Map<String, Portion> portions(Iterator<String> next) {
    Map<String, Portion> portions = new TreeMap<>();
    for (int left = Integer.parseInt(next.next()); left > 0; left--) {
      portions.put(next.next(), new Portion(number(next.next()), number(next.next())));
    }
    return portions;
  }

  private static Map<String, List<Citation.Cell>> cells(Iterator<String> next) {
    Map<String, List<Citation.Cell>> against = new TreeMap<>();
    while (next.hasNext()) {
      List<String> fields = new ArrayList<>(CELL_FIELDS);
      for (int i = 0; i < CELL_FIELDS; i++) {
        fields.add(next.next());
      }
      against
          .computeIfAbsent(fields.get(0), part -> new ArrayList<>())
          .add(
              new Citation.Cell(
                  Integer.parseInt(fields.get(1)),
                  Integer.parseInt(fields.get(2)),
                  fields.get(3),
                  fields.get(4)));
    }
    return against;
  }

  /** An absent value is told from an empty one by its mark. */
  private static String optional(@Nullable Object value) {
    return value == null ? "-" : "=" + value;
  }

  private static @Nullable String present(String field) {
    return field.startsWith("=") ? field.substring(1) : null;
  }

  private static @Nullable Integer number(String field) {
    String number = present(field);
    return number == null ? null : Integer.valueOf(number);
  }

  private static @Nullable Boolean answer(String field) {
    String answer = present(field);
    return answer == null ? null : Boolean.valueOf(answer);
  }

  private static String escape(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\0", "\\0");
  }

  private static List<String> split(String text) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        fields.add(field.toString());
        field.setLength(0);
      } else if (c == '\\' && i + 1 < text.length()) {
        field.append(unescape(text.charAt(++i)));
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }

  private static char unescape(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case '0' -> '\0';
      default -> escaped;
    };
  }
}
