/** The database as the application meets it. */
@NullMarked
package org.alcove.database;

import org.jspecify.annotations.NullMarked;
