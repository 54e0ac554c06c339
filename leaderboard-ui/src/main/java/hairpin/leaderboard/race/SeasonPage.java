package hairpin.leaderboard.race;

import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.race.SeasonView.StandingLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A season: its calendar as a rail, its standings, and how points come about.
@Path("/seasons/{season}")
@ApplicationScoped
@Blocking
public class SeasonPage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;
    private final Clock clock;

    SeasonPage(PublicRecord known, FramePage frames, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance season(Frame frame, SeasonView view);

        static native TemplateInstance season$rail(SeasonView view);

        static native TemplateInstance season$line(SeasonView view, StandingLine line);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance season(@PathParam("season") String slug) {
        Frame frame = frames.frame();
        SeasonView view =
                SeasonView.of(known, slug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        return Templates.season(frame, view).setLocale(frame.locale());
    }

    @Override
    public String address() {
        return "/seasons/:key";
    }

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        return SeasonView.of(known, key, clock.instant(), locale).map(view -> {
            List<LivePart> parts = new ArrayList<>();
            parts.add(new LivePart("rail", view.rounds(), () -> Templates.season$rail(view)
                    .setLocale(locale)
                    .render()));
            for (StandingLine line : view.lines()) {
                parts.add(new LivePart(line.id(), line, () -> Templates.season$line(view, line)
                        .setLocale(locale)
                        .render()));
            }
            return new LiveView(view.tag(), parts);
        });
    }

    @Override
    public Set<String> showing(Subject subject) {
        return switch (subject.kind()) {
            case SEASON, STANDINGS -> Set.of(subject.key());
            case BOARD, SUBMISSION, RUN -> Set.of();
        };
    }
}
