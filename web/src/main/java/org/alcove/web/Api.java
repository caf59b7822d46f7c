package org.alcove.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What programs ask: everything under {@code /api}. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Alcove",
                        version = "1",
                        description = "What programs can ask of Alcove. They come with an access token of the realm"
                                + " for the audience of this installation, and see what the person of the token may"
                                + " see. The live room speaks by a WebSocket, which is described apart."),
        security = @SecurityRequirement(name = Api.TOKEN),
        components =
                @Components(
                        schemas = {
                            @Schema(
                                    name = Api.PROBLEM,
                                    description = "Why something was not done (RFC 9457).",
                                    type = SchemaType.OBJECT,
                                    requiredProperties = {"type", "title", "status", "detail", "reason"},
                                    properties = {
                                        @SchemaProperty(name = "type", type = SchemaType.STRING, format = "uri"),
                                        @SchemaProperty(name = "title", type = SchemaType.STRING),
                                        @SchemaProperty(name = "status", type = SchemaType.INTEGER),
                                        @SchemaProperty(
                                                name = "detail",
                                                type = SchemaType.STRING,
                                                description = "What it means and what one can do"),
                                        @SchemaProperty(
                                                name = "reason",
                                                type = SchemaType.STRING,
                                                description = "The refusal's name, or FAULT"),
                                        @SchemaProperty(
                                                name = "incident",
                                                type = SchemaType.STRING,
                                                description = "Of a fault: the number to give to whoever runs Alcove")
                                    })
                        }))
@SecurityScheme(
        securitySchemeName = Api.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm, for the audience of this installation. Browsers come with their"
                + " session instead.")
public class Api extends Application {

    /** The name of the problem document among the schemas. */
    public static final String PROBLEM = "Problem";

    static final String TOKEN = "token";
}
