package io.pingyi.generate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A province or nation of many counties. Each table is streamed county by county, so that memory
 * holds one county at a time; a county is drawn again for every table.
 */
final class Realm {
  private static final String ROOT = "001000000000000";

  /** Counties are numbered by the first three digits of their codes, from 101. */
  private static final int MOST_COUNTIES = 890;

  private static final int COUNTIES_A_CITY = 12;

  private final long seed;
  private final LocalDate date;
  private final Settings.Scale scale;
  private final Exports exports;
  private final List<County> counties;
  private final List<Org> above = new ArrayList<>();

  Realm(Settings settings, Exports exports) {
    this.seed = settings.seed();
    this.date = settings.date();
    this.scale = settings.scale();
    this.exports = exports;
    this.counties = counties(settings.branches());
  }

  private List<County> counties(int branches) {
    int count = Math.max(1, Math.min(MOST_COUNTIES, (branches + 750) / 1_500));
    above.add(committee(ROOT, "", "委员会"));
    List<County> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String city = Codes.child(ROOT, i / COUNTIES_A_CITY + 1);
      if (i % COUNTIES_A_CITY == 0) {
        above.add(committee(city, ROOT, Names.ordinal(i / COUNTIES_A_CITY + 1) + "市委员会"));
      }
      int share = (int) ((long) branches * (i + 1) / count - (long) branches * i / count);
      all.add(new County(i, (101 + i) + "000000000000", city, Names.county(i), share));
    }
    return all;
  }

  private Org committee(String code, String parent, String suffix) {
    String place = scale == Settings.Scale.NATION ? "全域" : "泽省";
    return new Org(
        code,
        parent,
        "",
        Org.Kind.COMMITTEE,
        null,
        null,
        "中共" + place + suffix,
        place,
        LocalDate.of(1980, 1, 1),
        0);
  }

  void write() throws IOException {
    exports.write(organisations());
    exports.write(chained(county -> tables(county).counters()));
    if (scale == Settings.Scale.NATION) {
      return;
    }
    int kinds = tables(counties.get(0)).tables().size();
    for (int i = 1; i < kinds; i++) {
      int index = i;
      write(chained(county -> tables(county).tables().get(index).get()), i);
    }
    dimensions(kinds);
  }

  private void write(Table table, int index) throws IOException {
    String stem = table.file().substring(0, table.file().lastIndexOf('.'));
    exports.write(table.flat(stem + ".csv", format(index)));
  }

  /** Small enough to hold, so that each county is made once for all of them. */
  private void dimensions(int index) throws IOException {
    Map<String, Table> tables = new LinkedHashMap<>();
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    for (County county : counties) {
      for (Supplier<Table> each : tables(county).dimensions()) {
        Table table = each.get();
        tables.putIfAbsent(table.file(), table);
        table.rows().accept(rows.computeIfAbsent(table.file(), file -> new ArrayList<>())::add);
      }
    }
    int next = index;
    for (Table table : tables.values()) {
      write(table.giving(rows.getOrDefault(table.file(), List.of())::forEach), next++);
    }
  }

  private static Table.Format format(int index) {
    return index % 2 == 0 ? Table.Format.CSV_GBK : Table.Format.CSV_UTF8_BOM;
  }

  private DistrictTables tables(County county) {
    return new DistrictTables(DistrictData.of(seed, date, county), false);
  }

  private Table organisations() {
    Table table = chained(county -> tables(county).organisations());
    OrganisationTable top = new OrganisationTable(seed, date, Map.of());
    Consumer<Consumer<Row>> below = table.rows();
    return table.giving(
        sink -> {
          above.forEach(org -> sink.accept(top.committee(org)));
          below.accept(sink);
        });
  }

  private Table chained(Function<County, Table> ofCounty) {
    return ofCounty
        .apply(counties.get(0))
        .giving(sink -> counties.forEach(county -> ofCounty.apply(county).rows().accept(sink)));
  }
}
