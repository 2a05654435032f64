package io.pingyi.batch;

/**
 * Something about one organisation.
 *
 * @param number the organisation's number within the run
 * @param value what
 */
record Numbered<T>(int number, T value) {}
