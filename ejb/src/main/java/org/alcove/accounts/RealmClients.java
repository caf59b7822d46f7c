package org.alcove.accounts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.WebTarget;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.spi.ResteasyClientProvider;

/**
 * Lets Keycloak's client speak through the server's own REST client instead of a second RESTEasy, which would not get
 * along with the server's. Found by its name in {@code META-INF/services}.
 */
public final class RealmClients implements ResteasyClientProvider {

    /** A property of the client: how long one answer is waited for, in milliseconds. */
    static final String ANSWER_WITHIN = "org.alcove.accounts.answer.within.millis";

    private static final long CONNECT_WITHIN_MILLIS = 1_000;

    private final JacksonJsonProvider json =
            new JacksonJsonProvider(new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES));

    static Client client(long answerWithinMillis) {
        return ClientBuilder.newBuilder()
                .property(ANSWER_WITHIN, answerWithinMillis)
                .build();
    }

    /** Never asked for by us: a client is made before, with its patience. */
    @Override
    public Client newRestEasyClient(@Nullable Object provider, @Nullable SSLContext context, boolean trustAll) {
        throw new UnsupportedOperationException("a client is made with its patience");
    }

    @Override
    public <R> R targetProxy(WebTarget target, Class<R> type) {
        long answerWithin = (Long) target.getConfiguration().getProperty(ANSWER_WITHIN);
        RestClientBuilder builder = RestClientBuilder.newBuilder()
                .baseUri(target.getUri())
                .connectTimeout(CONNECT_WITHIN_MILLIS, TimeUnit.MILLISECONDS)
                .readTimeout(answerWithin, TimeUnit.MILLISECONDS)
                .register(json);
        target.getConfiguration().getInstances().stream()
                .filter(each -> each.getClass().getName().startsWith("org.keycloak."))
                .forEach(builder::register);
        return builder.build(type);
    }
}
