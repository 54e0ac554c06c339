package hairpin.evaluation.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hairpin.events.Service;
import hairpin.servers.RealServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What a runner needs around it: a real Kafka, and small stand-ins for the realm, which gives out one token, and for
/// the trainer service, which gives out the files of one directory to whoever has it, and takes recordings into it.
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    static final String ARCHIVES = "hairpin.test.archives";

    private static final String TOKEN = "token-of-the-runner";

    private HttpServer server;
    private Path archives;

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(RealServers.shared().kafkaConfig(Service.RUNNER));
        try {
            archives = Files.createTempDirectory("archives");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/realm/protocol/openid-connect/token", this::token);
        server.createContext("/api/blobs/", this::archive);
        server.createContext("/api/recordings/", this::recording);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        config.put("quarkus.oidc-client.auth-server-url", address + "/realm");
        config.put("hairpin.trainer.url", address);
        config.put("hairpin.runner.suite-patience", "2s");
        config.put("hairpin.runner.archive.pause", "100ms");
        config.put(ARCHIVES, archives.toString());
        return config;
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        answer(exchange, 200, ("{\"access_token\":\"" + TOKEN + "\",\"expires_in\":300}").getBytes(UTF_8));
    }

    private void archive(HttpExchange exchange) throws IOException {
        Path archive =
                archives.resolve(Path.of(exchange.getRequestURI().getPath()).getFileName());
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
        } else if (Files.exists(archive)) {
            answer(exchange, 200, Files.readAllBytes(archive));
        } else {
            answer(exchange, 404, new byte[0]);
        }
    }

    private void recording(HttpExchange exchange) throws IOException {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
            return;
        }
        Path name = Path.of(exchange.getRequestURI().getPath()).getFileName();
        Files.write(
                archives.resolve(name + ".recording"), exchange.getRequestBody().readAllBytes());
        answer(exchange, 204, new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
