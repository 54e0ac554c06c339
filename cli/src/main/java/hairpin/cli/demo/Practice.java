package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;

/// The open suite beside the hidden one.
record Practice(Journal journal, Logins logins, Addresses addresses, Season season) {

    /// What a racer learns from a drive on the practice suite, at once and alone.
    void practise(Racer racer, Qualifier qualifier) {
        Session session = logins.of(racer.user());
        String race = addresses.league("/api/races/" + season.qualifier());
        JsonNode suite = logins.nobody().get(race + "/practice").success().path("suite");
        journal.check(
                "everyone may see what to practise on, and none of it is hidden",
                suite.path("tracks").size() == Season.PRACTICE.size()
                        && Collections.disjoint(Season.PRACTICE, Season.TRACKS),
                suite);
        String model = session.upload(
                        addresses.trainer(
                                "/api/models?name=practice-" + racer.model().fileName()),
                        racer.model().archive())
                .success()
                .path("modelId")
                .asText();
        String practice = session.post(race + "/practice", Session.json().put("modelId", model))
                .success()
                .path("submissionId")
                .asText();
        qualifier.watch(Map.of(racer.alias(), practice));
        JsonNode told = logins.nobody()
                .get(addresses.league("/api/submissions/" + practice))
                .success();
        String course = told.path("rollouts").path(0).path("course").asText();
        journal.check(
                "practice names its tracks and has no rank",
                course.startsWith(Season.PRACTICE.getFirst())
                        && told.path("rank").isNull(),
                course);
        String result = addresses.league("/api/submissions/" + practice + "/result");
        journal.check(
                "how " + racer.alias() + " drove, step by step, is hers alone",
                session.get(result).status() == 200
                        && logins.nobody().get(result).status() == 409,
                session.get(result).status());
    }
}
