package org.alcove.journeys;

/** Whole, or cut. What is sent reliably waits until it is whole again; what is not is lost. */
final class Cable {

    private boolean whole = true;

    synchronized void cut() {
        whole = false;
    }

    synchronized void mend() {
        whole = true;
        notifyAll();
    }

    synchronized boolean isWhole() {
        return whole;
    }

    synchronized void awaitWhole() throws InterruptedException {
        while (!whole) {
            wait();
        }
    }
}
