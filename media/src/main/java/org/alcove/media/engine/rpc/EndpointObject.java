package org.alcove.media.engine.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kurento's {@code WebRtcEndpoint}: one media connection to a browser. */
final class EndpointObject extends ElementObject {

    static final String TYPE = "WebRtcEndpoint";

    EndpointObject(PipelineObject pipeline, Registry registry) {
        super(TYPE, pipeline, registry);
    }

    @Override
    List<String> hierarchy() {
        return List.of(
                "kurento.BaseRtpEndpoint",
                "kurento.SdpEndpoint",
                "kurento.SessionEndpoint",
                "kurento.Endpoint",
                "kurento.MediaElement",
                "kurento.MediaObject");
    }

    @Override
    void hear(@Nullable ElementObject newSource) {}

    @Override
    boolean flowingIn() {
        return false;
    }

    @Override
    boolean flowingOut() {
        return false;
    }
}
