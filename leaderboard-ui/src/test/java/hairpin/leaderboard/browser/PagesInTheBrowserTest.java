package hairpin.leaderboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import hairpin.events.Topics;
import hairpin.leaderboard.League;
import hairpin.leaderboard.OnPaper;
import hairpin.leaderboard.SampleSeason;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Looks at the pages with a real browser. The pictures are left in `target/screenshots`.
@QuarkusTest
@QuarkusTestResource(OnPaper.class)
@Tag("slow")
class PagesInTheBrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String CULPRITS = "[...document.querySelectorAll('body *')]"
            + ".filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5)"
            + ".map(e => e.tagName + '.' + e.className).join(' ')";

    private static final String ACCESSIBILITY = script("/accessibility.js");

    @TempDir
    static Path profile;

    @Inject
    League league;

    @TestHTTPResource("/")
    URI pages;

    private final SampleSeason sample = new SampleSeason(Instant.now());
    private Chromium chromium;

    @BeforeEach
    void a_season_is_on_and_a_browser_is_open() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Chromium.PROGRAM), "no Chromium at " + Chromium.PROGRAM);
        league.tellEverything(sample);
        chromium = new Chromium(profile);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_board_changes_before_the_readers_eyes() throws IOException {
        chromium.window(1280, 900, "dark");
        chromium.open(address("races/" + SampleSeason.QUALIFIER));
        chromium.await("document.querySelector('[data-pulse].alive')");
        chromium.evaluate("window.stillHere = true");
        league.tell(Topics.BOARDS, new SampleSeason(Instant.now()).qualifierBoard(2, "Cleo-Clips"));
        chromium.await("document.querySelector('#row-Cleo-Clips.fresh')");
        assertThat(chromium.evaluate("window.stillHere").asBoolean()).isTrue();
        chromium.photograph(PICTURES.resolve("board-changed.png"), false);
    }

    @Test
    void nothing_sticks_out_at_any_width_in_either_theme() throws IOException {
        look(
                List.of(
                        "",
                        "seasons/" + SampleSeason.SEASON,
                        "races/" + SampleSeason.QUALIFIER,
                        "races/" + SampleSeason.FINAL,
                        "races/" + SampleSeason.DUEL,
                        "events/" + SampleSeason.EVENT,
                        "submissions/" + SampleSeason.PRACTICE,
                        "submissions/" + SampleSeason.FINISHED,
                        "submissions/" + SampleSeason.REVEALED,
                        "submissions/sub-queued",
                        "submissions/sub-running",
                        "submissions/sub-failed"),
                List.of(new Window(390, 844), new Window(768, 1024), new Window(1280, 900), new Window(1920, 1080)),
                List.of("dark", "light"));
    }

    @Test
    void the_hall_screen_and_the_overlay_fill_what_they_are_shown_on() throws IOException {
        look(
                List.of("events/" + SampleSeason.EVENT + "/screen", "events/" + SampleSeason.EVENT + "/overlay"),
                List.of(new Window(1280, 720), new Window(1920, 1080), new Window(3840, 2160)),
                List.of("dark"));
    }

    @Test
    @TestSecurity(
            user = "ada",
            roles = {"racer", "timekeeper"})
    void the_pages_behind_a_login_fit_as_well() throws IOException {
        look(
                List.of(
                        "me",
                        "models",
                        "models/a1/delete",
                        "seasons/" + SampleSeason.SEASON + "?as=racer",
                        "races/" + SampleSeason.QUALIFIER + "?as=racer",
                        "events/" + SampleSeason.EVENT + "/console",
                        "nowhere"),
                List.of(new Window(390, 844), new Window(768, 1024), new Window(1280, 900)),
                List.of("dark", "light"));
    }

    @Test
    @TestSecurity(
            user = "olga",
            roles = {"organizer", "racer"})
    void the_organizers_desk_fits_as_well() throws IOException {
        String race = "organizer/races/" + SampleSeason.QUALIFIER;
        String season = "organizer/seasons/" + SampleSeason.SEASON;
        String rounds = season + "/rounds/";
        look(
                List.of(
                        "organizer",
                        race,
                        race + "/close",
                        "organizer/seasons/new",
                        rounds + "new",
                        rounds + "3/races/new",
                        rounds + "3/races/new?kind=VIRTUAL_QUALIFIER",
                        rounds + "3/races/new?kind=PHYSICAL_EVENT",
                        season + "/edit",
                        season + "/entries",
                        season + "/entries/exclude?racer=Ada-7",
                        season + "/rulings/r1/lift",
                        "organizer/races/" + SampleSeason.FINAL + "/edit",
                        "organizer/races/" + SampleSeason.EVENT + "/rulings/new?racer=Ada-7"),
                List.of(new Window(390, 844), new Window(768, 1024), new Window(1280, 900), new Window(1920, 1080)),
                List.of("dark", "light"));
        league.forget(Topics.SEASONS, SampleSeason.SEASON);
        look(List.of("organizer?empty"), List.of(new Window(390, 844), new Window(1280, 900)), List.of("dark"));
    }

    @Test
    @TestSecurity(user = "olga", roles = "organizer")
    void a_form_asks_only_for_what_applies() throws IOException {
        chromium.window(1280, 900, "light");
        chromium.open(
                address("organizer/seasons/" + SampleSeason.SEASON + "/rounds/3/races/new?kind=VIRTUAL_QUALIFIER"));

        assertThat(asked("boxes", "positions", "bots", "conditions", "maxPractice"))
                .isEmpty();
        choose("raceType", "OBJECT_AVOIDANCE");
        assertThat(asked("boxes", "positions", "bots")).isEqualTo("boxes");
        choose("placement", "FIXED");
        assertThat(asked("boxes", "positions", "bots")).isEqualTo("positions");
        choose("raceType", "HEAD_TO_BOT");
        assertThat(asked("boxes", "positions", "bots")).isEqualTo("bots");
        chromium.evaluate("document.getElementById('bots').value = 99");
        choose("raceType", "HEAD_TO_MODEL");
        assertThat(asked("boxes", "positions", "bots", "rivals")).isEqualTo("rivals");
        chromium.photograph(PICTURES.resolve("organizer-race-against-models-1280-light.png"), true);
        choose("raceType", "TIME_TRIAL");
        assertThat(chromium.evaluate("document.getElementById('bots').disabled").asBoolean())
                .as("what is wrong with it would keep the form from being sent")
                .isTrue();
        choose("preset", "OWN");
        choose("practiceTracks", "3");
        assertThat(asked("conditions", "maxPractice", "boxes")).isEqualTo("conditions maxPractice");

        chromium.open(address("organizer/races/" + SampleSeason.FINAL + "/edit"));
        assertThat(asked("tracks", "practiceTracks")).isEmpty();
        chromium.evaluate("document.getElementById('redraw').click()");
        assertThat(asked("tracks", "practiceTracks")).isEqualTo("tracks practiceTracks");
    }

    private void choose(String field, String value) {
        chromium.evaluate("{ const field = document.getElementById('" + field + "'); field.value = '" + value
                + "'; field.dispatchEvent(new Event('input', { bubbles: true })); }");
    }

    /// Which of these fields are there to be seen.
    private String asked(String... fields) {
        return chromium.evaluate("['" + String.join("', '", fields)
                        + "'].filter(id => document.getElementById(id).checkVisibility()).join(' ')")
                .asText();
    }

    @Test
    void pages_without_data_say_what_comes_next() throws IOException {
        league.tell(Topics.BOARDS, sample.emptyBoard());
        league.forget(Topics.STANDINGS, SampleSeason.SEASON);
        league.forget(Topics.RUNS, SampleSeason.EVENT);
        look(
                List.of(
                        "seasons/" + SampleSeason.SEASON + "?empty",
                        "races/" + SampleSeason.QUALIFIER + "?empty",
                        "events/" + SampleSeason.EVENT + "?empty"),
                List.of(new Window(390, 844), new Window(1280, 900)),
                List.of("dark"));
        league.forget(Topics.SEASONS, SampleSeason.SEASON);
        look(List.of("?empty"), List.of(new Window(1280, 900)), List.of("dark"));
    }

    @Test
    void the_look_for_barriers_finds_them() {
        chromium.window(390, 844, "dark");
        chromium.open("data:text/html,<h1 id=a>A</h1><h3 id=a>B</h3><input><button></button><fieldset></fieldset>"
                + "<p aria-describedby=none tabindex=3>C</p>");
        List<String> barriers = new ArrayList<>();
        chromium.evaluate(ACCESSIBILITY).forEach(barrier -> barriers.add(barrier.asText()));
        assertThat(String.join("\n", barriers))
                .contains("an id twice: h1#a")
                .contains("aria-describedby names nothing")
                .contains("a field without a label: input")
                .contains("nothing to say for: button")
                .contains("without a legend")
                .contains("an order of its own")
                .contains("too small for a finger")
                .contains("a heading that skips from 1")
                .contains("no language")
                .contains("no title");
    }

    private record Window(int width, int height) {}

    private void look(List<String> paths, List<Window> windows, List<String> schemes) throws IOException {
        List<String> wider = new ArrayList<>();
        Set<String> barriers = new LinkedHashSet<>();
        for (String path : paths) {
            for (Window window : windows) {
                for (String scheme : schemes) {
                    chromium.window(window.width, window.height, scheme);
                    chromium.open(address(path));
                    if (chromium.evaluate("document.documentElement.scrollWidth")
                                    .asInt()
                            > window.width) {
                        wider.add(path + " at " + window + ": " + chromium.evaluate(CULPRITS));
                    }
                    chromium.evaluate(ACCESSIBILITY).forEach(barrier -> barriers.add(path + ": " + barrier.asText()));
                    String name = path.isEmpty() ? "home" : path.replaceAll("[/?=]", "-");
                    chromium.photograph(PICTURES.resolve(name + "-" + window.width + "-" + scheme + ".png"), true);
                }
            }
        }
        assertThat(wider).isEmpty();
        assertThat(barriers).isEmpty();
    }

    private static String script(String name) {
        try (InputStream file = PagesInTheBrowserTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String address(String path) {
        return pages.resolve(path).toString();
    }
}
