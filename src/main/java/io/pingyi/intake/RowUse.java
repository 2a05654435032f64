package io.pingyi.intake;

import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.DateText;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of every row in view of the organisations and of the rows before it. */
final class RowUse {

  /** Columns that together may stand in one row only. */
  private static final Map<Dataset, List<String>> KEYS =
      new EnumMap<>(
          Map.of(
              Dataset.EDUCATION, List.of(),
              Dataset.RECTIFICATION, List.of(),
              Dataset.MEETING_COUNT, List.of("月份"),
              Dataset.LAST_YEAR, List.of("层级"),
              Dataset.MANUAL_SCORE, List.of("指标编码"),
              Dataset.CHANGE, List.of("原党组织编码")));

  /** A wrong table may have a million unknown codes; guessing each would take minutes. */
  private static final int MOST_SUGGESTIONS = 1_000;

  /** A table has few months; this bounds what a wrong one costs. */
  private static final int MOST_MONTHS = 1_000;

  private final ColumnsCatalogue catalogue;
  private final IntakeSink sink;
  private final OrganisationRegister register;
  private final OrganisationTree tree;
  private final Map<Dataset, SeenKeys> seen = new EnumMap<>(Dataset.class);
  private final Map<String, String> months = new HashMap<>();
  private final TableOverlaps overlaps;
  private final Map<Integer, RowSource> tables = new HashMap<>();
  private final Map<Integer, BalanceCounter> balances = new HashMap<>();
  private final Set<Integer> namesakes;
  private BalanceCounter balance = new BalanceCounter();
  private List<Integer> keyColumns = List.of();
  private @Nullable RowSource current;
  private @Nullable OrganisationRow latest;
  private int suggestions;

  RowUse(
      ColumnsCatalogue catalogue,
      IntakeSink sink,
      OrganisationRegister register,
      OrganisationTree tree,
      List<RowSource> all) {
    this.overlaps = new TableOverlaps(all);
    this.namesakes = namesakes(all);
    this.catalogue = catalogue;
    this.sink = sink;
    this.register = register;
    this.tree = tree;
  }

  /** What to tell of tables of which only one can be meant. */
  List<String> overlaps() {
    return overlaps.faults();
  }

  /** The balance of a table; of one without rows all zero. */
  RowBalance balance(int table) {
    return balances.getOrDefault(table, new BalanceCounter()).balance();
  }

  /** Takes the next row below the heading of a table. */
  void row(RowReader reader, RawRow row) {
    RowSource table = reader.table();
    if (current == null || current.number() != table.number()) {
      begin(table);
    }
    balance.read();
    RowOutcome outcome = reader.read(row);
    if (outcome instanceof RowOutcome.Ignored ignored) {
      balance.ignored(ignored.kind());
    } else if (outcome instanceof RowOutcome.Lost lost) {
      reject(reader, row, lost.column(), lost.reason());
    } else if (outcome instanceof RowOutcome.Sound sound) {
      sound(reader, row, sound);
    }
  }

  private void begin(RowSource table) {
    current = table;
    suggestions = 0;
    tables.put(table.number(), table);
    balance = balances.computeIfAbsent(table.number(), number -> new BalanceCounter());
    Dataset dataset = table.layout().dataset();
    keyColumns =
        KEYS.getOrDefault(dataset, List.of()).stream()
            .map(name -> catalogue.index(dataset, name))
            .toList();
  }

  private void sound(RowReader reader, RawRow row, RowOutcome.Sound sound) {
    RowSource table = reader.table();
    Place place = new Place(table.number(), row.row());
    OrganisationRow organisation = organisation(table, sound);
    if (organisation == null) {
      reject(reader, row, table.layout().keyHeading(), unknown(table, sound.key()));
      return;
    }
    String code = organisation.code();
    String twin = twin(table, place, organisation, sound);
    if (twin != null) {
      reject(reader, row, table.layout().keyHeading(), twin);
      return;
    }
    Dataset dataset = table.layout().dataset();
    String raw = dataset.reviewed() ? reader.raw(row) : "";
    sink.accept(new StagedRow(dataset, code, table.number(), row.row(), sound.cells(), raw));
    balance.used();
    for (RowOutcome.Cell cell : sound.unread()) {
      emit(reader, row, cell.column(), cell.reason() + "；该单元格按缺失处理", false);
    }
    String parentFault = dataset == Dataset.ORGANISATION ? tree.parentFault(code) : null;
    if (parentFault != null) {
      int parent = catalogue.index(dataset, "上级党组织编码");
      emit(reader, row, table.layout().headings().get(parent), parentFault, false);
    }
  }

  /** The organisation of a row; most rows are of the one before. */
  private @Nullable OrganisationRow organisation(RowSource table, RowOutcome.Sound sound) {
    String code =
        table.layout().keyIsName()
            ? register.codeOf(sound.key()).orElse("")
            : CodeText.normalise(sound.key());
    if (latest == null || !latest.code().equals(code)) {
      latest = register.find(code);
    }
    return latest;
  }

  private String unknown(RowSource table, String key) {
    if (table.layout().keyIsName()) {
      return "党组织表中没有全称为“" + Column.shorten(key) + "”的组织，或有几个同名；请改用党组织编码";
    }
    String code = CodeText.normalise(key);
    String guess = suggestions++ < MOST_SUGGESTIONS ? CodeSuggestion.near(code, register) : "";
    return "编码“" + Column.shorten(code) + "”不在党组织表中" + guess + "；请核对编码，或在党组织表中补上该组织";
  }

  private @Nullable String twin(
      RowSource table, Place place, OrganisationRow organisation, RowOutcome.Sound sound) {
    Dataset dataset = table.layout().dataset();
    Place first;
    if (dataset == Dataset.ORGANISATION) {
      first = organisation.place().equals(place) ? null : organisation.place();
    } else if (KEYS.containsKey(dataset)) {
      first = first(dataset, organisation, part(dataset, sound.cells()), place);
    } else {
      if (namesakes.contains(table.number())) {
        first(dataset, organisation, table.layout().title(), place);
      }
      return null;
    }
    return first == null ? null : repeated(dataset, organisation.code(), first);
  }

  private @Nullable Place first(
      Dataset dataset, OrganisationRow organisation, String part, Place place) {
    Place first =
        seen.computeIfAbsent(dataset, d -> new SeenKeys())
            .firstOf(organisation.number(), part, place);
    if (first == null) {
      overlaps.fresh(place.table());
    } else {
      overlaps.repeated(first.table(), place.table());
    }
    return first;
  }

  /** Tables of indicators that have title and a value in common with another. */
  private static Set<Integer> namesakes(List<RowSource> tables) {
    Set<Integer> namesakes = new HashSet<>();
    for (RowSource one : tables) {
      for (RowSource other : tables) {
        if (one.number() != other.number() && one.layout().isNamesakeOf(other.layout())) {
          namesakes.add(one.number());
        }
      }
    }
    return namesakes;
  }

  /** What tells the rows of an organisation apart. */
  private String part(Dataset dataset, List<String> cells) {
    String part = "";
    for (int column : keyColumns) {
      String cell = keyPart(dataset, column, cells.get(column));
      part = part.isEmpty() ? cell : part + '\t' + cell;
    }
    return part;
  }

  private String keyPart(Dataset dataset, int column, String raw) {
    if (catalogue.columns(dataset).get(column).type() == ColumnType.DATE) {
      return months.size() < MOST_MONTHS ? months.computeIfAbsent(raw, RowUse::month) : month(raw);
    }
    return Column.fold(raw);
  }

  private static String month(String raw) {
    return DateText.parse(raw).map(range -> range.first().toString().substring(0, 7)).orElse(raw);
  }

  private String repeated(Dataset dataset, String code, Place first) {
    RowSource other = tables.get(first.table());
    String parts = String.join("、", KEYS.getOrDefault(dataset, List.of()));
    return "编码“"
        + code
        + "”"
        + (parts.isEmpty() ? "" : "的同一" + parts)
        + "在"
        + (other == null ? "" : " " + other.label() + " ")
        + "第"
        + first.row()
        + "行已有；“"
        + dataset.label()
        + "”只用第一次出现的一行，请删去多余的一行";
  }

  private void reject(RowReader reader, RawRow row, String column, String reason) {
    balance.rejected();
    emit(reader, row, column, reason, true);
  }

  private void emit(RowReader reader, RawRow row, String column, String reason, boolean lost) {
    int number = reader.table().number();
    sink.reject(new Reject(number, row.row(), column, reason, reader.raw(row), lost));
  }
}
