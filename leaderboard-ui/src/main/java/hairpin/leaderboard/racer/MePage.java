package hairpin.leaderboard.racer;

import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.Calendar;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.ScheduledRace;
import hairpin.leaderboard.upstream.LeagueStore;
import hairpin.leaderboard.upstream.TrainerStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/// A racer's own page.
@Path("/me")
@ApplicationScoped
@Blocking
@RolesAllowed("racer")
public class MePage {

    private final LeagueStore league;
    private final TrainerStore trainer;
    private final PublicRecord known;
    private final FramePage frames;

    MePage(LeagueStore league, TrainerStore trainer, PublicRecord known, FramePage frames) {
        this.league = league;
        this.trainer = trainer;
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance me(Frame frame, Garage garage, List<ScheduledRace> races);
    }

    @GET
    public Response me() {
        Garage garage = Garage.of(league.registrations(), trainer.models(), league.submissions(null), this::raceName);
        List<ScheduledRace> open = Calendar.current(known.seasons()).stream()
                .filter(scheduled -> scheduled.race().state().equals("OPEN"))
                .filter(scheduled -> scheduled.race().maxSubmissions() > 0)
                .toList();
        Frame frame = frames.frame();
        return ErrorPage.page(200, Templates.me(frame, garage, open), frame);
    }

    private String raceName(String slug) {
        return known.race(slug).map(place -> place.race().name()).orElse(slug);
    }
}
