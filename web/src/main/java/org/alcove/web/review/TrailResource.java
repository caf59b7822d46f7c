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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    @Inject
    Organisations organisations;

    @Inject
    Trail trail;

    @Inject
    StaffNames staffNames;

    /**
     * Every entry that fits, part by part: no more than one is in memory, and no transaction lasts longer than reading
     * one. The first is read before anything is answered, so that a refusal is one.
     */
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
        ZoneId zone = organisations.card(organisations.requireMember(slug)).timeZone();
        TrailFilter filter = TrailQuery.in(uri.getQueryParameters()::getFirst).filter(zone);
        List<TrailEntry> first = trail.export(slug, filter);
        Lines lines = new Lines(zone, staffNames.of(slug));
        StreamingOutput body = out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(writer, Cells.BYTE_ORDER_MARK + lines.heading());
            List<TrailEntry> part = first;
            while (!part.isEmpty()) {
                for (TrailEntry entry : part) {
                    write(writer, lines.of(entry));
                }
                writer.flush();
                part = part.size() < Trail.EXPORT_PAGE
                        ? List.of()
                        : trail.exportOn(slug, filter, part.get(part.size() - 1).id());
            }
            writer.flush();
        };
        return Response.ok(body)
                .header("Content-Disposition", "attachment; filename=\"trail.csv\"")
                .build();
    }

    private static void write(Writer writer, String line) throws IOException {
        writer.write(line);
        writer.write("\r\n");
    }

    /** What stands in a line: codes as the trail has them, staff by name too, and the time twice. */
    record Lines(ZoneId zone, StaffNames.Known staff) {

        String heading() {
            return Cells.line(
                    ("at (UTC),at (" + zone + "),action,outcome,by role,by name,by key,about role,about name,about key,"
                                    + "on,on id,purpose,before,after,id,correlation")
                            .split(","));
        }

        String of(TrailEntry entry) {
            TrailEntry.Somebody about = entry.about();
            return Cells.line(
                    entry.at().toString(),
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                            entry.at().truncatedTo(ChronoUnit.MILLIS).atZone(zone)),
                    entry.action().name(),
                    entry.outcome().name(),
                    entry.by().role(),
                    text(staff.name(entry.by().key())),
                    text(entry.by().key()),
                    about == null ? "" : about.role(),
                    about == null ? "" : text(staff.name(about.key())),
                    about == null ? "" : text(about.key()),
                    entry.on().type(),
                    entry.on().id().toString(),
                    text(entry.purpose()),
                    entry.before().toString(),
                    entry.after().toString(),
                    entry.id().toString(),
                    entry.correlation());
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
