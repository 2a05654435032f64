package io.pingyi.trial.effect;

import io.pingyi.rules.edits.Edit;

/**
 * An edit that changes no score, rank or grade on this data.
 *
 * @param edit the edit
 * @param reason why, in Chinese
 */
public record Idle(Edit edit, String reason) {}
