package org.alcove.rooms;

/** This server could not say in time that it is alive: nothing that it owned is its own any more. */
record LeaseLapsed() {}
