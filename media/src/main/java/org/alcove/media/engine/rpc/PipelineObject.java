package org.alcove.media.engine.rpc;

import java.util.List;
import java.util.Set;

/** Kurento's {@code MediaPipeline}: the root of everything that belongs to one room of sound. */
final class PipelineObject extends MediaObject {

    static final String TYPE = "MediaPipeline";

    PipelineObject(Registry registry) {
        super(TYPE, newId(TYPE), null, registry);
    }

    @Override
    List<String> hierarchy() {
        return List.of("kurento.MediaObject");
    }

    @Override
    Set<String> eventTypes() {
        return Set.of("Error");
    }
}
