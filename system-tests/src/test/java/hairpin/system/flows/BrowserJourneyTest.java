package hairpin.system.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A racer, a spectator and an organizer, each in a real browser, on a league that really runs.
@Tag("slow")
@ExtendWith(RunningStack.class)
class BrowserJourneyTest {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final double LOGIN_MS = 60_000;
    private static final double RACE_MS = 180_000;

    private static Chromium chromium;

    @BeforeAll
    static void open_the_browser() throws IOException {
        SampleModels.needed();
        chromium = Chromium.installed();
        Files.createDirectories(PICTURES);
    }

    @AfterAll
    static void close_the_browser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_racer_logs_in_registers_and_submits_and_a_spectators_board_changes_by_itself(League league) {
        String cup = "browser-cup-" + Long.toString(System.nanoTime(), 36);
        String race = cup + "-qualifier";
        league.openQualifier(cup, race);

        try (BrowserContext spectating = chromium.browser().newContext();
                BrowserContext racing = chromium.browser().newContext()) {
            Page board = spectating.newPage();
            board.navigate(league.pages() + "/races/" + race);
            board.evaluate("document.body.dataset.sameDocument = 'yes'");

            Page page = racing.newPage();
            logIn(page, league, cup);
            register(page);
            upload(page, league);
            submit(page, league, race);

            Locator line = board.locator("tr[data-alias='Ada-Browses']");
            line.waitFor(new Locator.WaitForOptions().setTimeout(RACE_MS));
            picture(board, "board");
            assertThat(line.innerText()).contains("Ada-Browses");
            assertThat(board.evaluate("document.body.dataset.sameDocument"))
                    .as("the board changed without loading the page again")
                    .isEqualTo("yes");

            league.close(race);
            watchReplay(page);
        }
    }

    @Test
    void an_organizer_lays_out_a_season_on_the_desk_and_opens_its_race(League league) {
        String name = "Desk Cup " + Long.toString(System.nanoTime(), 36);
        try (BrowserContext organizing = chromium.browser().newContext()) {
            Page page = organizing.newPage();
            page.setDefaultTimeout(LOGIN_MS);
            page.navigate(league.pages() + "/organizer");
            logInAs(page, "olga");
            page.locator("a[href='/organizer/seasons/new']").first().click();
            page.locator("#name").fill(name);
            page.locator("main form button[type=submit]").click();
            page.waitForURL("**/rounds/new");
            page.locator("#name").fill("Opening");
            page.locator("main form button[type=submit]").click();
            page.waitForURL("**/races/new");
            page.locator("a[href$='kind=VIRTUAL_QUALIFIER']").click();
            page.locator("#name").fill("First Bend");
            page.locator("#tracks").fill("2");
            picture(page, "race-to-create");
            page.locator("main form button[type=submit]").click();
            page.waitForURL("**/organizer/races/*");
            page.locator("a[href$='/open']").click();
            picture(page, "race-to-open");
            page.locator("main form button[type=submit]").click();
            page.waitForURL("**/organizer/races/*");
            page.locator("a[href$='/close']").waitFor();
            picture(page, "race-on-the-desk");

            page.navigate(league.pages() + "/organizer");
            picture(page, "desk");
            assertThat(page.locator("main").innerText()).contains(name, "First Bend");
        }
    }

    private static void logIn(Page page, League league, String cup) {
        page.navigate(league.pages() + "/seasons/" + cup);
        page.locator("header a[href^='/login']").click();
        logInAs(page, "ada");
        page.waitForURL(Pattern.compile(".*/seasons/" + cup + ".*"));
        picture(page, "season-to-enter");
    }

    private static void logInAs(Page page, String person) {
        page.locator("#username").waitFor(new Locator.WaitForOptions().setTimeout(LOGIN_MS));
        page.fill("#username", person);
        page.fill("#password", person);
        page.locator("#kc-login").click();
    }

    private static void register(Page page) {
        page.locator("#alias").fill("Ada-Browses");
        page.locator("#country").fill("NZ");
        page.locator("#team").fill("Browser Works");
        page.locator("#consent").check();
        page.locator("#entry button[type=submit]").click();
        page.getByText("Ada-Browses").first().waitFor();
        picture(page, "registered");
    }

    private static void upload(Page page, League league) {
        page.navigate(league.pages() + "/models");
        page.locator("#archive").setInputFiles(sample());
        page.locator("form.upload button[type=submit]").click();
        page.locator("main table").waitFor();
        picture(page, "models");
    }

    private static void submit(Page page, League league, String race) {
        page.navigate(league.pages() + "/races/" + race);
        page.locator("#desk button[type=submit]").click();
        page.waitForURL(Pattern.compile(".*/submissions/.*"));
        picture(page, "submitted");
        page.locator(".stepper li.done >> nth=4")
                .waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.ATTACHED)
                        .setTimeout(RACE_MS));
        picture(page, "classified");
    }

    /// The tracks are no secret any more: the car drives, stops at a key, and can be wound.
    private static void watchReplay(Page page) {
        page.locator("a[href$='/replay']").click();
        page.locator("[data-replay] svg .car").waitFor();
        page.keyboard().press("Space");
        assertThat(page.locator("[data-play]").getAttribute("aria-pressed")).isEqualTo("false");
        page.locator("[data-wind]").press("Home");
        assertThat(page.locator("[data-shown]").innerText()).isEqualTo("00:00.0");
        picture(page, "replay");
    }

    private static Path sample() {
        return SampleModels.needed().getFirst();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
