package org.alcove.media.engine.sdp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session description as lines: those of the session, and those of each media description (RFC 8866, section 5).
 * Everything has a limit, and what is not a line of SDP makes the whole invalid.
 */
record SdpLines(List<String> session, List<List<String>> media) {

    private static final int MAX_LENGTH = 65_536;
    private static final int MAX_LINE = 4_096;
    private static final int MAX_LINES = 2_000;

    static SdpLines parse(String text) throws InvalidSdp {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidSdp("too long");
        }
        List<String> session = new ArrayList<>();
        List<List<String>> media = new ArrayList<>();
        List<String> current = session;
        int count = 0;
        for (String line : text.split("\r?\n")) {
            requireLine(line, ++count);
            if (line.startsWith("m=")) {
                current = new ArrayList<>();
                media.add(current);
            }
            current.add(line);
        }
        if (session.isEmpty() || !session.get(0).equals("v=0")) {
            throw new InvalidSdp("not version 0");
        }
        return new SdpLines(session, media);
    }

    private static void requireLine(String line, int number) throws InvalidSdp {
        boolean wellFormed = line.length() >= 2 && line.charAt(1) == '=' && Character.isLowerCase(line.charAt(0));
        if (!wellFormed || line.length() > MAX_LINE || number > MAX_LINES) {
            throw new InvalidSdp("line " + number);
        }
    }

    /** The first value of that attribute; {@code a=name} alone has an empty value. */
    static Optional<String> attribute(List<String> lines, String name) {
        return attributes(lines, name).stream().findFirst();
    }

    static List<String> attributes(List<String> lines, String name) {
        String prefix = "a=" + name;
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .filter(rest -> rest.isEmpty() || rest.charAt(0) == ':')
                .map(rest -> rest.isEmpty() ? "" : rest.substring(1).trim())
                .toList();
    }
}
