package io.pingyi.trial.effect;

import io.pingyi.intake.ColumnsCatalogue;
import io.pingyi.intake.InputException;
import io.pingyi.intake.snapshot.WorkCalendar;
import io.pingyi.rules.RuleFolder;
import io.pingyi.rules.RulesException;
import io.pingyi.rules.edits.Edit;
import io.pingyi.rules.edits.EditGroups;
import io.pingyi.rules.edits.MixedFolder;
import io.pingyi.rules.edits.Part;
import io.pingyi.trial.RuleEdition;
import io.pingyi.trial.Way;
import io.pingyi.trial.YearData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The editions from the old rules to the new ones, one group of edits at a time, and the year's
 * data for each. A group that leaves rules that cannot be used goes together with the next one.
 */
final class Chain implements AutoCloseable {

  /** Every other reading of the columns reads the input again. */
  private static final int MOST_READINGS = 4;

  private final EffectRequest request;
  private final List<List<Edit>> groups = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();
  private final List<RuleEdition> editions = new ArrayList<>();
  private final Map<Set<Edit>, YearData> readings = new HashMap<>();
  private final Map<Set<Edit>, ColumnsCatalogue> columns = new HashMap<>();
  private final Map<Set<Edit>, WorkCalendar> calendars = new HashMap<>();

  private Chain(EffectRequest request) {
    this.request = request;
  }

  /**
   * Opens everything.
   *
   * @param editions the old and the new edition; closed with the chain
   * @throws InputException when the input cannot be used
   */
  static Chain open(
      EffectRequest request,
      RuleFolder old,
      RuleFolder now,
      List<RuleEdition> editions,
      List<Edit> edits) {
    Chain chain = new Chain(request);
    try {
      chain.editions.addAll(editions);
      chain.add(editions.get(0), Set.of());
      Set<Edit> applied = new LinkedHashSet<>();
      List<Edit> group = new ArrayList<>();
      List<List<Edit>> all = few(EditGroups.of(edits));
      MixedFolder mixed = new MixedFolder(old, now, edits);
      for (int i = 0; i < all.size(); i++) {
        group.addAll(all.get(i));
        applied.addAll(all.get(i));
        RuleEdition next = i == all.size() - 1 ? editions.get(1) : chain.between(mixed, applied);
        if (next != null) {
          chain.add(next, Set.copyOf(applied));
          chain.groups.add(List.copyOf(group));
          group.clear();
        }
      }
      return chain;
    } catch (RuntimeException e) {
      chain.close();
      throw e;
    }
  }

  /** Many edits of columns are read as one. */
  private static List<List<Edit>> few(List<List<Edit>> groups) {
    List<List<Edit>> columns =
        groups.stream().filter(group -> group.get(0).part() == Part.COLUMNS).toList();
    if (columns.size() < MOST_READINGS) {
      return groups;
    }
    List<List<Edit>> few = new ArrayList<>();
    few.add(columns.stream().flatMap(List::stream).toList());
    groups.stream().filter(group -> !columns.contains(group)).forEach(few::add);
    return few;
  }

  private static Set<Edit> of(Part part, Set<Edit> edits) {
    Set<Edit> own = new HashSet<>(edits);
    own.removeIf(edit -> edit.part() != part);
    return own;
  }

  private void add(RuleEdition edition, Set<Edit> applied) {
    Set<Edit> own = of(Part.COLUMNS, applied);
    ColumnsCatalogue headings = columns.computeIfAbsent(own, key -> edition.columns());
    WorkCalendar calendar =
        calendars.computeIfAbsent(of(Part.CALENDAR, applied), key -> edition.calendar());
    YearData data =
        readings.computeIfAbsent(
            own, key -> YearData.read(request.input(), headings, request.date(), request.data()));
    ways.add(new Way(data, new RuleEdition(edition.rules(), headings, calendar)));
  }

  /** The edition after some edits; null when it cannot be used. */
  private @Nullable RuleEdition between(MixedFolder mixed, Set<Edit> applied) {
    Path folder = null;
    try {
      folder = Files.createTempDirectory(request.data(), "diff-");
      mixed.write(folder, applied);
      RuleEdition edition =
          RuleEdition.openDraft(folder, request.data().resolve("rules-cache"), request.date());
      editions.add(edition);
      return edition;
    } catch (RulesException | InputException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  private static void delete(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From the old to the new edition; one more than groups. */
  List<Way> ways() {
    return ways;
  }

  /** The edits between one way and the next. */
  List<List<Edit>> groups() {
    return groups;
  }

  @Override
  public void close() {
    readings.values().forEach(YearData::close);
    editions.forEach(RuleEdition::close);
  }
}
