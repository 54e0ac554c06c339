package hairpin.cli.track;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.simulator.track.Track;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin track inspect`.
@Command(
        name = "inspect",
        description = "Says what is known of tracks, and what is wrong with them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit status: 0 all can be raced on, 1 one has a problem, 2 one cannot be read.",
            "",
            "Examples:",
            "  hairpin track inspect Switchback",
            "  hairpin track inspect --json my-tracks/*.npy",
            "  hairpin track inspect generated:7:0.6:reversed"
        })
final class InspectCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "TRACK", description = TrackArgument.MEANING)
    private List<String> tracks;

    @Option(names = "--json", description = "Answer as a JSON array, one object per track.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        List<Object> answers = new ArrayList<>();
        Table table = new Table(TrackSummary.HEADINGS);
        int exit = Exit.YES;
        boolean anyRead = false;
        PrintWriter err = spec.commandLine().getErr();
        for (String text : tracks) {
            switch (TrackArgument.resolve(text)) {
                case TrackArgument.Found(Track track) -> {
                    TrackSummary summary = TrackSummary.of(track);
                    answers.add(summary);
                    table.add(summary.cells());
                    anyRead = true;
                    exit = Math.max(exit, summary.problems().isEmpty() ? Exit.YES : Exit.NO);
                }
                case TrackArgument.Unusable(String line) -> {
                    answers.add(new LinkedHashMap<>(Map.of("name", text, "unusable", line)));
                    err.println(line);
                    exit = Exit.UNUSABLE;
                }
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(answers));
        } else if (anyRead) {
            out.print(table.print());
        }
        out.flush();
        err.flush();
        return exit;
    }
}
