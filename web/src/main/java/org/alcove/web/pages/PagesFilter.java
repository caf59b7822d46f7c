package org.alcove.web.pages;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Gives pages clean addresses and files versioned ones. Runs after the filters of web.xml, so that whoever gets here
 * has passed the door.
 */
@WebFilter("/*")
public class PagesFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final transient Assets assets;

    @Inject
    public PagesFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        if (path.startsWith("/pages/")) {
            throw new Refusal(Reason.NOT_FOUND, "a view is not an address");
        }
        Optional<PageAddress> page = PageAddress.of(path);
        if (page.isPresent()) {
            page.get().keepIn(request);
            forward(page.get().view(), request, response);
        } else if (path.startsWith(Assets.FOLDER)) {
            asset(path, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A file of this version stays what it is; one of another version is not kept by the browser. */
    private void asset(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", path.startsWith(assets.getAddress() + "/") ? FOREVER : "no-cache");
        String file = Assets.file(path);
        if (file.equals(Words.FILE)) {
            Words.write(response);
        } else {
            forward(Assets.ROOT + file, request, response);
        }
    }

    private static void forward(String to, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getRequestDispatcher(to).forward(request, response);
    }

    private static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
