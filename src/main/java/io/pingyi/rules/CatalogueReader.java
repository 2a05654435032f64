package io.pingyi.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads the tables of a rules folder and finds everything that is wrong with them at once. */
public final class CatalogueReader {

  private CatalogueReader() {}

  /**
   * Reads the tables of a folder.
   *
   * @throws RulesException with every fault, sorted by file and line
   */
  public static Catalogue read(Path rulesDir) {
    FaultList faults = new FaultList();
    Catalogue catalogue = read(RuleFolder.read(rulesDir, faults), faults);
    if (!faults.all().isEmpty()) {
      throw new RulesException(faults.all());
    }
    return catalogue;
  }

  /** Reads the tables as far as they can be read; the faults say what is wrong. */
  public static Catalogue read(RuleFolder folder, FaultList faults) {
    Map<String, Rubric> rubrics = RubricTables.read(folder, faults);
    Map<String, Threshold> thresholds = ThresholdTable.read(folder, faults);
    List<Criterion> criteria = CriterionTable.read(folder, rubrics, faults);
    Map<String, List<FindingPrice>> prices = FindingTable.read(folder, criteria, faults);
    Catalogue catalogue = new Catalogue(rubrics, criteria, prices, thresholds);
    CatalogueCheck.check(catalogue, folder, faults);
    return catalogue;
  }
}
