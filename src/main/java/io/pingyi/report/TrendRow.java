package io.pingyi.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a reporting unit of this run got in an earlier year; one line of {@code trend.csv}.
 *
 * @param level 层级 of the rubric
 * @param code 单位编码 of this year
 * @param name 单位名称 of this year
 * @param year the earlier 考核年度
 * @param run identity of the run of that year
 * @param pastCode 单位编码 of that year
 * @param sector 类别 of that year
 * @param peers 同类单位数 of that year
 */
public record TrendRow(
    String level,
    String code,
    String name,
    int year,
    String run,
    String pastCode,
    String sector,
    @Nullable BigDecimal score,
    @Nullable Integer rank,
    int peers,
    String grade) {}
