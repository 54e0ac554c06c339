package hairpin.cli.stack;

import hairpin.servers.Child;
import hairpin.servers.ChildCommand;
import hairpin.servers.FreePort;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The evaluation runners of a stack: its own one, which is number 1, and as many beside it as the work needs.
///
/// They are children of the stack like any other: `down` stops them.
public final class Runners {

    private final Stack stack;

    public Runners(Stack stack) {
        this.stack = stack;
    }

    /// Starts a runner, or starts it again, and does not wait for it.
    public Child start(int number) {
        return start(number, Map.of());
    }

    /// @param settings more of its environment
    public Child start(int number, Map<String, String> settings) {
        ChildCommand own = new ServiceCommand(stack, Part.RUNNER).command();
        Map<String, String> environment = new TreeMap<>(own.environment());
        environment.put("HAIRPIN_RUNNER_NAME", "runner-" + number);
        if (number > 1) {
            environment.put("QUARKUS_HTTP_PORT", Integer.toString(FreePort.any()));
        }
        environment.putAll(settings);
        return new ChildCommand(name(number), own.command(), environment, own.stopSignal()).start(stack.directory());
    }

    /// What the runner says while it runs.
    public Path log(int number) {
        return stack.directory().log(name(number));
    }

    static String name(int number) {
        return Part.RUNNER.label() + (number == 1 ? "" : "-" + number);
    }
}
