package hairpin.league;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/// Stands for the trainer service: a model belongs to whoever its id begins with. Use as
/// `@QuarkusTestResource(ModelLibrary.class)`.
///
/// The id `x-down` is answered as a library in trouble would. There is no archive whose digest begins with zeros.
public final class ModelLibrary implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/api/models/", ModelLibrary::answer);
        server.createContext("/api/held-models/", ModelLibrary::hold);
        server.start();
        return Map.of(
                "hairpin.trainer.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void hold(HttpExchange exchange) throws IOException {
        send(exchange, exchange.getRequestURI().getPath().contains("/0000") ? 404 : 204, "");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().substring("/api/models/".length());
        String owner = personOf(exchange.getRequestHeaders().getFirst("Authorization"));
        if (id.endsWith("-down")) {
            send(exchange, 503, "{}");
        } else if (!id.startsWith(owner + "-")) {
            send(exchange, 404, "{\"code\": \"NOT_FOUND\"}");
        } else {
            send(exchange, 200, """
                    {"modelId": "%s", "name": "%s.tar.gz", "sha256": "%s", "bytes": 1000, "parameters": 12}
                    """.formatted(id, id, "ab".repeat(32)));
        }
    }

    private static String personOf(String authorization) {
        String claims =
                new String(Base64.getUrlDecoder().decode(authorization.split("\\.", 3)[1]), StandardCharsets.UTF_8);
        return claims.replaceAll("(?s).*\"sub\":\"([^\"]*)\".*", "$1");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
