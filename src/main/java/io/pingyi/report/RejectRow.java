package io.pingyi.report;

/** One line of {@code rejects.csv}; components in the order of its columns (design §7). */
public record RejectRow(
    String file, String sheet, int row, String dataset, String reason, String raw) {}
