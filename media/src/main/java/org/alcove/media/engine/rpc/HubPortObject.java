package org.alcove.media.engine.rpc;

import java.util.List;
import org.alcove.media.engine.sound.Feed;
import org.alcove.media.engine.sound.Port;
import org.jspecify.annotations.Nullable;

/** Kurento's {@code HubPort}: what is connected to it is heard in its hub; what it is connected to hears the hub. */
final class HubPortObject extends ElementObject {

    static final String TYPE = "HubPort";

    private final Port port;
    private final Feed feed;
    private volatile @Nullable ElementObject source;

    HubPortObject(CompositeObject hub, Registry registry) {
        super(TYPE, hub, registry);
        this.port = hub.mix().port();
        this.feed = new Feed(port);
    }

    @Override
    List<String> hierarchy() {
        return List.of("kurento.MediaElement", "kurento.MediaObject");
    }

    @Override
    Feed feed() {
        return feed;
    }

    @Override
    void hear(@Nullable ElementObject newSource) {
        source = newSource;
        port.take(newSource == null ? null : newSource.feed().source());
    }

    @Override
    boolean flowingIn() {
        ElementObject from = source;
        return from != null && from.flowingOut();
    }

    /** A hub always has sound to give, if only silence. */
    @Override
    boolean flowingOut() {
        return true;
    }

    @Override
    void released() {
        super.released();
        port.close();
    }
}
