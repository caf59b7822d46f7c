package org.alcove.circles;

import org.alcove.people.PersonId;

/**
 * Somebody in a circle, for administrators: who it is, and never under which name.
 *
 * @param current of a host: whether an appointment is current now. Everybody else counts as long as they are here
 */
public record CirclePerson(PersonId person, CircleRole role, boolean current) {}
