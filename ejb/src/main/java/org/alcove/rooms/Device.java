package org.alcove.rooms;

/** A device that is connected, and the server that holds its socket. */
record Device(DeviceId id, ServerId server) {}
