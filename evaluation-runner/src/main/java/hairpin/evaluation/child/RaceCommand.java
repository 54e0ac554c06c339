package hairpin.evaluation.child;

import hairpin.driver.child.ChildJvm;
import java.util.List;

/// The command line that starts a race process.
final class RaceCommand {

    /// Inner loops of networks are compiled all but at once: until then their vectors are objects, and a small network
    /// spends more time on these than on all its decisions.
    private static final String EARLY = "CompileThresholdScaling,hairpin.driver.network.WrittenPlaces*::add,0.02";

    private final List<String> line;

    RaceCommand(RaceLimits limits, Class<?> main, String classPath) {
        this.line = ChildJvm.line(
                limits.heapMb(), List.of("-XX:CompileCommand=quiet", "-XX:CompileCommand=" + EARLY), main, classPath);
    }

    List<String> line() {
        return line;
    }
}
