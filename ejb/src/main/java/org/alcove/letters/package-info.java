/** Letters by e-mail: written in the transaction of what they tell, sent afterwards, neutral in every word. */
@NullMarked
package org.alcove.letters;

import org.jspecify.annotations.NullMarked;
