/** Commands of the administrator and the rule author. */
@NullMarked
package io.pingyi.cli;

import org.jspecify.annotations.NullMarked;
