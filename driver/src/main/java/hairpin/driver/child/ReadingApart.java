package hairpin.driver.child;

import com.fasterxml.jackson.core.JsonFactory;
import hairpin.driver.Refusal;
import hairpin.driver.model.ModelReader;
import hairpin.simulator.track.Track;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads a model in a JVM of its own, which is killed when it takes too long.
///
/// Whose fault it is when time runs out is told by what it was used for: a process that has computed for as long as it
/// may has a file that is no model; one that has not was kept waiting by its machine.
///
/// @param heapMb its largest heap in megabytes
/// @param computing how long it may compute
public record ReadingApart(int heapMb, Duration computing) {

    private static final long BETWEEN_LOOKS_MS = 50;
    private static final long KILLED_WITHIN_S = 10;

    /// A process may last ten times as long as it takes when a core is its own.
    private static final int SPARE = 10;

    public ReadingApart {
        if (heapMb < 16 || computing.isNegative() || computing.isZero()) {
            throw new IllegalArgumentException(
                    "reading needs memory and time: heapMb=" + heapMb + " computing=" + computing);
        }
    }

    /// @param fileName only for messages
    public ReadApart read(String fileName, Path archive) throws InterruptedException {
        Process process;
        try {
            process = start();
        } catch (IOException _) {
            return new ReadApart.Broke("the reading process could not be started");
        }
        try {
            return read(process, fileName, archive);
        } finally {
            ChildJvm.end(process);
        }
    }

    /// Its complaints go nowhere, and it gets nothing of our environment.
    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ChildJvm.line(heapMb, List.of("-XX:TieredStopAtLevel=1"), ReadMain.class, classPath()))
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    private static String classPath() {
        return ChildJvm.classPath(ModelReader.class, Track.class, JsonFactory.class);
    }

    private ReadApart read(Process process, String fileName, Path archive) throws InterruptedException {
        CompletableFuture<ReadApart> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("reading").start(() -> {
            try {
                answer.complete(ReadApartFormat.read(new DataInputStream(process.getInputStream())));
            } catch (IOException | IllegalArgumentException unusable) {
                answer.completeExceptionally(unusable);
            }
        });
        // stays open: the process ends when this end of it does
        DataOutputStream ask = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        try {
            ask.writeUTF(fileName);
            ask.writeUTF(archive.toAbsolutePath().toString());
            ask.flush();
            return await(process, answer, fileName);
        } catch (IOException | ExecutionException _) {
            return wordless(process, fileName);
        }
    }

    private ReadApart await(Process process, CompletableFuture<ReadApart> answer, String fileName)
            throws InterruptedException, ExecutionException {
        long startedNs = System.nanoTime();
        while (true) {
            try {
                return answer.get(BETWEEN_LOOKS_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                Duration computed = process.info().totalCpuDuration().orElse(Duration.ZERO);
                if (computed.compareTo(computing) > 0) {
                    return refused(fileName, "takes more than " + computing.toSeconds() + " s of a core to read");
                }
                if (System.nanoTime() - startedNs > SPARE * computing.toNanos()) {
                    return new ReadApart.Broke("the archive was not read in time");
                }
            }
        }
    }

    private ReadApart wordless(Process process, String fileName) throws InterruptedException {
        boolean ended = process.waitFor(KILLED_WITHIN_S, TimeUnit.SECONDS);
        return ended && process.exitValue() == ChildJvm.OUT_OF_MEMORY
                ? refused(fileName, "needs more than the " + heapMb + " MB of memory that reading it has")
                : new ReadApart.Broke("the reading process ended without an answer"
                        + (ended ? ", exit status " + process.exitValue() : ""));
    }

    private static ReadApart refused(String fileName, String what) {
        return new ReadApart.Refused(new Refusal(Refusal.Code.TOO_LARGE, fileName, what));
    }
}
