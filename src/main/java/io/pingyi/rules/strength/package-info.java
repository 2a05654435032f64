/**
 * How strong the cases of a rules folder are: which changes of a rule or of its numbers they would
 * notice, and which cases are missing.
 */
@NullMarked
package io.pingyi.rules.strength;

import org.jspecify.annotations.NullMarked;
