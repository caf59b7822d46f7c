/** The schema, brought up to date before anything else runs, and plain SQL. */
@NullMarked
package org.alcove.database;

import org.jspecify.annotations.NullMarked;
