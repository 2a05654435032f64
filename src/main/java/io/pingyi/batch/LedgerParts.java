package io.pingyi.batch;

import io.pingyi.report.SourceNames;
import java.nio.file.Path;

/**
 * What every writer of the ledger shares.
 *
 * @param folder work folder of the run
 * @param names of source tables
 * @param letters how verdicts are kept
 * @param points how points of criteria are kept
 */
record LedgerParts(
    Path folder, SourceNames names, VerdictLetters letters, CriterionPoints points) {}
