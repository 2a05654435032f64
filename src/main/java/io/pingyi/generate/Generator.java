package io.pingyi.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the exports of an invented organisation, and beside them the list of planted defects. */
public final class Generator {
  private Generator() {}

  /**
   * What was written.
   *
   * @param folder the year's folder
   * @param truth the list of planted defects, outside that folder
   * @param defects number of planted defects
   */
  public record Written(Path folder, Path truth, int defects) {}

  /**
   * Writes {@code <out>/<year>/…} and {@code <out>/truth-<year>.csv}.
   *
   * @throws IOException when a file cannot be written
   */
  public static Written generate(Settings settings) throws IOException {
    Path folder = settings.out().resolve(Integer.toString(settings.year()));
    Files.createDirectories(folder);
    Path truthFile = settings.out().resolve("truth-" + settings.year() + ".csv");
    try (Truth truth = new Truth(truthFile)) {
      Exports exports = new Exports(folder, truth, new Waivers(settings.seed(), settings.date()));
      switch (settings.scale()) {
        case DISTRICT ->
            new District(alone(settings), exports, PublishedProblems.of(settings.lastProblems()))
                .write();
        case PROVINCE, NATION -> new Realm(settings, exports).write();
      }
      return new Written(folder, truthFile, truth.count());
    }
  }

  private static DistrictData alone(Settings settings) {
    County county = County.alone(settings.branches());
    return DistrictData.of(settings.seed(), settings.date(), county);
  }
}
