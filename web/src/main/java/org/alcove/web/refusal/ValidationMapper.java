package org.alcove.web.refusal;

import jakarta.validation.ValidationException;
import jakarta.ws.rs.ext.Provider;

/** Input that is not in its form. Of its own because the server has a mapper for this exception too. */
@Provider
public class ValidationMapper extends ProblemMapper<ValidationException> {}
