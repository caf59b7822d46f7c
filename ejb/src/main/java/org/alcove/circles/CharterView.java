package org.alcove.circles;

/**
 * A circle's charter as somebody sees it.
 *
 * @param version what they say back when they change it, so that nobody undoes what they have not seen
 */
public record CharterView(CircleId circle, Charter charter, long version) {}
