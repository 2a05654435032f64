/** Orders scores inside peers and proposes grades. */
@NullMarked
package io.pingyi.rank;

import org.jspecify.annotations.NullMarked;
