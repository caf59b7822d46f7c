package org.alcove.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.audit.TrailEntry;
import org.alcove.audit.TrailFilter;
import org.alcove.organisations.Organisations;
import org.alcove.review.Trail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The audit trail for download, as comma-separated values (RFC 4180), newest first. */
@Path("o/{organisation}/trail.csv")
@RequestScoped
public class TrailResource {

    private static final String COLUMNS =
            "at,action,outcome,by role,by key,about role,about key,on,on id,purpose,before,after,id,correlation";

    @Inject
    Organisations organisations;

    @Inject
    Trail trail;

    /** Every entry that fits. The first part is read before anything is answered, so that a refusal is one. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            operationId = "exportTrail",
            summary = "Export the audit trail, for auditors and administrators",
            description = "Newest first; that it was exported is an entry itself. Filters as in the page's address.")
    @APIResponse(
            responseCode = "200",
            description = "Every entry that fits (RFC 4180)",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@PathParam("organisation") String slug, @Context UriInfo uri) {
        var zone = organisations.card(organisations.requireMember(slug)).timeZone();
        TrailFilter filter = TrailQuery.in(uri.getQueryParameters()::getFirst).filter(zone);
        List<TrailEntry> first = trail.export(slug, filter);
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(writer, COLUMNS);
            List<TrailEntry> part = first;
            while (!part.isEmpty()) {
                for (TrailEntry entry : part) {
                    write(writer, row(entry));
                }
                writer.flush();
                part = part.size() < Trail.EXPORT_PAGE
                        ? List.of()
                        : trail.exportOn(slug, filter, part.get(part.size() - 1).id());
            }
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"trail.csv\"")
                .build();
    }

    private static void write(Writer writer, String line) throws IOException {
        writer.write(line);
        writer.write("\r\n");
    }

    static String row(TrailEntry entry) {
        TrailEntry.Somebody about = entry.about();
        return Stream.of(
                        entry.at().toString(),
                        entry.action().name(),
                        entry.outcome().name(),
                        entry.by().role(),
                        text(entry.by().key()),
                        about == null ? "" : about.role(),
                        about == null ? "" : text(about.key()),
                        entry.on().type(),
                        entry.on().id().toString(),
                        text(entry.purpose()),
                        entry.before().toString(),
                        entry.after().toString(),
                        entry.id().toString(),
                        entry.correlation())
                .map(TrailResource::field)
                .collect(Collectors.joining(","));
    }

    private static String field(String value) {
        return value.matches("[A-Za-z0-9_.:/-]*") ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
