/** What Keycloak knows of people and Alcove does not keep: names, addresses. And what Alcove mirrors there. */
@NullMarked
package org.alcove.accounts;

import org.jspecify.annotations.NullMarked;
