package io.pingyi.batch;

import io.pingyi.intake.Dataset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A dataset as the small number that staged rows carry. */
final class DatasetNumber {

  private static final List<Dataset> DATASETS = List.of(Dataset.values());
  private static final Map<Dataset, Integer> NUMBERS = numbers();

  private DatasetNumber() {}

  static int of(Dataset dataset) {
    Integer number = NUMBERS.get(dataset);
    return number == null ? -1 : number;
  }

  static Dataset dataset(int number) {
    return DATASETS.get(number);
  }

  private static Map<Dataset, Integer> numbers() {
    Map<Dataset, Integer> numbers = new EnumMap<>(Dataset.class);
    for (Dataset dataset : DATASETS) {
      numbers.put(dataset, numbers.size());
    }
    return numbers;
  }
}
