package io.pingyi.rectify;

/**
 * Why a row of 整改反馈 cannot be true.
 *
 * @param line its place among the lines of its problem
 * @param column the column at fault
 * @param reason Chinese sentence with the value and the remedy
 */
public record Refusal(int line, String column, String reason) {}
