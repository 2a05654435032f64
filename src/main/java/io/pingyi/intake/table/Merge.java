package io.pingyi.intake.table;

/**
 * A block of merged cells.
 *
 * @param firstRow physical row, the first is 1
 * @param lastRow physical row
 * @param firstColumn place from 0
 * @param lastColumn place from 0
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
