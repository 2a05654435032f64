package io.pingyi.intake;

import io.pingyi.facts.Organisation.Level;
import io.pingyi.intake.value.CellText;
import io.pingyi.intake.value.CodeText;
import io.pingyi.intake.value.YesNoText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns accepted rows of the organisation table into what the tree needs. */
final class OrganisationRows {

  private final Column category;
  private final Column sector;
  private final int name;
  private final int parent;
  private final int categoryPlace;
  private final int sectorPlace;
  private final int unitClass;
  private final int approver;
  private final Column parentColumn;

  OrganisationRows(ColumnsCatalogue catalogue) {
    category = catalogue.column(Dataset.ORGANISATION, "组织类别");
    sector = catalogue.column(Dataset.ORGANISATION, "类别");
    parentColumn = catalogue.column(Dataset.ORGANISATION, "上级党组织编码");
    name = catalogue.index(Dataset.ORGANISATION, "党组织全称");
    parent = catalogue.index(Dataset.ORGANISATION, "上级党组织编码");
    categoryPlace = catalogue.index(Dataset.ORGANISATION, "组织类别");
    sectorPlace = catalogue.index(Dataset.ORGANISATION, "类别");
    unitClass = catalogue.index(Dataset.ORGANISATION, "述职单位类别");
    approver = catalogue.index(Dataset.ORGANISATION, "审批预备党员权限");
  }

  OrganisationRow of(RowOutcome.Sound row, Place place, int number) {
    List<String> cells = row.cells();
    String code = CodeText.normalise(row.key());
    return new OrganisationRow(
        number,
        code,
        CellText.clean(cells.get(name)),
        level(category.canonical(cells.get(categoryPlace)).orElse("")),
        parent(cells.get(parent), code),
        declared(cells.get(unitClass)),
        sector.canonical(cells.get(sectorPlace)).orElse(null),
        YesNoText.parse(cells.get(approver)).orElse(false),
        place);
  }

  private String parent(String raw, String code) {
    if (parentColumn.isBlank(raw)) {
      return "";
    }
    String text = CodeText.normalise(raw);
    boolean none = text.equals(code) || text.chars().allMatch(c -> c == '0');
    return none ? "" : text;
  }

  private static @Nullable String declared(String raw) {
    return CellText.isBlankOrNone(raw) ? null : CellText.clean(raw);
  }

  private static Level level(String category) {
    return switch (category) {
      case "党委" -> Level.COMMITTEE;
      case "党总支" -> Level.GENERAL_BRANCH;
      default -> Level.BRANCH;
    };
  }
}
