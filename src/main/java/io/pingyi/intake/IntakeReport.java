package io.pingyi.intake;

import io.pingyi.facts.Organisation;
import java.util.List;
import java.util.Set;

/**
 * What intake knows once every table was read.
 *
 * @param tables every table with its balance, in the order of number
 * @param organisations sorted by code, each with its unit resolved
 * @param approvers codes of organisations with 审批预备党员权限
 * @param notices what the administrator should know, in Chinese: which table was taken for what,
 *     how many columns matched, empty sheets passed over
 */
public record IntakeReport(
    List<SourceTable> tables,
    List<Organisation> organisations,
    Set<String> approvers,
    List<String> notices) {}
