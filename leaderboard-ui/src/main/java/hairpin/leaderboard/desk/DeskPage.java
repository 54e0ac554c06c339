package hairpin.leaderboard.desk;

import hairpin.events.Seasons.SeasonChanged;
import hairpin.leaderboard.desk.Need.Kind;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.look.Notice;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.OrganizerStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;

/// The organizer's first page: what needs her now, and all seasons.
@Path("/organizer")
@ApplicationScoped
@Blocking
@RolesAllowed({"organizer", "admin"})
public class DeskPage {

    private static final int SEASONS_LOOKED_INTO = 5;

    private final OrganizerStore league;
    private final PublicRecord known;
    private final FramePage frames;

    DeskPage(OrganizerStore league, PublicRecord known, FramePage frames) {
        this.league = league;
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance desk(
                Frame frame, List<Alarm> alarms, List<Need> needs, List<SeasonTree> seasons);
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
                        Alarm.of(league.differences().given().orElse(List.of()), known),
                        needs(frame, seasons),
                        seasons.stream()
                                .map(season -> SeasonTree.of(season, known, frame.locale()))
                                .toList()),
                frame);
    }

    private List<Need> needs(Frame frame, List<SeasonChanged> seasons) {
        Stream<Need> entries = seasons.stream()
                .filter(season -> season.registrations() > 0 && !season.state().equals("FINISHED"))
                .limit(SEASONS_LOOKED_INTO)
                .flatMap(season -> newEntries(season, frame));
        return Stream.concat(new Needs(known, frame.now(), frame.locale()).of(seasons), entries)
                .sorted(Need.URGENT_FIRST)
                .toList();
    }

    private Stream<Need> newEntries(SeasonChanged season, Frame frame) {
        long fresh = league.entrants(season.seasonSlug()).given().orElse(List.of()).stream()
                .filter(entrant -> EntryLine.isFresh(entrant, frame) && !entrant.excluded())
                .count();
        return fresh == 0
                ? Stream.empty()
                : Stream.of(Need.about(
                                Kind.NEW_ENTRIES,
                                season.name(),
                                "",
                                "/organizer/seasons/" + season.seasonSlug() + "/entries")
                        .counting((int) fresh));
    }
}
