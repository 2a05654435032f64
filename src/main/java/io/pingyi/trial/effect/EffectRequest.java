package io.pingyi.trial.effect;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What is to be compared.
 *
 * @param old rules folder before the edits
 * @param now rules folder after them
 * @param year 考核年度
 * @param date 考核基准日
 * @param input folder with the year's exports
 * @param data folder for temporary files and compiled rules; must exist
 * @param workers threads, at least 1; they never change a result
 */
public record EffectRequest(
    Path old, Path now, int year, LocalDate date, Path input, Path data, int workers) {}
