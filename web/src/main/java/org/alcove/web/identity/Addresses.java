package org.alcove.web.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this installation, its realm at Keycloak, and the page that one leaves to are found. */
@Dependent
public class Addresses {

    private final String publicUrl;
    private final String issuer;
    private final String internalRealm;
    private final String client;
    private final String leaveUrl;

    /**
     * @param keycloakInternalUrl what this server calls Keycloak; the same as {@code keycloakUrl} unless it has another
     *     address on the inside
     */
    @Inject
    public Addresses(
            @ConfigProperty(name = "alcove.public.url", defaultValue = "http://localhost:9080") String publicUrl,
            @ConfigProperty(name = "alcove.keycloak.url", defaultValue = "http://localhost:9081") String keycloakUrl,
            @ConfigProperty(name = "alcove.keycloak.internal.url", defaultValue = "${alcove.keycloak.url}")
                    String keycloakInternalUrl,
            @ConfigProperty(name = "alcove.keycloak.realm", defaultValue = "alcove") String realm,
            @ConfigProperty(name = "alcove.oidc.client.id", defaultValue = "alcove") String client,
            @ConfigProperty(name = "alcove.leave.url", defaultValue = "https://www.wikipedia.org/") String leaveUrl) {
        this.publicUrl = withoutSlash(publicUrl);
        this.issuer = withoutSlash(keycloakUrl) + "/realms/" + realm;
        this.internalRealm = withoutSlash(keycloakInternalUrl) + "/realms/" + realm;
        this.client = client;
        this.leaveUrl = leaveUrl;
    }

    /** Where people find Alcove, as browsers write it in {@code Origin}. */
    public String origin() {
        return originOf(publicUrl);
    }

    /** The same for the room's socket, as a content security policy writes it. */
    public String socketOrigin() {
        return origin().replaceFirst("^http", "ws");
    }

    /** Whether browsers reach Alcove by https only. */
    public boolean secure() {
        return publicUrl.startsWith("https:");
    }

    /** A page of Alcove, with the address that people use. */
    public String page(String path) {
        return publicUrl + path;
    }

    public String keycloakOrigin() {
        return originOf(issuer);
    }

    /** How the realm names itself in its tokens. */
    public String issuer() {
        return issuer;
    }

    /** Alcove's name at the realm. */
    public String client() {
        return client;
    }

    /** The realm's public keys. */
    public URI keys() {
        return URI.create(internalRealm + "/protocol/openid-connect/certs");
    }

    /** Where a browser goes to end its session at the realm too, coming back to Alcove's first page. */
    public String signOut(String idToken) {
        return issuer + endSession(idToken) + "&post_logout_redirect_uri=" + encode(page("/"));
    }

    /** Where this server ends somebody's session at the realm without their browser taking part. */
    public URI quietSignOut(String idToken) {
        return URI.create(internalRealm + endSession(idToken));
    }

    /** The neutral page that takes the place of whatever was on the screen. */
    public String leaveUrl() {
        return leaveUrl;
    }

    public String leaveOrigin() {
        return originOf(leaveUrl);
    }

    private String endSession(String idToken) {
        return "/protocol/openid-connect/logout?client_id=" + encode(client) + "&id_token_hint=" + encode(idToken);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String originOf(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
