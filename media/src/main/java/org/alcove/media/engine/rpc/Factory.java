package org.alcove.media.engine.rpc;

/** Creates objects by the names of Kurento's types. */
final class Factory {

    private final Registry registry;
    private final Media media;

    Factory(Registry registry, Media media) {
        this.registry = registry;
        this.media = media;
    }

    MediaObject create(String type, Params params, Session session) {
        registry.requireRoom();
        MediaObject object =
                switch (type) {
                    case PipelineObject.TYPE -> pipeline();
                    case CompositeObject.TYPE -> new CompositeObject(pipeline(params), registry);
                    case HubPortObject.TYPE -> new HubPortObject(hub(params), registry);
                    case EndpointObject.TYPE -> new EndpointObject(pipeline(params), registry, media);
                    default -> throw KurentoError.unknownType(type);
                };
        registry.add(object, session);
        return object;
    }

    private PipelineObject pipeline() {
        media.requireStrength();
        return new PipelineObject(registry);
    }

    private PipelineObject pipeline(Params params) {
        return registry.find(params.string("mediaPipeline"), PipelineObject.class);
    }

    private CompositeObject hub(Params params) {
        return registry.find(params.string("hub"), CompositeObject.class);
    }
}
