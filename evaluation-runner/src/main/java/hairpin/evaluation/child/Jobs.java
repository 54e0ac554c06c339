package hairpin.evaluation.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// What a race process is told, line by line. When there is nobody any more who could tell it something, the process
/// ends at once, whatever it does.
final class Jobs {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private Jobs() {}

    static Jobs from(InputStream in) {
        Jobs jobs = new Jobs();
        Thread.ofPlatform().daemon().name("jobs").start(() -> jobs.read(in));
        return jobs;
    }

    /// Waits until there is one.
    String next() throws InterruptedException {
        return lines.take();
    }

    private void read(InputStream in) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException _) {
            // the end as well
        }
        Runtime.getRuntime().halt(0);
    }
}
