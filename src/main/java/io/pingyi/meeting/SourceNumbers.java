package io.pingyi.meeting;

import io.pingyi.paper.Cell;
import io.pingyi.paper.Table;
import io.pingyi.paper.Table.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files that figures came from, numbered in the order in which they are first named. */
final class SourceNumbers {

  private final Map<String, Integer> files = new LinkedHashMap<>();

  /** The numbers of a figure's files. */
  String of(Figure figure) {
    return figure.sources().isEmpty()
        ? "—"
        : figure.sources().stream()
            .map(file -> files.computeIfAbsent(file, each -> files.size() + 1))
            .sorted()
            .map(number -> Integer.toString(number))
            .collect(Collectors.joining("、"));
  }

  /** The list of what was named, two to a row. */
  Table table() {
    List<Cell> cells = new ArrayList<>();
    files.forEach(
        (file, number) -> {
          cells.add(Cell.of(Integer.toString(number)));
          cells.add(Cell.of(file));
        });
    while (cells.size() % 4 != 0) {
      cells.add(Cell.of(""));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < cells.size(); i += 4) {
      rows.add(cells.subList(i, i + 4));
    }
    return Table.of(
            "",
            Column.centre("编号", 6),
            Column.left("文件", 44),
            Column.centre("编号", 6),
            Column.left("文件", 44))
        .rows(rows)
        .inSmallType();
  }
}
