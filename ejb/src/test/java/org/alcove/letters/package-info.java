@NullMarked
package org.alcove.letters;

import org.jspecify.annotations.NullMarked;
