package io.pingyi.facts;

import org.jspecify.annotations.Nullable;

/**
 * A party organisation and its place in the tree.
 *
 * @param code 党组织编码, unique in a run
 * @param name 党组织全称
 * @param level 党委, 党总支 or 党支部
 * @param sector 类别（领域）of a branch, class of a unit; null when the export does not say
 * @param parentCode code of the parent organisation; null at the root
 * @param unitCode code of the reporting committee above it (述职单位), its own for a unit; null above
 *     units
 */
public record Organisation(
    String code,
    String name,
    Level level,
    @Nullable String sector,
    @Nullable String parentCode,
    @Nullable String unitCode) {

  /** Level of an organisation. */
  public enum Level {
    COMMITTEE("党委"),
    GENERAL_BRANCH("党总支"),
    BRANCH("党支部");

    private final String label;

    Level(String label) {
      this.label = label;
    }

    /** The word users see. */
    public String label() {
      return label;
    }
  }
}
