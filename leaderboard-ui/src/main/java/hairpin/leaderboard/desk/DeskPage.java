package hairpin.leaderboard.desk;

import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.look.Notice;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// The organizer's first page: what needs her now, and all seasons.
@Path("/organizer")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class DeskPage {

    private final LeagueStore league;
    private final PublicRecord known;
    private final FramePage frames;

    DeskPage(LeagueStore league, PublicRecord known, FramePage frames) {
        this.league = league;
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(Frame frame, List<Need> needs, List<SeasonTree> seasons);
    }

    /// The calendar comes from the league itself, so that what was just made is there; while the league is away, from
    /// what it told last.
    @GET
    public Response desk() {
        Frame frame = frames.frame();
        Answer<List<SeasonChanged>> asked = league.seasons();
        List<SeasonChanged> seasons = asked.given().orElseGet(known::seasons);
        Notice notice = asked.refusal().map(problem -> problem.notice()).orElse(null);
        return ErrorPage.page(
                200,
                Templates.desk(
                        frame.with(notice),
                        new Needs(known, frame.now(), frame.locale()).of(seasons),
                        seasons.stream()
                                .map(season -> SeasonTree.of(season, known, frame.locale()))
                                .toList()),
                frame);
    }
}
