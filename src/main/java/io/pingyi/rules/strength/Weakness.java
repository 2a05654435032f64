package io.pingyi.rules.strength;

/**
 * Something the cases of a criterion do not notice or have not tried.
 *
 * @param place {@code file:line} below the rules folder
 * @param what the change that would go unnoticed, or the side that was not tried, in plain Chinese
 * @param suggestion number of the suggested case that would catch it
 */
public record Weakness(String place, String what, int suggestion) {}
