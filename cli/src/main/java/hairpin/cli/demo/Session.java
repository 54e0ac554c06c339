package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Supplier;

/// Somebody who is logged in; the login is renewed before it runs out.
final class Session {

    private static final Duration RENEW_AFTER = Duration.ofMinutes(3);

    private final Web web;
    private final Supplier<String> login;
    private String token;
    private long loggedInAt;

    Session(Web web, Supplier<String> login) {
        this.web = web;
        this.login = login;
    }

    Answer get(String url) {
        return web.get(url, token());
    }

    Answer post(String url, JsonNode body) {
        return web.send("POST", url, token(), body);
    }

    Answer post(String url) {
        return post(url, null);
    }

    Answer put(String url) {
        return web.send("PUT", url, token(), null);
    }

    Answer upload(String url, byte[] content) {
        return web.post(url, token(), "application/octet-stream", content);
    }

    static ObjectNode json() {
        return Web.JSON.createObjectNode();
    }

    private synchronized String token() {
        if (loggedInAt == 0 || System.nanoTime() - loggedInAt > RENEW_AFTER.toNanos()) {
            token = login.get();
            loggedInAt = System.nanoTime();
        }
        return token;
    }
}
