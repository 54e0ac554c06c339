package hairpin.leaderboard.upstream;

import hairpin.events.PublicResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Response;
import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The model library of who is logged in, and the recordings of races.
@ApplicationScoped
public class TrainerStore {

    private static final String TRAINER = "trainer";
    private static final int SHOWN = 200;

    private final AnswerStore answers;
    private final TrainerResource trainer;

    TrainerStore(AnswerStore answers, @RestClient TrainerResource trainer) {
        this.answers = answers;
        this.trainer = trainer;
    }

    /// The newest first.
    public Answer<List<ModelCard>> models() {
        return answers.ask(TRAINER, login -> trainer.models(login, SHOWN), new GenericType<>() {});
    }

    public Answer<ModelCard> upload(String name, File archive) {
        return answers.ask(TRAINER, login -> trainer.upload(login, name, archive), new GenericType<>() {});
    }

    public Answer<Boolean> delete(String modelId) {
        return answers.order(TRAINER, login -> trainer.delete(login, modelId));
    }

    /// The drive behind a result, as it was kept, as an open response, which whoever sends it on closes by sending.
    public Answer<Response> recording(String sha256) {
        return open(() -> trainer.recording(sha256));
    }

    /// One rollout of a revealed result as SVG, on its track, with a car that drives it and those of its rivals.
    public Answer<String> drawing(PublicResult result, int rollout) {
        String recording = result.provenance().recordingSha256();
        String track = result.suite().trackOf(rollout);
        String direction = result.suite().directionOf(rollout);
        Integer rollouts = result.rules().rivals().isEmpty()
                ? null
                : Integer.valueOf(result.suite().rollouts());
        return answers.ask(
                TRAINER, _ -> trainer.drawing(recording, rollout, track, direction, rollouts), new GenericType<>() {});
    }

    /// The archive as an open response, which whoever sends it on closes by sending.
    public Answer<Response> archive(String modelId) {
        return open(() -> trainer.archive(answers.login(), modelId));
    }

    private Answer<Response> open(Supplier<Response> call) {
        try {
            Response response = call.get();
            if (response.getStatus() == 200) {
                return new Answer.Given<>(response);
            }
            try (response) {
                return new Answer.Refused<>(answers.problem(TRAINER, response));
            }
        } catch (ProcessingException _) {
            return new Answer.Refused<>(answers.away(TRAINER));
        }
    }
}
