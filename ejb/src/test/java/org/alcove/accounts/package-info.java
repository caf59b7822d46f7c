@NullMarked
package org.alcove.accounts;

import org.jspecify.annotations.NullMarked;
