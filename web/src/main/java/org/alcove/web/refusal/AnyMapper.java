package org.alcove.web.refusal;

import jakarta.ws.rs.ext.Provider;

/** Refusals, and faults of every kind. */
@Provider
public class AnyMapper extends ProblemMapper<Throwable> {}
