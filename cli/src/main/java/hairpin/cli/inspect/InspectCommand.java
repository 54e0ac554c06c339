package hairpin.cli.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hairpin.driver.Refusal;
import hairpin.driver.model.Model;
import hairpin.driver.model.ModelReading;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hairpin inspect MODEL`.
@Command(
        name = "inspect",
        description = "Says what a model is: sensor, actions, network, digests; or why it cannot race.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A model is a car archive (tar.gz with agent/model.pb), or a zip or tar.gz with an ONNX file;",
            "either with a model_metadata.json. Nothing in it is executed.",
            "",
            "Exit status: 0 it can race, 1 it is refused, 2 the file cannot be read.",
            "",
            "Examples:",
            "  hairpin inspect fast.tar.gz",
            "  hairpin inspect --json fast.tar.gz"
        })
public final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "The model's archive.")
    private Path file;

    @Option(names = "--json", description = "Answer as a JSON object.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        String name = String.valueOf(file.getFileName());
        return switch (ModelFile.read(file)) {
            case ModelReading.Readable(Model model) -> {
                ModelSummary summary = ModelSummary.of(name, model);
                say(json ? json(summary) : summary.text());
                yield 0;
            }
            case ModelReading.Refused(Refusal refusal) -> {
                say(json ? json(RefusalSummary.of(name, refusal)) : "refused: " + refusal.sentence());
                yield 1;
            }
        };
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }

    private static String json(Object answer) throws JsonProcessingException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer);
    }
}
