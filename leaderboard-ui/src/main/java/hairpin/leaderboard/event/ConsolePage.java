package hairpin.leaderboard.event;

import hairpin.events.Runs.RunChanged;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.look.Notice;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.race.BoardLine;
import hairpin.leaderboard.race.RaceHead;
import hairpin.leaderboard.race.RaceView;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/// The timekeeper's desk at an event. Plain forms: it works when scripts do not.
@Path("/events/{race}/console")
@ApplicationScoped
@Blocking
@RolesAllowed({"timekeeper", "organizer", "admin"})
public class ConsolePage {

    private static final Set<String> ACTS =
            Set.of("call", "start", "pause", "resume", "end", "undo", "did-not-finish", "laps");

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");

    private final PublicRecord known;
    private final LeagueStore league;
    private final FramePage frames;

    ConsolePage(PublicRecord known, LeagueStore league, FramePage frames) {
        this.known = known;
        this.league = league;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance console(
                Frame frame, RaceHead head, Console console, RunView run, List<String> aliases, Notice said);
    }

    @GET
    public Response console(@PathParam("race") String race) {
        return page(200, race, null);
    }

    @POST
    @Path("queue")
    public Response checkIn(
            @PathParam("race") String race, @RestForm String alias, @RestForm String car, @RestForm String model) {
        return after(race, league.checkIn(race, typed(alias), typed(car), typed(model)));
    }

    @POST
    @Path("runs/{run}/{act}")
    public Response act(@PathParam("race") String race, @PathParam("run") String run, @PathParam("act") String act) {
        if (!ACTS.contains(act)) {
            throw new NotFoundException();
        }
        return after(race, league.act(run, act));
    }

    @POST
    @Path("runs/{run}/laps/{lap}/{judgement}")
    public Response judge(
            @PathParam("race") String race,
            @PathParam("run") String run,
            @PathParam("lap") int lap,
            @PathParam("judgement") String judgement,
            @RestForm String amount) {
        return switch (judgement) {
            case "validate", "invalidate", "merge" -> after(race, league.judge(run, lap, judgement));
            case "resets" -> after(race, league.countResets(run, lap, count(typed(amount))));
            case "split" -> split(race, run, lap, typed(amount));
            default -> throw new NotFoundException();
        };
    }

    private static int count(String typed) {
        if (!COUNT.matcher(typed).matches()) {
            throw new NotFoundException();
        }
        return Integer.parseInt(typed);
    }

    private Response split(String race, String run, int lap, String firstS) {
        if (firstS.isEmpty()) {
            return after(race, league.split(run, lap, null));
        }
        try {
            int firstMs =
                    new BigDecimal(firstS.replace(',', '.')).movePointRight(3).intValueExact();
            return after(race, league.split(run, lap, firstMs));
        } catch (ArithmeticException | NumberFormatException _) {
            return page(
                    400,
                    race,
                    Notice.bad(
                            "\"" + firstS + "\" is no time",
                            "Nothing was changed.",
                            "Say the first part in seconds, such as 9.5, or leave it empty for half."));
        }
    }

    @POST
    @Path("runs/{run}/passings/count")
    public Response count(
            @PathParam("race") String race,
            @PathParam("run") String run,
            @RestForm String device,
            @RestForm String boot,
            @RestForm long sequence) {
        return after(race, league.count(run, typed(device), typed(boot), sequence));
    }

    private Response after(String race, Answer<Boolean> answer) {
        return switch (answer) {
            case Answer.Given<Boolean> _ ->
                Response.seeOther(URI.create("/events/" + race + "/console")).build();
            case Answer.Refused<Boolean>(var problem) -> page(problem.status(), race, problem.notice());
        };
    }

    private Response page(int status, String race, Notice said) {
        Frame frame = frames.frame();
        RaceView view = RaceView.of(known, race, frame.now(), frame.locale())
                .filter(found -> found.head().physical())
                .orElseThrow(NotFoundException::new);
        Answer<List<RunChanged>> runs = league.runs(race);
        List<RunChanged> all = runs.given().orElse(List.of());
        Optional<RunChanged> onTrack = Console.onTrack(all, known.run(race).map(RunChanged::runId));
        String zone = known.race(race).map(place -> place.season().timeZone()).orElse("UTC");
        Console console = Console.of(
                all, onTrack, onTrack.flatMap(run -> league.record(run.runId()).given()), zone);
        Notice notice = said != null
                ? said
                : runs.refusal().map(problem -> problem.notice()).orElse(null);
        return ErrorPage.page(
                status,
                Templates.console(frame, view.head(), console, console.run(), aliases(race, view), notice),
                frame);
    }

    /// Whom the timekeeper may mean: everyone on the board and in the standings.
    private List<String> aliases(String race, RaceView view) {
        List<String> onBoard = view.lines().stream().map(BoardLine::alias).toList();
        List<String> inSeason = known
                .race(race)
                .flatMap(place -> known.standings(place.season().seasonSlug()))
                .stream()
                .flatMap(standings -> standings.rows().stream())
                .map(row -> row.alias())
                .toList();
        return Stream.of(onBoard, inSeason)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }

    private static String typed(String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
