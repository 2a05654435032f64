package io.pingyi.intake;

import java.util.List;

/**
 * One table that was read: a CSV file or one sheet of a workbook.
 *
 * @param number number within the run, in the order of file name and sheet, the first is 1
 * @param file path below the year's input folder, with forward slashes
 * @param sheet sheet name, empty for CSV
 * @param dataset what it was taken for
 * @param title name of an indicator table (表名), empty for known datasets
 * @param encoding UTF-8 or GB18030 for CSV, empty for workbooks
 * @param sha256 of the file, lower-case hex
 * @param headingRow physical row of the last heading row
 * @param columns column names in the order of {@link StagedRow#cells()}
 * @param headings for each of {@code columns} the heading as it stands in the file; empty when
 *     absent
 * @param places for each of {@code columns} its place in the file, the first is 0; -1 when absent
 * @param balance counts of its rows
 */
public record SourceTable(
    int number,
    String file,
    String sheet,
    Dataset dataset,
    String title,
    String encoding,
    String sha256,
    int headingRow,
    List<String> columns,
    List<String> headings,
    List<Integer> places,
    RowBalance balance) {}
