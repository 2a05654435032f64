/** What rules may see: immutable facts about one organisation, and where each value came from. */
@NullMarked
package io.pingyi.facts;

import org.jspecify.annotations.NullMarked;
