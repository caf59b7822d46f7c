package org.alcove.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser said, and what it was told: requests and responses without a server. */
final class Said {

    private final String method;
    private final String path;
    private final Map<String, String> headers = new HashMap<>();
    final Map<String, String> told = new HashMap<>();

    Said(String method, String path) {
        this.method = method;
        this.path = path;
    }

    Said with(String header, String value) {
        headers.put(header.toLowerCase(Locale.ROOT), value);
        return this;
    }

    HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Said.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> answer(called.getName(), arguments));
    }

    private @Nullable Object answer(String called, Object @Nullable [] arguments) {
        return switch (called) {
            case "getMethod" -> method;
            case "getServletPath", "getRequestURI" -> path;
            case "getPathInfo", "getQueryString" -> null;
            case "getHeader" ->
                headers.get(
                        String.valueOf(arguments == null ? "" : arguments[0]).toLowerCase(Locale.ROOT));
            default -> throw new UnsupportedOperationException(called);
        };
    }

    HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                Said.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, called, arguments) -> {
                    told.put(String.valueOf(arguments[0]), String.valueOf(arguments[1]));
                    return null;
                });
    }
}
