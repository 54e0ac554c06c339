package hairpin.cli.stack;

import hairpin.servers.Child;
import hairpin.servers.Health;
import hairpin.servers.KafkaServer;
import hairpin.servers.KeycloakServer;
import hairpin.servers.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Brings every part up, as many at once as their needs allow; what is up already stays as it is.
public final class StartingStack {

    private static final Duration SERVICE_WITHIN = Duration.ofMinutes(2);

    /// How long a part that runs may keep us waiting before it counts as stuck and is started again.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Stack stack;
    private final Consumer<String> report;
    private final List<String> failures = new ArrayList<>();

    /// @param report gets one line for each part when it is ready
    public StartingStack(Stack stack, Consumer<String> report) {
        this.stack = stack;
        this.report = report;
    }

    /// Returns when every part answers; throws a [StackFailure] that names those that do not.
    public void run() {
        try (StackLock _ = StackLock.of(stack.directory());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            stack.settlePorts();
            Map<Part, CompletableFuture<Boolean>> starts = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                CompletableFuture<?>[] needs =
                        part.needs().stream().map(starts::get).toArray(CompletableFuture<?>[]::new);
                starts.put(
                        part,
                        CompletableFuture.allOf(needs)
                                .thenApplyAsync(
                                        _ -> part.needs().stream().allMatch(need -> starts.get(need)
                                                        .join())
                                                && up(part),
                                        threads));
            }
            starts.values().forEach(CompletableFuture::join);
        }
        if (!failures.isEmpty()) {
            throw new StackFailure(String.join("\n", failures));
        }
    }

    private boolean up(Part part) {
        long began = System.nanoTime();
        try {
            boolean ran = runsAsBuilt(part);
            if (!ran) {
                start(part);
            }
            String took = ran ? "runs already" : "ready in %5.1f s".formatted((System.nanoTime() - began) / 1e9);
            say("  %-18s %-16s %s".formatted(part.label(), took, stack.address(part)));
            return true;
        } catch (RuntimeException failure) {
            say("  %-18s failed".formatted(part.label()));
            synchronized (failures) {
                failures.add(part.label() + " did not start: " + failure.getMessage());
            }
            return false;
        }
    }

    private boolean runsAsBuilt(Part part) {
        return stack.child(part)
                .filter(Child::alive)
                .filter(child -> !isOlderThanItsBuild(part, child))
                .filter(_ -> stack.answers(part, PATIENCE))
                .isPresent();
    }

    private boolean isOlderThanItsBuild(Part part, Child child) {
        if (part.service().isEmpty()) {
            return false;
        }
        try {
            Instant built = Files.getLastModifiedTime(new ServiceCommand(stack, part).jar())
                    .toInstant();
            return built.isAfter(child.startedAt());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot tell when " + part.label() + " was built", unreadable);
        }
    }

    private void start(Part part) {
        int port = stack.ports().of(part);
        switch (part) {
            case POSTGRES -> PostgresServer.start(stack.directory(), port);
            case KAFKA -> KafkaServer.start(stack.directory(), port);
            case KEYCLOAK -> KeycloakServer.start(stack.directory(), port);
            case LEAGUE, RUNNER, TRAINER, LEADERBOARD -> {
                Child child = new ServiceCommand(stack, part).command().start(stack.directory());
                Health.await(child, SERVICE_WITHIN, () -> stack.answers(part));
            }
        }
    }

    private void say(String line) {
        synchronized (report) {
            report.accept(line);
        }
    }
}
