package org.alcove.journeys;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who asks for addresses one by one, with the cookies of their visit and without a browser. */
final class Visitor {

    private static final Pattern FORM = Pattern.compile("<form id=\"kc-form-login\"[^>]* action=\"([^\"]+)\"");

    private final Stack stack;
    private final APIRequestContext client;

    private Visitor(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
    }

    /** Signed in with this account, or nobody. */
    static Visitor of(Stack stack, Optional<String> account) {
        Visitor visitor = new Visitor(stack);
        account.ifPresent(visitor::signIn);
        return visitor;
    }

    /** Who first, then with what, as Keycloak asks. */
    private void signIn(String account) {
        APIResponse who = client.get(stack.address() + "/o/");
        APIResponse what = client.post(action(who), form("username", account));
        APIResponse inside = client.post(action(what), form("password", "alcove-demo"));
        if (!inside.url().startsWith(stack.address())) {
            throw new AssertionError(account + " could not sign in: " + inside.url());
        }
    }

    private static RequestOptions form(String name, String value) {
        return RequestOptions.create().setForm(FormData.create().set(name, value));
    }

    private static String action(APIResponse page) {
        Matcher form = FORM.matcher(page.text());
        if (!form.find()) {
            throw new AssertionError("Keycloak does not ask who: " + page.url());
        }
        return form.group(1).replace("&amp;", "&");
    }

    String asks(String method, String path) {
        return word(ask(method, path));
    }

    String page(String path) {
        return ask("GET", path).text();
    }

    private APIResponse ask(String method, String path) {
        return client.fetch(stack.address() + path, options().setMethod(method));
    }

    /** Sends what a form of ours would. */
    String sends(String path, List<List<String>> fields) {
        FormData form = FormData.create();
        fields.forEach(field -> form.append(field.get(0), field.get(1)));
        return word(client.post(stack.address() + path, options().setForm(form)));
    }

    String opens(String path) {
        int status =
                RawSocket.handshake(stack.address().replaceFirst("^http", "ws") + path, cookies(), stack.address());
        return status == 101 ? "yes" : Integer.toString(status);
    }

    private String cookies() {
        return com.google.gson.JsonParser.parseString(client.storageState())
                .getAsJsonObject()
                .getAsJsonArray("cookies")
                .asList()
                .stream()
                .map(com.google.gson.JsonElement::getAsJsonObject)
                .map(cookie -> cookie.get("name").getAsString() + "="
                        + cookie.get("value").getAsString())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private RequestOptions options() {
        return RequestOptions.create().setMaxRedirects(0).setHeader("Origin", stack.address());
    }

    /** As the table of rights says it. */
    private static String word(APIResponse answer) {
        if (answer.status() >= 300 && answer.status() < 400) {
            String to = answer.headers().getOrDefault("location", "");
            return to.contains("/sign-in") || to.contains("/openid-connect/auth") ? "sign-in" : "on";
        }
        return answer.ok() ? "yes" : Integer.toString(answer.status());
    }
}
