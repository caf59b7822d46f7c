/** Everything on one machine: PostgreSQL, Keycloak and Open Liberty, started and stopped together. */
@NullMarked
package org.alcove.standalone;

import org.jspecify.annotations.NullMarked;
