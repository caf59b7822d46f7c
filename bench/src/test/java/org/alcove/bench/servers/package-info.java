/** What is measured, and beside what: servers as processes of their own. */
@NullMarked
package org.alcove.bench.servers;

import org.jspecify.annotations.NullMarked;
