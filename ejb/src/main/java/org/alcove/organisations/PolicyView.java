package org.alcove.organisations;

/**
 * An organisation's policy as somebody sees it.
 *
 * @param version what they say back when they change it, so that nobody undoes what they have not seen
 */
public record PolicyView(Policy policy, long version) {}
