package org.alcove.media.engine.rpc;

import java.util.List;
import java.util.Set;
import org.alcove.media.engine.sound.Mix;

/** Kurento's {@code Composite}: a hub in which each port hears everybody but itself. */
final class CompositeObject extends MediaObject {

    static final String TYPE = "Composite";

    private final Mix mix = new Mix();

    CompositeObject(PipelineObject pipeline, Registry registry) {
        super(TYPE, newId(TYPE), pipeline, registry);
    }

    Mix mix() {
        return mix;
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
