package hairpin.leaderboard.desk;

import hairpin.events.Submissions.SubmissionChanged;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.race.BoardLine;
import hairpin.leaderboard.upstream.Difference;
import hairpin.leaderboard.upstream.OrganizerStore;
import hairpin.leaderboard.upstream.Rejudging;
import hairpin.leaderboard.upstream.Ruling;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/// One race on the organizer's desk: where it stands, what comes next, its results, and what went wrong.
@Path("/organizer/races/{race}")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class RaceDeskPage {

    private static final Set<String> WELL = Set.of("FINISHED", "CANCELED");

    private final OrganizerStore league;
    private final CalendarStore calendar;
    private final PublicRecord known;
    private final FramePage frames;

    RaceDeskPage(OrganizerStore league, CalendarStore calendar, PublicRecord known, FramePage frames) {
        this.league = league;
        this.calendar = calendar;
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance race(
                Frame frame,
                RaceLine race,
                List<BoardLine> lines,
                List<SubmissionChanged> unwell,
                List<Ruling> rulings,
                List<Rejudging> rejudgings,
                List<Difference> differences);
    }

    @GET
    public Response race(@PathParam("race") String slug) {
        Frame frame = frames.frame();
        RaceLine race = RaceLine.of(calendar.race(slug), known, frame.locale());
        List<BoardLine> lines = known.board(slug).stream()
                .flatMap(board -> BoardLine.of(board, frame.now()).stream())
                .toList();
        List<SubmissionChanged> unwell = known.submissionsOf(slug).stream()
                .filter(submission -> !WELL.contains(submission.state()))
                .toList();
        List<Ruling> rulings = league.rulings(race.head().seasonSlug()).given().orElse(List.of()).stream()
                .filter(ruling -> slug.equals(ruling.raceSlug()))
                .toList();
        boolean driven = !race.head().physical();
        List<Rejudging> rejudgings = driven ? league.rejudgings(slug).given().orElse(List.of()) : List.of();
        List<Difference> differences = driven ? league.differences(slug).given().orElse(List.of()) : List.of();
        return ErrorPage.page(200, Templates.race(frame, race, lines, unwell, rulings, rejudgings, differences), frame);
    }
}
