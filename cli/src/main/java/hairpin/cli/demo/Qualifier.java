package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// The virtual qualifier: racers register, upload, submit, and watch their models being raced.
final class Qualifier {

    private static final Duration EVALUATED_WITHIN = Duration.ofMinutes(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Journal journal;
    private final Logins logins;
    private final Addresses addresses;
    private final Season season;

    Qualifier(Journal journal, Logins logins, Addresses addresses, Season season) {
        this.journal = journal;
        this.logins = logins;
        this.addresses = addresses;
        this.season = season;
    }

    void register(List<Racer> racers) {
        for (Racer racer : racers) {
            logins.of(racer.user())
                    .post(
                            addresses.league("/api/seasons/" + season.slug() + "/registrations"),
                            Session.json()
                                    .put("alias", racer.alias())
                                    .put("country", racer.country())
                                    .put("team", racer.team())
                                    .put("consent", true))
                    .success();
            journal.tell(racer.alias() + " (" + racer.country() + ") registers");
        }
        int registered = logins.nobody()
                .get(addresses.league("/api/seasons/" + season.slug()))
                .success()
                .path("registrations")
                .asInt();
        journal.check("the season counts " + racers.size() + " racers", registered == racers.size(), registered);
    }

    /// What a racer gets to hear whose archive is broken.
    void uploadGarbage(Racer racer) {
        byte[] whole = racer.model().archive();
        Answer answer = logins.of(racer.user())
                .upload(
                        addresses.trainer("/api/models?name=half-a-model.tar.gz"),
                        Arrays.copyOf(whole, whole.length / 2));
        journal.check(
                "half an archive is refused with a reason",
                answer.status() == 422 && !answer.json().path("detail").asText().isBlank(),
                answer.summary());
        journal.tell("\"" + answer.json().path("detail").asText() + "\"");
    }

    /// @return the submissions' ids by alias
    Map<String, String> submit(List<Racer> racers) {
        Map<String, String> submissions = new LinkedHashMap<>();
        for (Racer racer : racers) {
            Session session = logins.of(racer.user());
            String file = racer.model().fileName();
            JsonNode model = session.upload(
                            addresses.trainer("/api/models?name=" + file),
                            racer.model().archive())
                    .success();
            JsonNode submission =
                    submit(session, model.path("modelId").asText()).success();
            submissions.put(racer.alias(), submission.path("submissionId").asText());
            journal.tell(racer.alias() + " submits " + file + ": "
                    + model.path("sensor").asText() + ", "
                    + model.path("actionSpaceType").asText() + ", "
                    + model.path("parameters").asText()
                    + " parameters");
        }
        return submissions;
    }

    Answer submit(Session session, String modelId) {
        return session.post(
                addresses.league("/api/races/" + season.qualifier() + "/submissions"),
                Session.json().put("modelId", modelId));
    }

    /// Tells how each evaluation goes until all have ended.
    void watch(Map<String, String> submissions) {
        long deadline = System.nanoTime() + EVALUATED_WITHIN.toNanos();
        Map<String, String> seen = new LinkedHashMap<>();
        int finished = 0;
        while (finished < submissions.size()) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailure(
                        "evaluations did not end within " + EVALUATED_WITHIN.toMinutes() + " minutes: " + seen);
            }
            finished = 0;
            for (Map.Entry<String, String> one : submissions.entrySet()) {
                JsonNode now = logins.nobody()
                        .get(addresses.league("/api/submissions/" + one.getValue()))
                        .success();
                String state = now.path("state").asText();
                if (!state.equals(seen.put(one.getKey(), state))) {
                    journal.tell(one.getKey() + " " + words(now));
                }
                finished += isOver(state) ? 1 : 0;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        journal.check(
                submissions.size() == 1 ? "it was raced" : "all " + submissions.size() + " models were raced",
                seen.values().stream().allMatch("FINISHED"::equals),
                seen);
    }

    private static boolean isOver(String state) {
        return List.of("FINISHED", "FAILED", "ERROR", "CANCELED").contains(state);
    }

    private static String words(JsonNode submission) {
        String state = submission.path("state").asText();
        return switch (state) {
            case "QUEUED" ->
                "waits, position " + submission.path("queuePosition").asText();
            case "RUNNING" -> "is being raced";
            case "FINISHED" ->
                "is done: completion %.1f %%, best lap %s, rank %s"
                        .formatted(
                                submission.path("completionPercent").asDouble(),
                                LapTime.words(submission.path("bestLapMs")),
                                submission.path("rank").asText("none yet"));
            default -> state + ": " + submission.path("reason").asText();
        };
    }
}
