package io.pingyi.report;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.RadarStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFRadarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** Native charts of a sheet that rest on its cells, so that a user may change both. */
final class SheetCharts {

  private static final int CHART_ROWS = 18;
  private static final List<String> COLOURS =
      List.of("4F8A5B", "C9A227", "CF7A3A", "A33A3A", "5A5A5A");
  private static final String ACCENT = "8B1A1A";
  private static final String HAIR = "C9C4BC";

  /**
   * One series of a chart.
   *
   * @param name in the legend
   * @param column of its values, the first of the sheet is 0
   * @param values as the cells have them
   */
  record Series(String name, int column, List<Double> values) {}

  private final XSSFSheet sheet;

  SheetCharts(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /**
   * Columns, one on the other.
   *
   * @param firstRow row of the first category, the first of the sheet is 1; names in column A
   * @param top row above the chart, counted as before
   */
  void stackedBars(
      String title, List<String> names, int firstRow, List<Series> series, int top, int columns) {
    XSSFChart chart = chart(title, top, columns);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.getOrAddMajorGridProperties().setLineProperties(line(HAIR, 0.5));
    values.setNumberFormat("0");
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(BarDirection.COL);
    data.setBarGrouping(BarGrouping.STACKED);
    XDDFDataSource<String> labels =
        labels(names, new CellRangeAddress(firstRow - 1, firstRow + names.size() - 2, 0, 0));
    for (int i = 0; i < series.size(); i++) {
      Series each = series.get(i);
      XDDFChartData.Series added =
          data.addSeries(
              labels,
              numbers(
                  each.values(),
                  new CellRangeAddress(
                      firstRow - 1, firstRow + names.size() - 2, each.column(), each.column())));
      added.setTitle(
          each.name(),
          new CellReference(sheet.getSheetName(), firstRow - 2, each.column(), true, true));
      added.setShapeProperties(fill(COLOURS.get(Math.min(i, COLOURS.size() - 1))));
    }
    chart.plot(data);
    CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
    percent(bars.isSetGapWidth() ? bars.getGapWidth() : bars.addNewGapWidth(), 60);
    percent(bars.addNewOverlap(), 100);
  }

  /**
   * One series around a centre.
   *
   * @param headings row of the names, the first of the sheet is 1
   * @param row of the values
   */
  void radar(
      String title, List<String> names, int headings, int row, List<Double> shares, int top) {
    XSSFChart chart = chart(title, top, names.size() + 1);
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setMinimum(0);
    values.setMaximum(100);
    values.setMajorUnit(20);
    values.setNumberFormat("0");
    values.getOrAddMajorGridProperties().setLineProperties(line(HAIR, 0.75));
    XDDFRadarChartData data =
        (XDDFRadarChartData) chart.createData(ChartTypes.RADAR, categories, values);
    data.setStyle(RadarStyle.MARKER);
    XDDFChartData.Series series =
        data.addSeries(
            labels(names, new CellRangeAddress(headings - 1, headings - 1, 1, names.size())),
            numbers(shares, new CellRangeAddress(row - 1, row - 1, 1, names.size())));
    series.setTitle("得分率", null);
    series.setShapeProperties(outline(ACCENT));
    chart.plot(data);
  }

  private XSSFChart chart(String title, int top, int columns) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, 0, top, Math.min(columns, 9), top + CHART_ROWS - 1);
    anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
    XSSFChart chart = drawing.createChart(anchor);
    chart.setTitleText(title);
    // Otherwise that of the machine.
    chart
        .getTitle()
        .getBody()
        .getParagraph(0)
        .getTextRuns()
        .forEach(run -> run.setLanguage(Locale.SIMPLIFIED_CHINESE));
    chart.setTitleOverlay(false);
    return chart;
  }

  private XDDFDataSource<String> labels(List<String> names, CellRangeAddress cells) {
    return XDDFDataSourcesFactory.fromArray(names.toArray(String[]::new), address(cells));
  }

  private XDDFNumericalDataSource<Double> numbers(List<Double> values, CellRangeAddress cells) {
    return XDDFDataSourcesFactory.fromArray(values.toArray(Double[]::new), address(cells));
  }

  private String address(CellRangeAddress cells) {
    return cells.formatAsString(sheet.getSheetName(), true);
  }

  /** Around POI, whose small set of schemas lacks the types of these values. */
  private static void percent(XmlObject element, int value) {
    try (XmlCursor cursor = element.newCursor()) {
      cursor.setAttributeText(new QName("val"), Integer.toString(value));
    }
  }

  private static XDDFLineProperties line(String colour, double width) {
    XDDFLineProperties line = new XDDFLineProperties(solid(colour));
    line.setWidth(width);
    return line;
  }

  private static XDDFShapeProperties outline(String colour) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setLineProperties(line(colour, 2.25));
    return shape;
  }

  private static XDDFShapeProperties fill(String colour) {
    XDDFShapeProperties shape = new XDDFShapeProperties();
    shape.setFillProperties(solid(colour));
    return shape;
  }

  private static XDDFSolidFillProperties solid(String colour) {
    int rgb = Integer.parseInt(colour, 16);
    return new XDDFSolidFillProperties(
        XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}));
  }
}
