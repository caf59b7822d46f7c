package org.alcove.web;

import java.util.Map;
import java.util.TreeMap;
import org.alcove.web.refusal.Answer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the description of each operation what every one of them may answer, because it stands in front of all of them
 * and not in any: the door, refusals, faults.
 */
public class CommonAnswers implements OASFilter {

    private static final Map<String, String> OF_ALL = new TreeMap<>(Map.of(
            "400", "Malformed input; nothing has begun",
            "403", "Refused; it has been recorded",
            "404", "There is no such thing, or none that this person may see",
            "429", "Too much at once",
            "500", "A fault, with an incident number"));
    private static final String NOT_SIGNED_IN = "Neither a session nor a valid token";

    @Override
    public Operation filterOperation(Operation operation) {
        OF_ALL.forEach((status, what) -> add(operation, status, what));
        if (asksForSignIn(operation)) {
            add(operation, "401", NOT_SIGNED_IN);
        }
        return operation;
    }

    private static boolean asksForSignIn(Operation operation) {
        return operation.getSecurity() == null || !operation.getSecurity().isEmpty();
    }

    private static void add(Operation operation, String status, String what) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            operation.getResponses().addAPIResponse(status, problem(what));
        }
    }

    private static APIResponse problem(String what) {
        return OASFactory.createAPIResponse()
                .description(what)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Answer.PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(Api.PROBLEM))));
    }
}
