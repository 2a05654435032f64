package io.pingyi.generate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of the invented tree.
 *
 * @param code 15 digits, three a level
 * @param parent code of the parent, empty at the root
 * @param unit code of the reporting committee above (its own for one), empty above units
 * @param sector of a branch, else null
 * @param unitClass of a reporting committee, else null
 * @param name 党组织全称
 * @param place short name of what it belongs to: 笙溪村, 某某公司
 * @param size members when it was drawn; 0 unless a branch
 */
record Org(
    String code,
    String parent,
    String unit,
    Kind kind,
    @Nullable Sector sector,
    @Nullable UnitClass unitClass,
    String name,
    String place,
    LocalDate founded,
    int size) {

  /** 组织类别 with its number in the national system (outputs §7.1). */
  enum Kind {
    COMMITTEE("党委", "611"),
    GENERAL_BRANCH("党总支", "621"),
    BRANCH("党支部", "631"),
    JOINT("联合党支部", "632"),
    TEMPORARY("临时党支部", "931"),
    FUNCTIONAL("功能型党支部", "932");

    final String label;
    final String number;

    Kind(String label, String number) {
      this.label = label;
      this.number = number;
    }
  }

  boolean branch() {
    return kind != Kind.COMMITTEE && kind != Kind.GENERAL_BRANCH;
  }

  /** Temporary and functional branches hold no elections and admit nobody. */
  boolean elects() {
    return kind != Kind.TEMPORARY && kind != Kind.FUNCTIONAL;
  }

  /** Sector of a branch. */
  Sector field() {
    return sector == null ? Sector.OTHER : sector;
  }

  Org renamed(String newName) {
    return new Org(code, parent, unit, kind, sector, unitClass, newName, place, founded, size);
  }
}
