package io.pingyi.paper;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;

/** Puts a chart into a document as a native one, which Word lets people edit. */
final class ChartWriter {

  private static final byte[] RED = {(byte) 0x8b, 0x1a, 0x1a};
  private static final byte[] SAND = {(byte) 0xb8, (byte) 0xa9, (byte) 0x90};
  private static final byte[] HAIR = {(byte) 0xd9, (byte) 0xd9, (byte) 0xd9};

  private static final Date CREATED = Date.from(Instant.parse("2026-01-01T00:00:00Z"));

  private ChartWriter() {}

  /**
   * @param run an empty run whose line is as high as it needs
   */
  static void write(
      XWPFDocument document,
      org.apache.poi.xwpf.usermodel.XWPFRun run,
      BarChart chart,
      int widthPoints,
      int heightPoints)
      throws IOException {
    try {
      XWPFChart target =
          document.createChart(run, Units.toEMU(widthPoints), Units.toEMU(heightPoints));
      fill(target, chart);
      // The workbook inside is dated now, unless told otherwise.
      POIXMLProperties.CoreProperties core =
          target.getWorkbook().getProperties().getCoreProperties();
      core.setCreated(Optional.of(CREATED));
      core.setModified(Optional.of(CREATED));
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void fill(XWPFChart target, BarChart chart) {
    target.setAutoTitleDeleted(true);
    XDDFChartLegend legend = target.getOrAddLegend();
    legend.setPosition(LegendPosition.BOTTOM);
    legend.setOverlay(false);
    XDDFCategoryAxis names = target.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = target.createValueAxis(AxisPosition.LEFT);
    values.setMinimum(0);
    values.setMaximum(chart.most());
    values.setMajorUnit(chart.most() / 4);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setCrossBetween(org.apache.poi.xddf.usermodel.chart.AxisCrossBetween.BETWEEN);
    values.getOrAddMajorGridProperties().setLineProperties(line(HAIR));
    values.setNumberFormat("0");
    values.setVisible(false);
    XDDFCategoryDataSource categories =
        XDDFDataSourcesFactory.fromArray(
            chart.categories().toArray(String[]::new), "A2:A" + (chart.categories().size() + 1), 0);
    XDDFBarChartData data = (XDDFBarChartData) target.createData(ChartTypes.BAR, names, values);
    data.setBarDirection(BarDirection.COL);
    data.setGapWidth(60);
    data.setVaryColors(false);
    series(data, categories, chart.firstValues(), chart.first(), RED, 1);
    series(data, categories, chart.secondValues(), chart.second(), SAND, 2);
    target.plot(data);
    for (CTBarSer each : target.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
      label(each.isSetDLbls() ? each.getDLbls() : each.addNewDLbls());
    }
  }

  private static void series(
      XDDFBarChartData data,
      XDDFCategoryDataSource categories,
      java.util.List<Double> values,
      String name,
      byte[] colour,
      int column) {
    String letter = column == 1 ? "B" : "C";
    XDDFNumericalDataSource<Double> source =
        XDDFDataSourcesFactory.fromArray(
            values.toArray(Double[]::new), letter + "2:" + letter + (values.size() + 1), column);
    XDDFChartData.Series series = data.addSeries(categories, source);
    series.setTitle(name, null);
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
  }

  private static void label(CTDLbls labels) {
    labels.addNewNumFmt().setFormatCode("0.0");
    labels.getNumFmt().setSourceLinked(false);
    labels.addNewShowLegendKey().setVal(false);
    labels.addNewShowVal().setVal(true);
    labels.addNewShowCatName().setVal(false);
    labels.addNewShowSerName().setVal(false);
    labels.addNewShowPercent().setVal(false);
    labels.addNewShowBubbleSize().setVal(false);
  }

  private static XDDFLineProperties line(byte[] colour) {
    XDDFLineProperties line =
        new XDDFLineProperties(new XDDFSolidFillProperties(XDDFColor.from(colour)));
    line.setWidth(0.5);
    return line;
  }
}
