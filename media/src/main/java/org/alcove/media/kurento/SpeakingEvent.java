package org.alcove.media.kurento;

import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kurento.client.Continuation;
import org.kurento.client.WebRtcEndpoint;
import org.kurento.client.internal.client.ListenerSubscriptionImpl;
import org.kurento.client.internal.client.RemoteObject;
import org.kurento.client.internal.client.RemoteObjectInvocationHandler;
import org.kurento.jsonrpc.Props;

/**
 * An event that the embedded engine has beyond Kurento's: someone began or ceased to speak. Kurento refuses to be
 * listened to for it (error 40106), and nothing else comes of that.
 */
final class SpeakingEvent {

    private static final Logger LOG = Logger.getLogger(SpeakingEvent.class.getName());
    private static final String NAME = "AlcoveSpeakingChanged";
    private static final String SPEAKING = "speaking";

    private SpeakingEvent() {}

    /** Begins to listen; nobody waits for it. */
    static void listen(WebRtcEndpoint endpoint, Consumer<Boolean> speaking) {
        RemoteObject remote = RemoteObjectInvocationHandler.getFor(endpoint).getRemoteObject();
        remote.addEventListener(NAME, (name, data) -> told(data, speaking), new Continuation<>() {
            @Override
            public void onSuccess(ListenerSubscriptionImpl subscription) {
                LOG.log(Level.FINEST, "Listening for {0}", NAME);
            }

            @Override
            public void onError(Throwable cause) {
                LOG.log(Level.FINE, "This media server does not measure who speaks", cause);
            }
        });
    }

    private static void told(Props data, Consumer<Boolean> speaking) {
        if (data.hasProp(SPEAKING) && data.getProp(SPEAKING) instanceof Boolean speaks) {
            speaking.accept(speaks);
        }
    }
}
