package io.pingyi.report;

import io.pingyi.intake.SourceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The identity and the counts of a run, as the manifest tells them.
 *
 * @param id run identity: hash of year, input, rules and settings, lower-case hex, 16 digits
 * @param year 考核年度
 * @param assessmentDate 考核基准日
 * @param programVersion version of the program
 * @param rulesHash SHA-256 of the rules folder's content
 * @param inputHash SHA-256 over the input files
 * @param settings settings that decide the result, by name, sorted
 * @param tables source tables with their balance
 * @param counts named counts of the run (organisations, scored, excluded, problems, …), in a fixed
 *     order
 */
public record RunInfo(
    String id,
    int year,
    LocalDate assessmentDate,
    String programVersion,
    String rulesHash,
    String inputHash,
    Map<String, String> settings,
    List<SourceTable> tables,
    Map<String, Long> counts) {}
