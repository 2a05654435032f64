package io.pingyi.intake;

import io.pingyi.facts.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What the tree needs of an accepted row of the organisation table.
 *
 * @param number of the organisation within the run, dense, the first is 0
 * @param parent normalised code of the parent; empty at the root
 * @param unitClass 述职单位类别; null unless the organisation is declared a unit
 * @param sector 类别; null when blank or unreadable
 * @param approver whether it has 审批预备党员权限
 * @param place where the row stands
 */
record OrganisationRow(
    int number,
    String code,
    String name,
    Organisation.Level level,
    String parent,
    @Nullable String unitClass,
    @Nullable String sector,
    boolean approver,
    Place place) {}
