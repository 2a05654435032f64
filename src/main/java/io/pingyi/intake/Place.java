package io.pingyi.intake;

/**
 * Where a row stands.
 *
 * @param table number of the source table within the run
 * @param row physical row
 */
record Place(int table, int row) {}
