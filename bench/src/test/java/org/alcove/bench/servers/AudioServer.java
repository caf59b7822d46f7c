package org.alcove.bench.servers;

import org.alcove.bench.crowd.Member;

/** A server with one room of sound, as a process of its own. */
public interface AudioServer extends AutoCloseable {

    /** What it is called in tables. */
    String name();

    /** The process, whose use of the machine is measured. */
    long pid();

    /** Lets somebody in and begins to connect them. */
    void join(Member member, boolean onStage) throws Exception;

    /** Lets somebody go. */
    void leave(Member member) throws Exception;

    @Override
    void close() throws Exception;
}
