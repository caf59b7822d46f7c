package org.alcove.notices;

/**
 * Something is new, says another server or this one: fired on every server after the transaction that sent it. Observers
 * take note and return at once.
 *
 * @param payload ids and versions, never content
 */
public record Notice(String channel, String payload) {}
