package org.alcove.media.engine.rpc;

import java.util.List;
import java.util.Set;

/** Kurento's {@code Composite}: a hub in which each port hears everybody but itself. */
final class CompositeObject extends MediaObject {

    static final String TYPE = "Composite";

    CompositeObject(PipelineObject pipeline, Registry registry) {
        super(TYPE, newId(TYPE), pipeline, registry);
    }

    @Override
    List<String> hierarchy() {
        return List.of("kurento.Hub", "kurento.MediaObject");
    }

    @Override
    Set<String> eventTypes() {
        return Set.of("Error");
    }
}
