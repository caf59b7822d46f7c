package org.alcove.standalone;

/**
 * Alcove cannot start, or not go on, and a person has to change something. The message says what is wrong and then what to do about
 * it; there is nothing to learn from its stack trace.
 */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotRun(String cause, String remedy) {
        super(cause + System.lineSeparator() + remedy);
    }

    CannotRun(String cause, String remedy, Throwable why) {
        this(cause, remedy);
        initCause(why);
    }
}
