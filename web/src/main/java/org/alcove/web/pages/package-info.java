/** What every page needs: clean addresses, files with versioned addresses, sentences, times, numbers to call. */
@NullMarked
package org.alcove.web.pages;

import org.jspecify.annotations.NullMarked;
