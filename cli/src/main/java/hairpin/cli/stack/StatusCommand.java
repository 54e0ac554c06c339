package hairpin.cli.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `hairpin status`: how each part is doing; exit status 0 only when all are ready.
@Command(
        name = "status",
        description = "Shows each part: ready, crashed (with its log), not answering, or stopped.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  hairpin status           exit status 0 when all is ready, otherwise 1",
            "  hairpin status --json    the same for a script"
        })
public final class StatusCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StackOptions options;

    @Option(names = "--json", description = "answer in JSON")
    private boolean json;

    @Override
    public Integer call() {
        List<PartState> states = options.stack().states();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(states));
        } else {
            states.forEach(state -> out.println(line(state)));
        }
        out.flush();
        return states.stream().allMatch(state -> state.condition() == Condition.READY) ? 0 : 1;
    }

    private static String line(PartState state) {
        String line = "  %-18s %-26s %s"
                .formatted(state.part().label(), state.condition().words(), state.address());
        return switch (state.condition()) {
            case READY -> line + "  (process " + state.pid() + ")";
            case CRASHED, NOT_ANSWERING -> line + "  see " + state.log();
            case STOPPED -> line;
        };
    }

    private static String json(List<PartState> states) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (PartState state : states) {
            all.addObject()
                    .put("part", state.part().label())
                    .put("condition", state.condition().name())
                    .put("address", state.address())
                    .put("pid", state.pid())
                    .put("log", state.log());
        }
        return all.toString();
    }
}
