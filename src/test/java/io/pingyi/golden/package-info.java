/** Whole runs over committed input, compared with committed output. */
package io.pingyi.golden;
