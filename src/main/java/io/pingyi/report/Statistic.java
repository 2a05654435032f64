package io.pingyi.report;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sum over one column of an indicator table.
 *
 * @param name 表名.列名
 * @param total sum of all cells that read as numbers
 * @param counted how many they are
 * @param unreadable cells that are not blank and do not read as numbers
 * @param files where the table stands, sorted
 */
public record Statistic(
    String name, BigDecimal total, long counted, long unreadable, List<String> files) {}
