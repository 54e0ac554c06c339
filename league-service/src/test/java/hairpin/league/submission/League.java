package hairpin.league.submission;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hairpin.events.EvaluationNews;
import hairpin.events.EvaluationNews.Provenance;
import hairpin.events.EventJson;
import hairpin.events.Topics;
import hairpin.league.Organizer;
import hairpin.league.outbox.FakeBroker;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A season with two racers, Ada-7 and Bo-Bends, played over REST and the runners' topic.
final class League {

    private final EvaluationsListener listener;
    private final FakeBroker broker;
    private String season;

    League(EvaluationsListener listener, FakeBroker broker) {
        this.listener = listener;
        this.broker = broker;
    }

    void register() {
        season = Organizer.season();
        Organizer.register(season, "ada", "Ada-7");
        Organizer.register(season, "bo", "Bo-Bends");
    }

    String season() {
        return season;
    }

    RunnerNews submitted(String race, String person) {
        String id = submit(race, person).statusCode(202).extract().path("submissionId");
        return new RunnerNews(id);
    }

    ValidatableResponse submit(String race, String person) {
        return submit(race, person, person + "-fast");
    }

    ValidatableResponse submit(String race, String person, String model) {
        return as(person, "racer")
                .body("{\"modelId\": \"" + model + "\"}")
                .post(path(race))
                .then();
    }

    static String path(String race) {
        return "/api/races/" + race + "/submissions";
    }

    ValidatableResponse cancel(RunnerNews submission, String person) {
        return as(person, "racer")
                .post("/api/submissions/" + submission.submissionId() + "/cancel")
                .then();
    }

    /// The runners' topic brings this.
    void tell(EvaluationNews news) {
        hear(news.submissionId(), EventJson.of(Topics.EVALUATIONS).write(news));
    }

    void hear(String key, String value) {
        try {
            listener.hear(new ConsumerRecord<>("evaluations", 0, 0, key, value));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /// Waits until that attempt was asked for so many times.
    void requested(RunnerNews submission, int attempt, int times) {
        await().untilAsserted(() -> assertThat(broker.payloads("evaluation-jobs", submission.submissionId()))
                .filteredOn(job -> job.contains("\"attempt\":" + attempt + ","))
                .hasSize(times));
    }

    void requested(RunnerNews submission, int attempt) {
        requested(submission, attempt, 1);
    }

    List<String> told(RunnerNews submission) {
        return broker.payloads("submissions", submission.submissionId());
    }

    /// Waits until the runners were told that they need not race it.
    void calledOff(RunnerNews submission, int attempt) {
        await().untilAsserted(() -> assertThat(broker.payloads("call-offs", submission.submissionId()))
                .singleElement()
                .asString()
                .contains("\"attempt\":" + attempt));
    }

    Provenance provenance(String race) {
        return provenance(race, List.of());
    }

    /// @param rivals digests of the models that it was raced against
    Provenance provenance(String race, List<String> rivals) {
        String commitment = anonymous()
                .get("/api/seasons/" + season)
                .jsonPath()
                .getString("rounds[0].races.find { it.slug == '" + race + "' }.suiteCommitment");
        return new Provenance("ab".repeat(32), race, 1, commitment, "1", "runner-1", null, false, rivals);
    }

    ValidatableResponse state(RunnerNews submission) {
        return anonymous()
                .get("/api/submissions/" + submission.submissionId())
                .then()
                .statusCode(200);
    }

    ValidatableResponse board(String race) {
        return anonymous().get("/api/races/" + race + "/board").then().statusCode(200);
    }

    ValidatableResponse standings() {
        return anonymous().get("/api/seasons/" + season + "/standings").then().statusCode(200);
    }
}
