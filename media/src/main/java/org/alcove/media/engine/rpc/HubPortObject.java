package org.alcove.media.engine.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Kurento's {@code HubPort}: what is connected to it is heard in its hub; what it is connected to hears the hub. */
final class HubPortObject extends ElementObject {

    static final String TYPE = "HubPort";

    HubPortObject(CompositeObject hub, Registry registry) {
        super(TYPE, hub, registry);
    }

    @Override
    List<String> hierarchy() {
        return List.of("kurento.MediaElement", "kurento.MediaObject");
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
