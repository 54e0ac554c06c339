package hairpin.league.season;

import static hairpin.league.Tokens.anonymous;
import static hairpin.league.Tokens.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import hairpin.events.Rival;
import hairpin.events.SuiteCommitment;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.league.ModelLibrary;
import hairpin.league.Organizer;
import hairpin.league.Postgres;
import hairpin.league.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Races with more than an empty road under a calm sky.
@QuarkusTest
@QuarkusTestResource(Postgres.class)
@QuarkusTestResource(Tokens.class)
@QuarkusTestResource(ModelLibrary.class)
class VariedRaceTest {

    private static final String SUITE = """
            {"tracks": ["Secret-A", "generated:987654321:0.5"], "directions": ["CCW", "CW"], "seeds": [424242],
             "starts": [0, 0.5],
             "conditions": [{"name": "calm", "ranges": {}},
                            {"name": "dusty", "ranges": {"light": [0.512, 0.513], "friction": [0.812, 1.113]}}]}""";

    private static final String RIVALS = """
            "rivals": [{"name": "House", "modelSha256": "%s"}, {"name": "Champion", "modelSha256": "%s"}]""".formatted("ab".repeat(32), "cd".repeat(32));

    private String season;
    private final String slug = "v-" + UUID.randomUUID();

    @BeforeEach
    void a_season_is_planned() {
        season = Organizer.season();
    }

    @Test
    void everyone_is_told_what_is_driven_and_nobody_how_far_it_varies() {
        Organizer.announce(season, slug, SUITE, rules("\"obstacles\": {\"number\": 4, \"placement\": \"EVEN\"}"))
                .then()
                .statusCode(201)
                .body("suiteRollouts", equalTo(16))
                .body("driving.raceType", equalTo("OBJECT_AVOIDANCE"))
                .body("driving.obstacles.number", equalTo(4))
                .body("driving.bots", nullValue())
                .body("driving.starts", equalTo(2))
                .body("driving.varied", contains("friction", "light"));
        Organizer.opened(slug);

        String seen = anonymous().get("/api/seasons/" + season).asString()
                + anonymous().get("/api/races/" + slug).asString();
        assertThat(seen).contains("EVEN").doesNotContain("0.81", "0.51", "1.11", "dusty", "Secret");
    }

    @Test
    void the_commitment_is_to_starts_conditions_and_what_is_on_the_road() {
        Organizer.announce(season, slug, SUITE, rules("\"raceType\": \"HEAD_TO_BOT\", \"lapByLap\": true"));
        Organizer.opened(slug);
        String committed = anonymous().get("/api/seasons/" + season).path("rounds[0].races[0].suiteCommitment");
        Organizer.close(slug);

        JsonPath reveal = anonymous().get("/api/races/" + slug + "/reveal").jsonPath();
        Suite suite = reveal.getObject("suite", Suite.class);
        DrivingRules rules = reveal.getObject("rules", DrivingRules.class);

        assertThat(suite.starts()).containsExactly(0.0, 0.5);
        assertThat(suite.conditions().get(1).ranges().get("friction").high()).isEqualTo(1.113);
        assertThat(rules.bots().number()).isEqualTo(3);
        assertThat(rules.lapByLap()).isTrue();
        assertThat(SuiteCommitment.digest(suite, rules, reveal.getString("salt")))
                .isEqualTo(committed);
    }

    @Test
    void rivals_are_told_to_everyone_and_committed_to() {
        Organizer.announce(season, slug, SUITE, rules(RIVALS))
                .then()
                .statusCode(201)
                .body("driving.raceType", equalTo("HEAD_TO_MODEL"))
                .body("driving.rivals.name", contains("House", "Champion"));
        Organizer.opened(slug);
        String committed = anonymous().get("/api/seasons/" + season).path("rounds[0].races[0].suiteCommitment");
        Organizer.close(slug);

        JsonPath reveal = anonymous().get("/api/races/" + slug + "/reveal").jsonPath();
        Suite suite = reveal.getObject("suite", Suite.class);
        DrivingRules rules = reveal.getObject("rules", DrivingRules.class);
        assertThat(rules.rivals())
                .containsExactly(new Rival("House", "ab".repeat(32)), new Rival("Champion", "cd".repeat(32)));
        assertThat(SuiteCommitment.digest(suite, rules, reveal.getString("salt")))
                .isEqualTo(committed);
        assertThat(SuiteCommitment.digest(suite, rules.against(rules.rivals().reversed()), reveal.getString("salt")))
                .isNotEqualTo(committed);
    }

    @Test
    void until_it_opens_the_road_may_change_and_the_commitment_with_it() {
        Organizer.announce(season, slug, SUITE, rules("\"raceType\": \"OBJECT_AVOIDANCE\""));
        change(rules("\"obstacles\": {\"positions\": [\"0.25,-1\", \"0.75,1\"], \"placement\": \"FIXED\"}"))
                .then()
                .statusCode(200)
                .body("rules.raceType", equalTo("OBJECT_AVOIDANCE"))
                .body("rules.obstacles.number", equalTo(2));
        Organizer.opened(slug);
        String committed = anonymous().get("/api/seasons/" + season).path("rounds[0].races[0].suiteCommitment");
        Organizer.close(slug);

        JsonPath reveal = anonymous().get("/api/races/" + slug + "/reveal").jsonPath();
        assertThat(SuiteCommitment.digest(
                        reveal.getObject("suite", Suite.class),
                        reveal.getObject("rules", DrivingRules.class),
                        reveal.getString("salt")))
                .isEqualTo(committed);
    }

    @Test
    void what_does_not_go_together_or_not_fit_is_refused_by_name() {
        refused(SUITE, "\"raceType\": \"TIME_TRIAL\", \"bots\": {\"number\": 2, \"speedMps\": 1, \"apartM\": 2}")
                .contains("raceType: TIME_TRIAL has an empty road");
        refused(SUITE, "\"raceType\": \"HEAD_TO_MODEL\"").contains("rivals: HEAD_TO_MODEL needs one to 3");
        refused(SUITE, "\"raceType\": \"TIME_TRIAL\", " + RIVALS).contains("rivals: only HEAD_TO_MODEL has them");
        refused(
                        SUITE,
                        "\"bots\": {\"number\": 1, \"speedMps\": 1, \"apartM\": 2}, \"raceType\": \"HEAD_TO_MODEL\", "
                                + RIVALS)
                .contains("HEAD_TO_MODEL has neither boxes nor bots");
        refused(SUITE, RIVALS.replace("cd", "ab")).contains("rivals: one is there twice");
        refused(SUITE, RIVALS.replace("abab", "no digest")).contains("no rival: name=House");
        refused(SUITE, RIVALS.replace("ab".repeat(32), "00".repeat(32))).contains("no model with the digest of House");
        refused(
                        SUITE.replace(
                                "[424242]",
                                LongStream.range(0, 90).boxed().toList().toString()),
                        RIVALS)
                .contains("suite: at most 2000 drives");
        refused(
                        SUITE.replace(
                                "[424242]",
                                LongStream.range(0, 60).boxed().toList().toString()),
                        "\"laps\": 100")
                .contains("rules: at most 20000 laps on a suite");
        refused(
                        SUITE.replace(
                                "[424242]",
                                LongStream.range(0, 80).boxed().toList().toString()),
                        "\"raceType\": \"TIME_TRIAL\"")
                .contains("rules: rollouts times cars times maxTimeS may come to at most 210000 s");
        refused(SUITE, "\"raceType\": \"F1\"")
                .contains("raceType: TIME_TRIAL, OBJECT_AVOIDANCE, HEAD_TO_BOT or HEAD_TO_MODEL");
        refused(SUITE, "\"merciful\": true").contains("merciful: there are no boxes");
        refused(SUITE, "\"obstacles\": {\"number\": 0}").contains("number=0");
        refused(SUITE, "\"obstacles\": {\"positions\": [null]}").isNotBlank();
        refused(SUITE, "\"bots\": {\"number\": 2}").contains("apartM=0.0");
        refused(SUITE.replace("[0.512, 0.513]", "null"), "\"merciful\": false").contains("light is [low, high]");
        refused(SUITE.replace("[0.512, 0.513]", "[0.5]"), "\"merciful\": false").contains("light is [low, high]");
        refused(SUITE.replace("\"name\": \"dusty\",", ""), "\"merciful\": false")
                .contains("each has a name");
        refused(SUITE, "\"obstacles\": {\"placement\": \"FIXED\", \"positions\": [\"0.2,1\", \"0.22,1\"]}")
                .contains("of the lap apart");
        refused(SUITE, "\"obstacles\": {\"number\": 11}").contains("obstacles.number: from 1 to 10");
        refused(SUITE, "\"obstacles\": {\"number\": 10, \"apartPercent\": 7}").contains("obstacles.apartPercent");
        refused(SUITE, "\"obstacles\": {\"number\": 2, \"placement\": \"PILED\"}")
                .contains("RANDOM, EVEN or FIXED");
        refused(SUITE, "\"obstacles\": {\"placement\": \"FIXED\", \"positions\": [\"a,b\"]}")
                .contains("SHARE,LANE");
        refused(SUITE, "\"obstacles\": {\"placement\": \"FIXED\", \"positions\": [\"0.25,1\", \"0.3,-1\"]}")
                .contains("0.07 of the lap apart");
        refused(SUITE, "\"obstacles\": {\"placement\": \"FIXED\", \"positions\": [\"0.52,1\"]}")
                .contains("from where cars start");
        refused(
                        SUITE.replace("\"starts\": [0, 0.5],", "")
                                .replace("\"light\": [0.512, 0.513]", "\"start\": [0, 1]"),
                        "\"obstacles\": {\"placement\": \"FIXED\", \"positions\": [\"0.52,1\"]}")
                .contains("start may not vary where boxes are FIXED");
        refused(SUITE, "\"bots\": {\"number\": 6, \"speedMps\": 5, \"apartM\": 3}")
                .contains("bots.speedMps")
                .contains("bots.apartM");
        refused(SUITE.replace("\"light\"", "\"gravity\""), "\"merciful\": false")
                .contains("conditions: no condition is called gravity");
        refused(SUITE.replace("0.812", "0.1"), "\"merciful\": false").contains("conditions: friction is");
        refused(SUITE.replace("\"light\"", "\"start\""), "\"merciful\": false")
                .contains("start is said by the suite's starts");
        refused(SUITE.replace("dusty", "calm"), "\"merciful\": false").contains("it names something twice");
        refused(SUITE.replace("[0, 0.5]", "[0, 1]"), "\"merciful\": false").contains("starts");
    }

    private AbstractStringAssert<?> refused(String suite, String rules) {
        Response answer = Organizer.announce(season, slug, suite, rules(rules));
        answer.then().statusCode(400).body("code", equalTo("MALFORMED"));
        return assertThat(answer.<String>path("detail")).as(rules);
    }

    private Response change(String rules) {
        return as("olga", "organizer")
                .body("""
                {"name": "Varied", "opensAt": "%s", "closesAt": "%s", "maxSubmissions": 3, "rules": %s}
                """.formatted(Organizer.inHours(1), Organizer.inHours(48), rules))
                .put("/api/races/" + slug);
    }

    private static String rules(String more) {
        return """
                {"car": "classic", "laps": 2, "offTrackPenaltyMs": 3000, "collisionPenaltyMs": 5000, "maxResets": 10,
                 "maxTimeS": 180, %s}""".formatted(more);
    }
}
