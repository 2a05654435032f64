package io.pingyi.rules.strength;

/**
 * One change somebody could make by mistake.
 *
 * @param place {@code file:line} of what is changed
 * @param change what is changed, in plain Chinese
 * @param version the criterion with the change
 */
record Mutant(String place, String change, Version version) {}
