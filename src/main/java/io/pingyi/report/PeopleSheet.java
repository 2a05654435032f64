package io.pingyi.report;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidation.ErrorStyle;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The sheet 名单: the people whom 整改台账 offers to choose from, filled in once by the administrator.
 */
final class PeopleSheet {

  static final String NAME = "名单";

  /** Lines for people. */
  private static final int LINES = 200;

  /** The first line for people; above it stand title, subtitle and headings. */
  private static final int FIRST = 4;

  /** A column of people. */
  enum Post {
    LEADER("责任领导", "A"),
    OFFICER("责任人", "B");

    private final String title;
    private final String column;

    Post(String title, String column) {
      this.title = title;
      this.column = column;
    }

    /** The workbook's name for the people filled in so far. */
    String list() {
      return title + "名单";
    }
  }

  private static final List<PaperSheet.Column> COLUMNS =
      List.of(
          new PaperSheet.Column("责任领导", 24),
          new PaperSheet.Column("责任人", 24),
          new PaperSheet.Column("职务和联系方式（可不填）", 44));

  private PeopleSheet() {}

  static void write(Book book, RunInfo info) {
    PaperSheet sheet = book.sheet(NAME, COLUMNS);
    sheet.head(
        info.year() + "年度整改责任人员名单", "每格一人，从上往下填，中间不留空行；填好后“整改台账”的责任领导、责任人可从下拉中选，名单外的人也可直接填写");
    for (int line = 0; line < LINES; line++) {
      sheet.next();
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.text("", Look.Kind.FILL);
      }
    }
    for (Post post : Post.values()) {
      Name list = book.workbook().createName();
      list.setNameName(post.list());
      // Empty lines would stand in the list, and Excel would then take any text without a word.
      list.setRefersToFormula(
          String.format(
              Locale.ROOT,
              "OFFSET(%1$s!$%2$s$%3$d,0,0,MAX(1,COUNTA(%1$s!$%2$s$%3$d:$%2$s$%4$d)),1)",
              NAME,
              post.column,
              FIRST,
              FIRST + LINES - 1));
    }
    sheet.finish();
  }

  /** Offers the people of the list in some cells; others may be written all the same. */
  static void choices(XSSFSheet sheet, Post post, CellRangeAddressList cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation choice =
        helper.createValidation(helper.createFormulaListConstraint(post.list()), cells);
    choice.setErrorStyle(ErrorStyle.WARNING);
    choice.createErrorBox(post.title, "不在“" + NAME + "”表中；确认无误可继续，或先补入名单");
    choice.setShowErrorBox(true);
    choice.setSuppressDropDownArrow(true);
    sheet.addValidationData(choice);
  }
}
