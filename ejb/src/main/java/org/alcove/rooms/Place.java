package org.alcove.rooms;

/** Where a participant is. */
enum Place {
    WAITING("waiting"),
    GALLERY("gallery"),
    STAGE("stage");

    private final String word;

    Place(String word) {
        this.word = word;
    }

    /** How the protocol and the document say it. */
    String word() {
        return word;
    }
}
