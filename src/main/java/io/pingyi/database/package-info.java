/** The embedded PostgreSQL of a data folder, and the connection to a site's own server. */
@NullMarked
package io.pingyi.database;

import org.jspecify.annotations.NullMarked;
