package hairpin.system.secrecy;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.cli.stack.Part;
import hairpin.system.flows.League;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who asks: the services with a token, the pages with a session, as a browser would.
final class Visitor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STREAM_FOR = Duration.ofMillis(700);
    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final String name;
    private final League league;
    private final Optional<String> token;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Cookies())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final ScheduledExecutorService closer = Executors.newSingleThreadScheduledExecutor();

    private Visitor(String name, League league, Optional<String> token) {
        this.name = name;
        this.league = league;
        this.token = token;
    }

    static Visitor nobody(League league) {
        return new Visitor("nobody", league, Optional.empty());
    }

    static Visitor device(String device, League league) {
        return new Visitor(device, league, Optional.of(league.deviceToken(device)));
    }

    /// Logs in to the pages too.
    static Visitor person(String user, League league) {
        Visitor visitor = new Visitor(user, league, Optional.of(league.token(user)));
        visitor.logIn(user);
        return visitor;
    }

    private void logIn(String user) {
        String form = told(
                        "login", request(URI.create(league.pages() + "/login")).GET())
                .body();
        Matcher action = LOGIN_FORM.matcher(form);
        if (!action.find()) {
            throw new AssertionError("no form to log in with, but: " + form);
        }
        String fields = "username=" + URLEncoder.encode(user, UTF_8) + "&password=" + URLEncoder.encode(user, UTF_8);
        String page = told(
                        "login",
                        request(URI.create(action.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields)))
                .body();
        if (!page.contains("/logout")) {
            throw new AssertionError(user + " is not logged in: " + page);
        }
    }

    /// Everything that comes back: status, headers, body; of a stream what comes in its first moments.
    Told ask(Door door, String path) {
        boolean page = door.service() == Part.LEADERBOARD;
        HttpRequest.Builder request = request(URI.create(league.url(door.service()) + path));
        request.method(
                door.method(), door.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        request.header("Content-Type", page ? "application/x-www-form-urlencoded" : "application/json");
        request.header("Origin", league.pages()).header("Sec-Fetch-Site", "same-origin");
        if (!page) {
            token.ifPresent(it -> request.header("Authorization", "Bearer " + it));
        }
        return told(door.method() + " " + door.service().label() + path, request);
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(PATIENCE);
    }

    private Told told(String where, HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        try {
            HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
            return new Told(
                    name,
                    where,
                    response.statusCode() + " " + response.headers().map(),
                    body(response));
        } catch (IOException failure) {
            throw new AssertionError(request.uri() + " did not answer " + name, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private String body(HttpResponse<InputStream> response) throws IOException {
        InputStream body = response.body();
        boolean endless =
                response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        if (!endless) {
            try (body) {
                return new String(body.readAllBytes(), UTF_8);
            }
        }
        var _ = closer.schedule(() -> close(body), STREAM_FOR.toMillis(), TimeUnit.MILLISECONDS);
        StringBuilder read = new StringBuilder();
        byte[] piece = new byte[8192];
        try {
            for (int n = body.read(piece); n >= 0; n = body.read(piece)) {
                read.append(new String(piece, 0, n, UTF_8));
            }
        } catch (IOException closedByUs) {
            return read.toString();
        }
        return read.toString();
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        closer.shutdownNow();
        http.close();
    }
}
