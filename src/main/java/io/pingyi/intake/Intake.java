package io.pingyi.intake;

import io.pingyi.facts.Organisation;
import io.pingyi.intake.table.RawRow;
import io.pingyi.intake.table.ReadAhead;
import io.pingyi.intake.table.TableException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Reads a year's input folder: looks at every table, reads the organisations, then gives every row
 * of every table to the sink, organisation tables first. Only the organisations are kept in memory.
 */
public final class Intake {

  private final ColumnsCatalogue catalogue;
  private final IntakeSink sink;
  private final OrganisationRegister register = new OrganisationRegister();
  private final OrganisationRows rows;
  private final TableYears years;

  private Intake(ColumnsCatalogue catalogue, LocalDate assessmentDate, IntakeSink sink) {
    this.catalogue = catalogue;
    this.years = new TableYears(catalogue, assessmentDate);
    this.sink = sink;
    this.rows = new OrganisationRows(catalogue);
  }

  /**
   * Reads the folder.
   *
   * @param folder holds {@code .csv}, {@code .xlsx} and {@code .xls} files, in folders or not
   * @param assessmentDate 考核基准日; its year is the year the data should be of
   * @param sink takes every row that is used and everything that is rejected
   * @throws InputException with all messages when the input as a whole cannot be used; a file that
   *     turns out damaged while its rows are read ends the reading there; tables of another year,
   *     and two tables of which only one can be meant, are known once every row was read
   */
  public static IntakeReport read(
      Path folder, ColumnsCatalogue catalogue, LocalDate assessmentDate, IntakeSink sink) {
    return new Intake(catalogue, assessmentDate, sink).read(folder);
  }

  private IntakeReport read(Path folder) {
    InputFolder files = InputFolder.list(folder);
    Survey survey = new Survey(catalogue);
    List<String> faults = new ArrayList<>();
    for (String name : files.unknown()) {
      faults.add("文件 " + name + "：只能读 .csv、.xlsx、.xls；请另存为这些格式，或移出文件夹");
    }
    files.files().forEach(survey::look);
    faults.addAll(copies(files.files()));
    faults.addAll(survey.faults());
    List<RowSource> organisations = tables(survey, true);
    if (organisations.isEmpty()) {
      faults.add("文件夹 " + folder + " 中没有认出“党组织”信息表；该表须有列" + required() + "，请从党员管理信息系统导出后放入");
    }
    refuse(faults);
    readRows(organisations, this::register);
    refuse(years.faults());
    refuse(twins(organisations));
    OrganisationTree tree = new OrganisationTree(register);
    RowUse use = new RowUse(catalogue, sink, register, tree, survey.tables());
    readRows(organisations, use::row);
    readRows(tables(survey, false), use::row);
    faults.addAll(years.faults());
    faults.addAll(use.overlaps());
    refuse(faults);
    return report(survey, files, tree, use);
  }

  private IntakeReport report(Survey survey, InputFolder files, OrganisationTree tree, RowUse use) {
    List<String> notices = new ArrayList<>(survey.notices());
    for (String name : files.passedOver()) {
      notices.add(name + "：临时文件或隐藏文件，已略过");
    }
    notices.addAll(years.notices());
    notices.addAll(tree.notices());
    List<SourceTable> tables =
        survey.tables().stream().map(table -> table.describe(use.balance(table.number()))).toList();
    List<Organisation> organisations = tree.organisations();
    TreeSet<String> approvers = new TreeSet<>();
    for (OrganisationRow row : register.rows()) {
      if (row.approver()) {
        approvers.add(row.code());
      }
    }
    return new IntakeReport(tables, organisations, approvers, notices);
  }

  private void register(RowReader reader, RawRow row) {
    if (reader.read(row) instanceof RowOutcome.Sound sound) {
      Place place = new Place(reader.table().number(), row.row());
      register.add(rows.of(sound, place, register.rows().size()));
    }
  }

  private List<String> twins(List<RowSource> organisations) {
    if (register.rows().isEmpty()) {
      return List.of("“党组织”信息表中没有一行可用；请检查表中的党组织编码、全称、上级编码和组织类别");
    }
    return register
        .twins()
        .map(
            pair ->
                List.of(
                    "两个文件都像是党组织信息："
                        + label(organisations, pair.table())
                        + " 和 "
                        + label(organisations, pair.row())
                        + "，其中半数以上编码相同；请只留最新的一个"))
        .orElse(List.of());
  }

  /** A file that lies in the folder twice would count twice. */
  private static List<String> copies(List<InputFile> files) {
    List<String> copies = new ArrayList<>();
    Map<String, InputFile> known = new HashMap<>();
    for (InputFile file : files) {
      InputFile first = known.putIfAbsent(file.sha256(), file);
      if (first != null) {
        copies.add("文件 " + first.name() + " 和 " + file.name() + " 内容完全相同，像是副本；请只留一个");
      }
    }
    return copies;
  }

  private static String label(List<RowSource> tables, int number) {
    return tables.stream()
        .filter(table -> table.number() == number)
        .map(RowSource::label)
        .findFirst()
        .orElse("");
  }

  private static List<RowSource> tables(Survey survey, boolean organisations) {
    return survey.tables().stream()
        .filter(table -> (table.layout().dataset() == Dataset.ORGANISATION) == organisations)
        .toList();
  }

  private String required() {
    List<String> names =
        catalogue.columns(Dataset.ORGANISATION).stream()
            .filter(Column::required)
            .map(Column::name)
            .toList();
    return String.join("、", names);
  }

  /** Reads each file once, however many of its sheets are among the tables. */
  private void readRows(List<RowSource> tables, BiConsumer<RowReader, RawRow> action) {
    Map<InputFile, List<RowSource>> files = new LinkedHashMap<>();
    for (RowSource table : tables) {
      files.computeIfAbsent(table.file(), file -> new ArrayList<>()).add(table);
    }
    files.forEach(
        (file, sheets) -> {
          try {
            ReadAhead.read(file.path(), new FileRows(catalogue, years, sheets, action));
          } catch (TableException e) {
            throw new InputException(List.of(e.message(file.name())));
          }
        });
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }
}
