/** What differs between two editions of a rules folder, and folders that stand between them. */
@NullMarked
package io.pingyi.rules.edits;

import org.jspecify.annotations.NullMarked;
