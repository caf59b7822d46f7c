package org.alcove.accounts;

/** Keycloak did not answer, or could not do what it was asked to: it may be able to later. */
class NoAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why for the log: a status, the name of an exception. Never what was asked about */
    NoAnswer(String why) {
        super(why, null, false, false);
    }

    /** Why nobody answered: a status, the name of an exception. */
    static String why(RuntimeException silence) {
        return silence instanceof NoAnswer
                ? String.valueOf(silence.getMessage())
                : silence.getClass().getSimpleName();
    }
}
