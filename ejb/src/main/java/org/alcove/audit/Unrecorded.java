package org.alcove.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This method of a facade changes something that does not matter to the audit trail. Each one is listed, with its
 * reason, in the trust model; a test compares the two.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unrecorded {

    /** Why nobody will ever need to prove this. */
    String value();
}
