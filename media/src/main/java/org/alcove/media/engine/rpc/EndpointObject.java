package org.alcove.media.engine.rpc;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alcove.media.engine.sdp.InvalidSdp;
import org.alcove.media.engine.sdp.SdpAnswer;
import org.alcove.media.engine.sdp.SdpOffer;
import org.alcove.media.engine.sdp.UnanswerableOffer;
import org.alcove.media.engine.sound.Feed;
import org.jspecify.annotations.Nullable;

/**
 * Kurento's {@code WebRtcEndpoint}: one media connection to a browser. It answers one offer in its life; there is no
 * ICE restart and no second negotiation, a new connection is a new endpoint.
 */
final class EndpointObject extends ElementObject {

    static final String TYPE = "WebRtcEndpoint";

    private static final Set<String> EVENTS = Set.of(
            "ConnectionStateChanged",
            "MediaStateChanged",
            "IceCandidateFound",
            "IceGatheringDone",
            "IceComponentStateChanged",
            "IceComponentStateChange",
            "NewCandidatePairSelected",
            "DtlsConnectionStateChange",
            "DataChannelOpen",
            "DataChannelClose",
            "MediaSessionStarted",
            "MediaSessionTerminated");

    private final BrowserLink link;
    private @Nullable String offer;
    private @Nullable SdpAnswer answer;

    EndpointObject(PipelineObject pipeline, Registry registry, Media media) {
        super(TYPE, pipeline, registry);
        this.link = new BrowserLink(this::raise, media);
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
    Set<String> eventTypes() {
        Set<String> types = new HashSet<>(super.eventTypes());
        types.addAll(EVENTS);
        types.add(BrowserLink.SPEAKING_CHANGED);
        return types;
    }

    @Override
    Feed feed() {
        return link.feed();
    }

    @Override
    void hear(@Nullable ElementObject newSource) {
        link.hear(newSource == null ? null : newSource.feed());
    }

    @Override
    boolean flowingIn() {
        return link.isFlowingIn();
    }

    @Override
    boolean flowingOut() {
        return link.isFlowingOut();
    }

    @Override
    void released() {
        super.released();
        link.close();
    }

    @Override
    JsonElement invoke(String operation, Params params) {
        return switch (operation) {
            case "processOffer" -> new JsonPrimitive(processOffer(params.string("offer")));
            case "processAnswer" -> throw KurentoError.offerNotGenerated();
            case "getLocalSessionDescriptor" -> new JsonPrimitive(answered().text());
            case "getRemoteSessionDescriptor" -> new JsonPrimitive(offered());
            case "gatherCandidates" -> gatherCandidates();
            case "addIceCandidate" -> JsonNull.INSTANCE;
            case "getConnectionState" -> new JsonPrimitive(link.connectionState());
            case "getMediaState" -> new JsonPrimitive(link.mediaState());
            case "getStats" -> stats(mediaType(params));
            default -> super.invoke(operation, params);
        };
    }

    private String processOffer(String text) {
        if (offer != null) {
            throw KurentoError.alreadyNegotiated();
        }
        try {
            answer = link.answer(SdpOffer.parse(text));
        } catch (InvalidSdp e) {
            throw KurentoError.invalidSdp();
        } catch (UnanswerableOffer e) {
            throw KurentoError.offerNotAnswerable(String.valueOf(e.getMessage()));
        }
        offer = text;
        return answer.text();
    }

    /** Kurento has none to give before anything has come, and of video neither. */
    private JsonElement stats(@Nullable String mediaType) {
        JsonObject stats = audio(mediaType) ? link.stats() : null;
        return stats == null ? JsonNull.INSTANCE : stats;
    }

    private SdpAnswer answered() {
        if (answer == null) {
            throw KurentoError.noLocalDescription();
        }
        return answer;
    }

    private String offered() {
        if (offer == null) {
            throw KurentoError.noRemoteDescription();
        }
        return offer;
    }

    /** There is one candidate, and it is known already: the port. */
    private JsonElement gatherCandidates() {
        if (answer != null) {
            raise("IceCandidateFound", candidate(answer));
        }
        raise("IceGatheringDone", typed("IceGatheringDone"));
        return JsonNull.INSTANCE;
    }

    private static JsonObject candidate(SdpAnswer answer) {
        JsonObject candidate = Reply.typed("IceCandidate");
        candidate.addProperty("candidate", answer.candidate());
        candidate.addProperty("sdpMLineIndex", 0);
        candidate.addProperty("sdpMid", answer.offer().mid());
        JsonObject data = typed("IceCandidateFound");
        data.add("candidate", candidate);
        return data;
    }

    /** Events of endpoints repeat their type inside, those of the server do not. */
    private static JsonObject typed(String event) {
        JsonObject data = new JsonObject();
        data.addProperty("type", event);
        return data;
    }
}
