package hairpin.leaderboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import hairpin.events.Runs.RunChanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// League and trainer as far as the pages ask them, in one small server. It keeps what it is told; the alias `taken`
/// and models that are called `bad.tar.gz` are refused, and a run `away` brings a 503.
final class PaperServices {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final SampleSeason sample = new SampleSeason(Instant.now());
    private final List<Map<String, ?>> registrations = new ArrayList<>();
    private final List<Map<String, ?>> models = new ArrayList<>();
    private final Map<String, JsonNode> seasons = new LinkedHashMap<>();
    private final PaperDesk desk = new PaperDesk();
    private HttpServer server;

    private record Answer(int status, Object body) {}

    String start() {
        models.add(model("late-apex-v3", "a1"));
        models.add(model("steady-hands", "b2", "00".repeat(32)));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.createContext("/api/recordings/", PaperRecordings::send);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        Answer answer = answer(exchange.getRequestMethod(), exchange.getRequestURI(), sent);
        byte[] body = JSON.writeValueAsBytes(answer.body);
        exchange.getResponseHeaders()
                .set("Content-Type", answer.status < 300 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(answer.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer answer(String method, URI uri, byte[] sent) throws JsonProcessingException {
        String path = uri.getPath();
        if (path.endsWith("/away/start")) {
            return problem(503, "A part is down", "The database does not answer.", "Try again in a moment.");
        }
        if (path.startsWith("/paper/seasons/")) {
            return keepSeason(method, path.substring("/paper/seasons/".length()), sent);
        }
        if (path.startsWith("/api/submissions/") && path.endsWith("/result")) {
            return new Answer(200, PaperRecordings.result(path.split("/", -1)[3]));
        }
        if (path.equals("/paper/last")) {
            return new Answer(200, desk.last());
        }
        if (PaperDesk.knows(method, path)) {
            PaperDesk.Answer answer =
                    desk.answer(method, path, JSON.readTree(new String(sent, StandardCharsets.UTF_8)));
            return new Answer(answer.status(), answer.body());
        }
        if (path.startsWith("/api/seasons") && method.equals("GET")) {
            return season(path);
        }
        if (path.equals("/api/me/registrations")) {
            return new Answer(200, registrations);
        }
        if (path.endsWith("/registrations")) {
            return register(path, JSON.readTree(new String(sent, StandardCharsets.UTF_8)));
        }
        if (path.equals("/api/me/submissions")) {
            return new Answer(
                    200,
                    List.of(
                            sample.submission("sub-queued", "QUEUED"),
                            sample.submission("sub-ada-3", "FINISHED"),
                            sample.practice(SampleSeason.PRACTICE, "FINISHED")));
        }
        if (path.endsWith("/practice")) {
            return new Answer(202, sample.practice(SampleSeason.PRACTICE, "QUEUED"));
        }
        if (path.endsWith("/submissions")) {
            return new Answer(202, sample.submission("sub-queued", "QUEUED"));
        }
        if (path.equals("/api/models")) {
            return method.equals("GET") ? new Answer(200, models) : upload(uri.getQuery());
        }
        if (path.startsWith("/api/models/")) {
            models.removeIf(model -> path.endsWith("/" + model.get("modelId")));
            return new Answer(200, Map.of());
        }
        if (path.endsWith("/runs") && method.equals("GET")) {
            return new Answer(
                    200, List.of(sample.run("RUNNING"), waiting("run-18", "Evi-Apex"), waiting("run-19", "Hana-Hook")));
        }
        if (path.endsWith("/record")) {
            return new Answer(
                    200, Map.of("log", List.of(), "passings", List.of(passing(41, null), passing(42, "TOO_SOON"))));
        }
        return new Answer(200, Map.of());
    }

    /// What the league has told is what it answers, too.
    private Answer keepSeason(String method, String slug, byte[] sent) throws JsonProcessingException {
        if (method.equals("DELETE")) {
            seasons.remove(slug);
        } else {
            seasons.put(slug, JSON.readTree(new String(sent, StandardCharsets.UTF_8)));
        }
        return new Answer(200, Map.of());
    }

    private Answer season(String path) {
        String[] steps = path.split("/", -1);
        if (steps.length == 3) {
            return new Answer(200, seasons.values());
        }
        JsonNode season = seasons.get(steps[3]);
        return season == null
                ? problem(404, "Not found", "There is no season " + steps[3] + ".", "Check the spelling.")
                : new Answer(200, season);
    }

    private Answer register(String path, JsonNode wish) {
        if (wish.path("alias").asText().equals("taken")) {
            return problem(409, "The rules do not allow it", "The alias taken is taken.", "Choose another alias.");
        }
        Map<String, ?> entry = Map.of(
                "registrationId",
                "r1",
                "seasonSlug",
                path.split("/", -1)[3],
                "alias",
                wish.path("alias").asText(),
                "country",
                wish.path("country").asText(),
                "team",
                wish.path("team").asText(),
                "division",
                "OPEN");
        registrations.clear();
        registrations.add(entry);
        return new Answer(201, entry);
    }

    private Answer upload(String query) {
        String name = query.substring("name=".length());
        if (name.equals("bad.tar.gz")) {
            return problem(
                    422,
                    "The model cannot race",
                    "agent/model.pb ends in the middle of node 17.",
                    "Export the model again and upload the new archive.");
        }
        Map<String, ?> model = model(name.replace(".tar.gz", ""), "c" + models.size());
        models.addFirst(model);
        return new Answer(201, model);
    }

    private static Answer problem(int status, String title, String detail, String next) {
        return new Answer(
                status, Map.of("title", title, "status", status, "code", "REFUSED", "detail", detail, "next", next));
    }

    private static Map<String, ?> passing(long sequence, String flag) {
        return flag == null
                ? Map.of("deviceId", "gate-1", "bootId", "b7", "sequence", sequence, "sensor", "A", "at", Instant.now())
                : Map.of(
                        "deviceId",
                        "gate-1",
                        "bootId",
                        "b7",
                        "sequence",
                        sequence,
                        "sensor",
                        "B",
                        "at",
                        Instant.now(),
                        "flag",
                        flag);
    }

    private RunChanged waiting(String id, String alias) {
        RunChanged run = sample.run("QUEUED");
        return new RunChanged(
                run.eventId(),
                run.at(),
                run.raceSlug(),
                id,
                alias,
                alias.equals("Evi-Apex") ? "GR" : "JP",
                "Car 2",
                "steady",
                "QUEUED",
                180_000,
                null,
                List.of(),
                List.of(),
                null);
    }

    private static Map<String, ?> model(String name, String id) {
        return model(name, id, "4e3d0f4c2f2ad0c9b1a7e1d84cf3a6f9b6d2c3b1a09e8d7c6b5a49382716050f");
    }

    private static Map<String, ?> model(String name, String id, String sha256) {
        return Map.ofEntries(
                Map.entry("modelId", id),
                Map.entry("name", name),
                Map.entry("fileName", name + ".tar.gz"),
                Map.entry("sha256", sha256),
                Map.entry("bytes", 3_412_977),
                Map.entry("uploadedAt", Instant.parse("2026-05-12T09:30:00Z")),
                Map.entry("sensor", "FRONT_FACING_CAMERA"),
                Map.entry("algorithm", "clipped_ppo"),
                Map.entry("actionSpaceType", "discrete"),
                Map.entry("actions", 7),
                Map.entry("network", "conv 8×8×32, conv 4×4×64, conv 3×3×64, dense 512, dense 7"),
                Map.entry("parameters", 861_351));
    }
}
