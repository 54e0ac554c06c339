package hairpin.leaderboard.race;

import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.Calendar;
import hairpin.leaderboard.news.PublicRecord;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/// The way in: what goes on now, and the seasons.
@Path("/")
@ApplicationScoped
@Blocking
public class HomePage {

    private static final int SHOWN_NOW = 6;

    private final PublicRecord known;
    private final FramePage frames;

    HomePage(PublicRecord known, FramePage frames) {
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(Frame frame, List<RaceCard> now, List<SeasonCard> seasons);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance home() {
        Frame frame = frames.frame();
        List<RaceCard> now = Calendar.current(known.seasons()).stream()
                .limit(SHOWN_NOW)
                .map(scheduled ->
                        RaceCard.of(scheduled, known.board(scheduled.race().slug()), frame.now(), frame.locale()))
                .toList();
        List<SeasonCard> seasons = known.seasons().stream()
                .map(season -> SeasonCard.of(season, known.standings(season.seasonSlug())))
                .toList();
        return Templates.home(frame, now, seasons).setLocale(frame.locale());
    }
}
