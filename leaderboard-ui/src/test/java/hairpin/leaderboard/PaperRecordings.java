package hairpin.leaderboard;

import com.sun.net.httpserver.HttpExchange;
import hairpin.events.EvaluationNews.LapResult;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EvaluationNews.RolloutResult;
import hairpin.events.PublicResult;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Results of races that have closed, and their recordings. A submission is called by how many bytes its recording has.
public final class PaperRecordings {

    private PaperRecordings() {}

    /// As the league gives it: without the recording.
    public static PublicResult result(String submission) {
        return new PublicResult(
                PublicResult.FORM,
                submission,
                "Ada-7",
                "späte-Kurve.tar.gz",
                Instant.parse("2026-05-01T10:00:00.123456Z"),
                "GENERALIZATION",
                100.0 / 3,
                new Provenance("ab".repeat(32), "night-sprint", 1, "cd".repeat(32), "1", "runner-1", submission),
                new Suite(List.of("Switchback"), List.of("CCW"), List.of(7L)),
                "5a17",
                new DrivingRules("classic", 1, 1000, 1000, 3, 8),
                List.of(new RolloutResult(
                        0, 11_550, "ef".repeat(32), List.of(new LapResult(1, 8000, 1e-7, "Time up", 0, 0, 0, 0)))),
                null);
    }

    /// Any bytes, the same ones each time.
    public static byte[] recording(int bytes) {
        byte[] recording = new byte[bytes];
        new Random(bytes).nextBytes(recording);
        return recording;
    }

    static void send(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        long left = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        byte[] piece = recording((int) Math.min(left, 1 << 20));
        exchange.sendResponseHeaders(200, left);
        try (exchange;
                OutputStream out = exchange.getResponseBody()) {
            while (left > 0) {
                int now = (int) Math.min(left, piece.length);
                out.write(piece, 0, now);
                left -= now;
            }
        }
    }
}
