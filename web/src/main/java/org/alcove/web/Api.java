package org.alcove.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** What programs ask: everything under {@code /api}. */
@ApplicationPath("/api")
public class Api extends Application {}
