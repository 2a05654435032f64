package io.pingyi.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A score that a person gave for a criterion of kind 人工.
 *
 * @param criterion code of the criterion
 * @param points points given, not yet checked against the criterion's bounds
 * @param by who gave it
 * @param on when
 * @param basis on what basis
 * @param cell the cell it stands in
 */
public record ManualScore(
    String criterion,
    BigDecimal points,
    String by,
    @Nullable LocalDate on,
    String basis,
    Citation.Cell cell) {}
