/** Makes synthetic districts, provinces and nations with planted defects. */
@NullMarked
package io.pingyi.generate;

import org.jspecify.annotations.NullMarked;
