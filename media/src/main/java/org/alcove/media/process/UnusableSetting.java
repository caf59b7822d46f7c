package org.alcove.media.process;

/** A setting that the engine cannot start with; the message says which, and what is needed instead. */
final class UnusableSetting extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableSetting(String name, String value, String needed) {
        super(name + " is \"" + value + "\": " + needed);
    }
}
