package hairpin.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for a child to answer.
public final class Health {

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LOG_LINES = 15;

    private Health() {}

    /// Returns once `answers` holds; fails as soon as the child has died, or when `within` is over, with the end of its
    /// log in the message.
    public static void await(Child child, Duration within, BooleanSupplier answers) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!answers.getAsBoolean()) {
            if (!child.alive()) {
                throw new ServerFailure(child.name() + " ended while starting" + endOfLog(child));
            }
            if (System.nanoTime() > deadline) {
                throw new ServerFailure(
                        child.name() + " did not answer within " + within.toSeconds() + " s" + endOfLog(child));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static String endOfLog(Child child) {
        try {
            List<String> lines = new String(Files.readAllBytes(Path.of(child.log())), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
            return "; " + child.log() + " ends with:\n  " + String.join("\n  ", last);
        } catch (IOException _) {
            return "; see " + child.log();
        }
    }
}
