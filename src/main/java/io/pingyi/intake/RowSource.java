package io.pingyi.intake;

import io.pingyi.intake.table.TableInfo;
import java.util.List;

/**
 * A recognised table of the run.
 *
 * @param number see {@link SourceTable#number()}
 * @param file the file it stands in
 * @param index its place among the tables of the file
 * @param info what is known of it before its rows
 * @param layout where its columns stand
 * @param titles what stands above its heading, for the years it states
 */
record RowSource(
    int number,
    InputFile file,
    int index,
    TableInfo info,
    TableLayout layout,
    List<String> titles) {

  /** The table for messages: file, and sheet if there is one. */
  String label() {
    return file.name() + (info.sheet().isEmpty() ? "" : " 工作表“" + info.sheet() + "”");
  }

  SourceTable describe(RowBalance balance) {
    return new SourceTable(
        number,
        file.name(),
        info.sheet(),
        layout.dataset(),
        layout.title(),
        info.encoding(),
        file.sha256(),
        layout.headingRow(),
        layout.columns(),
        layout.headings(),
        layout.source(),
        balance);
  }
}
