package org.alcove.web.circles;

import jakarta.servlet.http.HttpServletRequest;
import org.alcove.circles.CircleId;
import org.alcove.web.pages.PageAddress;

/** Which circle a page is about, as its address says. */
record CircleAddress(String slug, CircleId circle) {

    static CircleAddress in(HttpServletRequest request) {
        PageAddress address = PageAddress.in(request);
        return new CircleAddress(address.requireSlug(), new CircleId(address.requireId()));
    }

    /** Of all circles of an organisation. */
    static String all(String slug) {
        return "/o/" + slug + "/circles";
    }

    /** Of its own page. */
    String path() {
        return all(slug) + "/" + circle;
    }

    /** Of one more page about it. */
    String path(String page) {
        return path() + "/" + page;
    }
}
