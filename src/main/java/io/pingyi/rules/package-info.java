/**
 * What rule authors wrote: the catalogue of criteria, and the judgement of facts by their rules.
 */
@NullMarked
package io.pingyi.rules;

import org.jspecify.annotations.NullMarked;
