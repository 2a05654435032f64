package io.pingyi.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the canonical columns of one dataset among headings. */
final class HeadingMatch {

  private final Dataset dataset;
  private final List<Column> columns;
  private final Map<String, Known> known = new HashMap<>();

  HeadingMatch(Dataset dataset, List<Column> columns) {
    this.dataset = dataset;
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      known.put(HeadingText.normalise(column.name()), new Known(i, rank(column.name(), 0)));
      for (String synonym : column.synonyms()) {
        known.putIfAbsent(HeadingText.normalise(synonym), new Known(i, rank(synonym, 1)));
      }
    }
  }

  Dataset dataset() {
    return dataset;
  }

  List<Column> columns() {
    return columns;
  }

  /** Canonical column to place among the headings; of equals the first place wins. */
  Map<Integer, Integer> match(HeadingBlock block) {
    List<Candidate> candidates = new ArrayList<>();
    for (int place = 0; place < block.width(); place++) {
      List<String> forms = block.forms(place);
      for (int quality = 0; quality < forms.size(); quality++) {
        Known hit = known.get(forms.get(quality));
        if (hit != null) {
          candidates.add(new Candidate(quality, hit.rank(), place, hit.column()));
        }
      }
    }
    candidates.sort(
        Comparator.comparingInt(Candidate::quality)
            .thenComparingInt(Candidate::rank)
            .thenComparingInt(Candidate::place));
    Map<Integer, Integer> places = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!taken.contains(candidate.place()) && !places.containsKey(candidate.column())) {
        places.put(candidate.column(), candidate.place());
        taken.add(candidate.place());
      }
    }
    return places;
  }

  /** Required columns that are not among these; the code may be replaced by the full name. */
  List<Column> missing(Map<Integer, Integer> places, boolean named) {
    List<Column> missing = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean replaced = named && column.name().equals(ColumnsFile.CODE);
      if (column.required() && !places.containsKey(i) && !replaced) {
        missing.add(column);
      }
    }
    return missing;
  }

  /** Last year's published scorecard has both 得分 and 上年得分, and the former is last year's score. */
  private int rank(String heading, int rank) {
    return dataset == Dataset.LAST_YEAR ? (heading.startsWith("上年") ? 1 : 0) : rank;
  }

  private record Known(int column, int rank) {}

  private record Candidate(int quality, int rank, int place, int column) {}
}
