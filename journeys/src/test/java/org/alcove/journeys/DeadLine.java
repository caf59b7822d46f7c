package org.alcove.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * A socket that has died without a word, as behind a router that has forgotten it: the browser still calls it open, and
 * nothing comes or goes, not even its closing. Sound takes another way and goes on.
 */
final class DeadLine {

    private static final String REMEMBER_SOCKETS = """
            (() => {
              const Original = window.WebSocket;
              window.journeySockets = [];
              window.WebSocket = class extends Original {
                dead = false;
                constructor(...args) { super(...args); window.journeySockets.push(this); }
                set onmessage(listener) { super.onmessage = (event) => this.dead || listener(event); }
                send(data) { if (!this.dead) super.send(data); }
                close(...args) { if (!this.dead) super.close(...args); }
                breakOff() { super.close(); }
              };
            })();
            """;

    private DeadLine() {}

    /** To be called before the page is opened. */
    static void prepare(BrowserContext context) {
        context.addInitScript(REMEMBER_SOCKETS);
    }

    /** From now on every socket that this page has is dead; a new one works. */
    static void begin(Page page) {
        page.evaluate("() => window.journeySockets.forEach((socket) => (socket.dead = true))");
    }

    /** The dead sockets end, as when the browser is told at last. */
    static void end(Page page) {
        page.evaluate("() => window.journeySockets.forEach((socket) => socket.breakOff())");
    }
}
