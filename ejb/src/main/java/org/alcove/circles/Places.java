package org.alcove.circles;

/** How much room there is in a circle: a word, since nobody counts people here. */
public enum Places {
    ENOUGH,
    FEW,
    NONE;

    private static final int A_FEW = 3;

    static Places left(int capacity, int members) {
        int left = capacity - members;
        if (left <= 0) {
            return NONE;
        }
        return left <= A_FEW ? FEW : ENOUGH;
    }
}
