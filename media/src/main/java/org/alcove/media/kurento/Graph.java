package org.alcove.media.kurento;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiConsumer;
import org.alcove.media.Seat;
import org.jspecify.annotations.Nullable;
import org.kurento.client.Composite;
import org.kurento.client.HubPort;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaElement;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;

/**
 * What one room is made of on a media server: a pipeline, the stage, and one port of the stage that feeds the whole
 * gallery, so that the server encodes once for everybody who only listens.
 */
record Graph(MediaPipeline pipeline, Composite stage, HubPort gallery) {

    private static final Duration BUILD_LIMIT = Duration.ofSeconds(5);

    /**
     * @param name what operators see the pipeline by
     * @throws CallFailed if it is not there in time; nothing is left of it then
     */
    static Graph build(KurentoClient client, String name) throws CallFailed {
        Deadline deadline = Deadline.in(BUILD_LIMIT);
        MediaPipeline pipeline = Call.created(Call.begin("create a pipeline", client::createMediaPipeline), deadline);
        try {
            Call.<Void>begin("name the pipeline", reply -> pipeline.setName(name, reply))
                    .within(deadline);
            Composite stage = Call.<Composite>begin("create the stage", new Composite.Builder(pipeline)::buildAsync)
                    .within(deadline);
            return new Graph(pipeline, stage, createPort(stage).within(deadline));
        } catch (CallFailed e) {
            Call.release(pipeline);
            throw e;
        }
    }

    String id() {
        return pipeline.getId();
    }

    Call<HubPort> createPort() {
        return createPort(stage);
    }

    private static Call<HubPort> createPort(Composite stage) {
        return Call.begin("create a port", new HubPort.Builder(stage)::buildAsync);
    }

    Call<Void> connect(Link link, Map<Seat, Line> lines) {
        return Call.begin(
                "connect",
                reply -> withEnds(link, lines, (source, sink) -> {
                    source.connect(sink, MediaType.AUDIO, reply);
                }));
    }

    Call<Void> disconnect(Link link, Map<Seat, Line> lines) {
        return Call.begin(
                "disconnect",
                reply -> withEnds(link, lines, (source, sink) -> {
                    source.disconnect(sink, reply);
                }));
    }

    private void withEnds(Link link, Map<Seat, Line> lines, BiConsumer<MediaElement, MediaElement> action) {
        Line line = line(link.seat(), lines);
        if (link instanceof Link.Hears) {
            action.accept(port(line), line.endpoint());
        } else if (link instanceof Link.Listens) {
            action.accept(gallery, line.endpoint());
        } else if (link instanceof Link.Speaks) {
            action.accept(line.endpoint(), port(line));
        } else if (link instanceof Link.TalksTo talk) {
            action.accept(line.endpoint(), line(talk.other(), lines).endpoint());
        }
    }

    private static Line line(Seat seat, Map<Seat, Line> lines) {
        return present(lines.get(seat), "no connection of seat " + seat);
    }

    private static HubPort port(Line line) {
        return present(line.port(), "no port of seat " + line.seat());
    }

    private static <T> T present(@Nullable T thing, String orElse) {
        if (thing == null) {
            throw new IllegalStateException(orElse);
        }
        return thing;
    }
}
