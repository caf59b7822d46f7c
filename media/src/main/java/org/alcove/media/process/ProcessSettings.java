package org.alcove.media.process;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.alcove.media.engine.EngineSettings;
import org.alcove.media.engine.rpc.EngineLimits;

/**
 * What the process is told at its start. Each setting has one name: {@code alcove.engine.port} is a system property, or
 * {@code ALCOVE_ENGINE_PORT} in the environment.
 *
 * @param address where the WebSocket listens; whoever reaches it can hear every room, so it is loopback unless told
 *     otherwise
 * @param engine what the engine itself is told
 * @param endsWithInput whether the process ends when its standard input does, so that it does not outlive whoever started
 *     it
 */
record ProcessSettings(InetSocketAddress address, EngineSettings engine, boolean endsWithInput) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String KURENTOS_PORT = "8888";
    private static final String MEDIA_PORT = "9083";
    private static final String USUAL_LOAD_PERCENT = Integer.toString(EngineLimits.USUAL.loadPercent());
    private static final String USUAL_SECONDS = Long.toString(EngineSettings.KEEPS_FORGOTTEN.toSeconds());
    private static final int MAX_PORT = 65_535;
    private static final int MAX_SECONDS = 86_400;

    /** The settings of this process. */
    static ProcessSettings here() throws UnusableSetting {
        return read(ProcessSettings::setting);
    }

    /**
     * Reads every setting.
     *
     * @param settings the value of the setting of that name; empty if there is none
     */
    static ProcessSettings read(UnaryOperator<String> settings) throws UnusableSetting {
        Reader reader = new Reader(settings);
        InetAddress advertised = reader.host("alcove.media.address");
        if (advertised.isAnyLocalAddress()) {
            throw new UnusableSetting(
                    "alcove.media.address",
                    advertised.getHostAddress(),
                    "an address that browsers can send to is needed");
        }
        EngineSettings engine = new EngineSettings(
                reader.host("alcove.media.bind"),
                reader.number("alcove.media.port", MEDIA_PORT, 0, MAX_PORT),
                advertised,
                EngineLimits.USUAL.withLoadPercent(
                        reader.number("alcove.media.load.limit", USUAL_LOAD_PERCENT, 0, 100)),
                Duration.ofSeconds(
                        reader.number("alcove.engine.keeps.forgotten.seconds", USUAL_SECONDS, 1, MAX_SECONDS)));
        InetSocketAddress address = new InetSocketAddress(
                reader.host("alcove.engine.host"), reader.number("alcove.engine.port", KURENTOS_PORT, 0, MAX_PORT));
        return new ProcessSettings(address, engine, reader.choice("alcove.engine.ends.with.input"));
    }

    private static String setting(String name) {
        String inEnvironment = System.getenv(name.replace('.', '_').toUpperCase(Locale.ROOT));
        return System.getProperty(name, inEnvironment == null ? "" : inEnvironment);
    }

    private record Reader(UnaryOperator<String> settings) {

        String text(String name, String otherwise) {
            String value = settings.apply(name).strip();
            return value.isEmpty() ? otherwise : value;
        }

        InetAddress host(String name) throws UnusableSetting {
            String value = text(name, LOOPBACK);
            try {
                return InetAddress.getByName(value);
            } catch (UnknownHostException e) {
                throw new UnusableSetting(name, value, "an address of this machine is needed");
            }
        }

        int number(String name, String otherwise, int least, int most) throws UnusableSetting {
            String value = text(name, otherwise);
            if (value.matches("\\d{1,9}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new UnusableSetting(name, value, "a number from " + least + " to " + most + " is needed");
        }

        boolean choice(String name) throws UnusableSetting {
            String value = text(name, "false");
            return switch (value) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new UnusableSetting(name, value, "true or false is needed");
            };
        }
    }
}
