package org.alcove.web.refusal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alcove.refusal.Reason;

/** What the page of errors says: {@code #{answerPage.answer}}. */
@Named
@RequestScoped
public class AnswerPage {

    @Inject
    private HttpServletRequest request;

    /** The answer the filter left, or the one to what the server itself found wrong. */
    public Answer getAnswer() {
        if (request.getAttribute(FaultsFilter.ANSWER) instanceof Answer answer) {
            return answer;
        }
        Answer answer = answerOfServer();
        request.setAttribute(FaultsFilter.ANSWER, answer);
        return answer;
    }

    private Answer answerOfServer() {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            return Answers.to(Reason.NOT_FOUND);
        }
        boolean fault = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        return fault && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? Answers.to(thrown)
                : Answers.toStatus(status);
    }
}
