package io.pingyi.intake;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The canonical columns of every known dataset, as {@code rules/columns.yml} has them. */
public final class ColumnsCatalogue {

  private final Map<Dataset, List<Column>> columns = new EnumMap<>(Dataset.class);
  private final Map<Dataset, Map<String, Integer>> index = new EnumMap<>(Dataset.class);
  private final Map<Dataset, Map<String, Column>> byName = new EnumMap<>(Dataset.class);

  ColumnsCatalogue(Map<Dataset, List<Column>> columns) {
    columns.forEach(
        (dataset, list) -> {
          this.columns.put(dataset, List.copyOf(list));
          Map<String, Integer> places = new HashMap<>();
          for (int i = 0; i < list.size(); i++) {
            places.put(list.get(i).name(), i);
          }
          index.put(dataset, places);
          byName.put(dataset, list.stream().collect(Collectors.toMap(Column::name, c -> c)));
        });
  }

  /**
   * Reads the file.
   *
   * @param columnsYml UTF-8 with or without BOM, or GB18030
   * @throws InputException with every fault of the file, each with its line
   */
  public static ColumnsCatalogue read(Path columnsYml) {
    return new ColumnsFile(columnsYml).read();
  }

  /** The columns in the order of {@link StagedRow#cells()}; empty for indicator tables. */
  public List<Column> columns(Dataset dataset) {
    return columns.getOrDefault(dataset, List.of());
  }

  /**
   * Place of a column in {@link StagedRow#cells()}.
   *
   * @throws IllegalArgumentException when {@code columns.yml} has no such column
   */
  public int index(Dataset dataset, String column) {
    Integer place = index.getOrDefault(dataset, Map.of()).get(column);
    if (place == null) {
      throw new IllegalArgumentException(
          "rules/columns.yml 的“" + dataset.label() + "”中没有“" + column + "”列；请补上");
    }
    return place;
  }

  /** The column of that name, see {@link #index}. */
  public Column column(Dataset dataset, String name) {
    Map<String, Column> named = byName.get(dataset);
    Column column = named == null ? null : named.get(name);
    return column == null ? columns(dataset).get(index(dataset, name)) : column;
  }

  /** {@link Column#canonical} of the column of that name. */
  public Optional<String> canonical(Dataset dataset, String column, String raw) {
    return column(dataset, column).canonical(raw);
  }
}
