/** What somebody hears at a browser, and when, each beside what two browsers do without a server. */
@NullMarked
package org.alcove.bench.browsers;

import org.jspecify.annotations.NullMarked;
