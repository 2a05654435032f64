/** Case files beside the rules: what is given, what is expected, and whether the rules agree. */
@NullMarked
package io.pingyi.rules.cases;

import org.jspecify.annotations.NullMarked;
