package org.alcove.web.identity;

import com.ibm.websphere.servlet.session.IBMSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A browser with its cookies, and the session that the server keeps for it: without a server. */
final class Browser {

    /** The id of the session, which the server chooses. */
    @Nullable
    String session;

    /** How often the server's own sign-in was ended. */
    int logouts;

    final Map<String, Cookie> cookies = new HashMap<>();
    final Map<String, Object> kept = new HashMap<>();
    final Map<String, String> headers = new HashMap<>();
    final Map<String, String> told = new HashMap<>();
    boolean stored;
    private int sessions;

    /** Somebody else may have chosen this one. */
    Browser withPlantedSession() {
        session = "planted";
        return this;
    }

    HttpServletRequest asks(String path) {
        return of(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> "GET";
            case "getServletPath", "getRequestURI" -> path;
            case "getHeader" -> headers.get((String) arguments[0]);
            case "getCookies" -> cookies.values().toArray(Cookie[]::new);
            case "getSession" -> arguments != null && arguments[0].equals(true) ? newSession() : session();
            case "logout" -> {
                logouts++;
                yield null;
            }
            case "getPathInfo", "getQueryString", "getUserPrincipal", "getParameter" -> null;
            default -> throw new UnsupportedOperationException(called.getName());
        });
    }

    HttpServletResponse answer() {
        return of(HttpServletResponse.class, (proxy, called, arguments) -> {
            switch (called.getName()) {
                case "addCookie" -> cookies.put(((Cookie) arguments[0]).getName(), (Cookie) arguments[0]);
                case "setStatus" -> told.put("status", String.valueOf(arguments[0]));
                case "setHeader" -> told.put((String) arguments[0], (String) arguments[1]);
                default -> throw new UnsupportedOperationException(called.getName());
            }
            return null;
        });
    }

    private IBMSession newSession() {
        if (session == null) {
            session = "drawn " + ++sessions;
        }
        return Objects.requireNonNull(session());
    }

    private @Nullable IBMSession session() {
        return session == null
                ? null
                : of(IBMSession.class, (proxy, called, arguments) -> switch (called.getName()) {
                    case "getAttribute" -> kept.get((String) arguments[0]);
                    case "setAttribute" -> {
                        stored = false;
                        yield kept.put((String) arguments[0], arguments[1]);
                    }
                    case "sync" -> {
                        stored = true;
                        yield null;
                    }
                    case "invalidate" -> {
                        session = null;
                        kept.clear();
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(called.getName());
                });
    }

    private static <T> T of(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(Browser.class.getClassLoader(), new Class<?>[] {type}, (p, c, a) -> {
            Object answer = answers.invoke(p, c, a);
            return c.getReturnType() == void.class ? null : answer;
        }));
    }
}
