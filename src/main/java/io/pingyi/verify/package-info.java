/** Re-adds a published run from its own files; shares no code with the scorer. */
@NullMarked
package io.pingyi.verify;

import org.jspecify.annotations.NullMarked;
