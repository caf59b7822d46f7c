package org.alcove.web.refusal;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the REST layer itself refuses: no such path, no such method, a body it cannot read. */
@Provider
public class WebMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException thrown) {
        Response asked = thrown.getResponse();
        boolean fault = asked.getStatus() >= 500;
        Answer answer = fault ? Answers.to((Throwable) thrown) : Answers.toStatus(asked.getStatus());
        Response.ResponseBuilder response = Response.status(asked.getStatus())
                .type(Answer.PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(answer.problem().toString());
        String allowed = asked.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allowed).build();
    }
}
