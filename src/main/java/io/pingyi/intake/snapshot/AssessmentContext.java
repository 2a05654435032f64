package io.pingyi.intake.snapshot;

import io.pingyi.intake.SourceTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What is the same for every organisation of a run.
 *
 * @param year 考核年度
 * @param assessmentDate 考核基准日
 * @param tables the source tables of the run, to resolve citations
 * @param approvers codes of organisations that may approve members
 */
public record AssessmentContext(
    int year, LocalDate assessmentDate, List<SourceTable> tables, Set<String> approvers) {}
