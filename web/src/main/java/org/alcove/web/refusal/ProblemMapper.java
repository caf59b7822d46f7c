package org.alcove.web.refusal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.alcove.refusal.Reason;

/** Turns what was thrown into a problem document. */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    @Override
    public Response toResponse(E thrown) {
        return response(Answers.to(thrown));
    }

    static Response response(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(Answer.PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.problem().toString());
        if (answer.status() == Answers.to(Reason.NOT_SIGNED_IN).status()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
