package hairpin.cli.stack;

import hairpin.servers.Child;
import hairpin.servers.ProcessTable;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Stops everything that belongs to the stack, whoever started it: services first, then the servers that they use.
public final class StoppingStack {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Stack stack;
    private final Consumer<String> report;

    public StoppingStack(Stack stack, Consumer<String> report) {
        this.stack = stack;
        this.report = report;
    }

    /// Returns when no process of the stack is left; throws a [StackFailure] that names those that would not go.
    public void run() {
        try (StackLock _ = StackLock.of(stack.directory())) {
            stop(child -> !isServer(child));
            stop(StoppingStack::isServer);
        }
        List<String> left = stack.directory().processes().children().stream()
                .filter(Child::alive)
                .map(child -> child.name() + " (process " + child.pid() + ")")
                .toList();
        if (!left.isEmpty()) {
            throw new StackFailure("these would not stop: " + String.join(", ", left));
        }
    }

    private void stop(Predicate<Child> which) {
        ProcessTable table = stack.directory().processes();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            table.children().stream()
                    .filter(which)
                    .forEach(child -> threads.execute(() -> {
                        boolean ran = child.alive();
                        table.stop(child.name(), GRACE);
                        synchronized (report) {
                            report.accept(
                                    "  %-18s %s".formatted(child.name(), ran ? "stopped" : "was not running any more"));
                        }
                    }));
        }
    }

    private static boolean isServer(Child child) {
        return Arrays.stream(Part.values())
                .filter(part -> part.service().isEmpty())
                .anyMatch(part -> part.label().equals(child.name()));
    }
}
