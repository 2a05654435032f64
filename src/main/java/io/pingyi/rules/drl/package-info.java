/**
 * Rule files to verdicts: parsed by a closed grammar, rendered as DRL, compiled by Drools, verified
 * before loading, fired, explained. The only package that knows Drools.
 */
@NullMarked
package io.pingyi.rules.drl;

import org.jspecify.annotations.NullMarked;
