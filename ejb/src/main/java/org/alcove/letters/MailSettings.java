package org.alcove.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an installation says of its mail server. One that says nothing sends no letters. */
@ApplicationScoped
class MailSettings {

    /** Nothing travels there that others could read. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    @Inject
    @ConfigProperty(name = "alcove.mail.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "alcove.mail.port", defaultValue = "587")
    private int port;

    @Inject
    @ConfigProperty(name = "alcove.mail.from")
    private Optional<String> from;

    @Inject
    @ConfigProperty(name = "alcove.mail.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "alcove.mail.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "alcove.mail.starttls")
    private Optional<Boolean> startTls;

    @Inject
    @ConfigProperty(name = "alcove.public.url", defaultValue = "http://localhost:9080")
    private String publicUrl;

    Optional<MailServer> server() {
        return host.flatMap(name -> from.map(sender -> new MailServer(
                name,
                port,
                sender,
                user,
                password.map(String::strip), // a file ends in a line
                startTls.orElse(!LOOPBACK.contains(name)),
                Optional.ofNullable(URI.create(publicUrl).getHost()).orElse("localhost"))));
    }
}
