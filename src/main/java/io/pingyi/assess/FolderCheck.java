package io.pingyi.assess;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.InputException;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.rules.Fault;
import io.pingyi.rules.FaultKind;
import io.pingyi.rules.FaultList;
import io.pingyi.rules.check.RulesCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All files of a rules folder at once: rules, tables, cases, headings of exports, calendar. */
public final class FolderCheck {

  private static final String COLUMNS = "columns.yml";
  private static final String CALENDAR = "calendar.csv";
  private static final Pattern LINE = Pattern.compile("^ ?第(\\d+)行：(.*)$", Pattern.DOTALL);

  private FolderCheck() {}

  /**
   * Errors and notices, sorted by file, line and column.
   *
   * @param indicators 表名.列名 of every table of a year; empty when they are not known
   */
  public static List<Fault> of(Path rulesDir, Set<String> indicators) {
    List<Fault> faults = new ArrayList<>(RulesCheck.of(rulesDir, indicators));
    if (Files.isDirectory(rulesDir)) {
      Path columns = rulesDir.resolve(COLUMNS);
      add(FaultKind.COLUMNS, columns, faults, () -> ColumnsCatalogue.read(columns));
      Path calendar = rulesDir.resolve(CALENDAR);
      add(FaultKind.CALENDAR, calendar, faults, () -> WorkCalendar.read(calendar));
    }
    return FaultList.sorted(faults);
  }

  /** Only what stops a run. */
  public static List<Fault> errors(Path rulesDir) {
    return of(rulesDir, Set.of()).stream()
        .filter(fault -> fault.level() == Fault.Level.ERROR)
        .toList();
  }

  private static void add(FaultKind kind, Path file, List<Fault> faults, Runnable reading) {
    try {
      reading.run();
    } catch (InputException e) {
      e.messages().forEach(message -> faults.add(fault(kind, file, message)));
    }
  }

  /** Intake's sentences begin with the path and the line. */
  private static Fault fault(FaultKind kind, Path file, String message) {
    String path = file.toString();
    String rest = message.startsWith(path) ? message.substring(path.length()) : message;
    Matcher matcher = LINE.matcher(rest);
    boolean lined = matcher.matches();
    String sentence = lined ? matcher.group(2) : rest.replaceFirst("^[：:]", "");
    return new Fault(
        kind,
        Fault.Level.ERROR,
        String.valueOf(file.getFileName()),
        lined ? Integer.parseInt(matcher.group(1)) : 0,
        0,
        "",
        sentence);
  }
}
