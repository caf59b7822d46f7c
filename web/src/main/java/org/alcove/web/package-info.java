/** What people's browsers and programs meet: by feature, in packages of the same names as in the application. */
@NullMarked
package org.alcove.web;

import org.jspecify.annotations.NullMarked;
