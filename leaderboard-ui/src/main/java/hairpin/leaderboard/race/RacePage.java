package hairpin.leaderboard.race;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import hairpin.leaderboard.upstream.TrainerStore;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/// The live board of a race.
@Path("/races/{race}")
@ApplicationScoped
@Blocking
public class RacePage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;
    private final LeagueStore league;
    private final TrainerStore trainer;
    private final Clock clock;

    RacePage(PublicRecord known, FramePage frames, LeagueStore league, TrainerStore trainer, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.league = league;
        this.trainer = trainer;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance race(Frame frame, RaceView view, RaceHead head, String left, SubmitDesk desk);

        static native TemplateInstance race$head(RaceHead head, String left);

        static native TemplateInstance race$line(RaceHead head, BoardLine line);

        static native TemplateInstance race$news(RaceView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response board(@PathParam("race") String raceSlug) {
        return page(200, frames.frame(), raceSlug);
    }

    /// Takes a model into the race.
    @POST
    @Path("submissions")
    @RolesAllowed("racer")
    public Response submit(@PathParam("race") String raceSlug, @RestForm String model) {
        return entered(raceSlug, league.submit(raceSlug, model == null ? "" : model));
    }

    /// Drives a model on the race's practice suite.
    @POST
    @Path("practice")
    @RolesAllowed("racer")
    public Response practise(@PathParam("race") String raceSlug, @RestForm String model) {
        return entered(raceSlug, league.practise(raceSlug, model == null ? "" : model));
    }

    private Response entered(String raceSlug, Answer<SubmissionChanged> answer) {
        return switch (answer) {
            case Answer.Given<SubmissionChanged>(var submission) ->
                Response.seeOther(URI.create("/submissions/" + submission.submissionId() + "?new=yes"))
                        .build();
            case Answer.Refused<SubmissionChanged>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()), raceSlug);
        };
    }

    private Response page(int status, Frame frame, String raceSlug) {
        RaceView view =
                RaceView.of(known, raceSlug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        RaceHead head = view.head();
        if (head.physical()) {
            return Response.seeOther(URI.create(head.path())).build();
        }
        SubmitDesk desk = frame.viewer().racer()
                ? SubmitDesk.of(head, league.registrations(), trainer.models(), league.submissions(head.slug()))
                : null;
        return ErrorPage.page(status, Templates.race(frame, view, head, head.left(frame.now()), desk), frame);
    }

    @Override
    public String address() {
        return "/races/:key";
    }

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        Instant now = clock.instant();
        return RaceView.of(known, key, now, locale).map(view -> new LiveView(view.tag(), parts(view, now, locale)));
    }

    @Override
    public Set<String> showing(Subject subject) {
        return switch (subject.kind()) {
            case BOARD -> Set.of(subject.key());
            case SEASON -> known.racesOf(subject.key());
            case STANDINGS, SUBMISSION, RUN -> Set.of();
        };
    }

    /// The parts that every page with this board shares: its head, its lines, its news.
    public static List<LivePart> parts(RaceView view, Instant now, Locale locale) {
        RaceHead head = view.head();
        List<LivePart> parts = new ArrayList<>();
        parts.add(new LivePart("head", head, () -> Templates.race$head(head, head.left(now))
                .setLocale(locale)
                .render()));
        for (BoardLine line : view.lines()) {
            parts.add(new LivePart(line.id(), line, () -> Templates.race$line(head, line)
                    .setLocale(locale)
                    .render()));
        }
        parts.add(new LivePart("news", view.news(), () -> Templates.race$news(view)
                .setLocale(locale)
                .render()));
        return parts;
    }
}
