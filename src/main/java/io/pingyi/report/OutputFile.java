package io.pingyi.report;

/**
 * A published file.
 *
 * @param name within the run's folder
 * @param size in bytes
 * @param sha256 lower-case hex
 */
public record OutputFile(String name, long size, String sha256) {}
