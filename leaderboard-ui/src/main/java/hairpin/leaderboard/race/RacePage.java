package hairpin.leaderboard.race;

import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The live board of a race.
@Path("/races/{race}")
@ApplicationScoped
@Blocking
public class RacePage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;
    private final Clock clock;

    RacePage(PublicRecord known, FramePage frames, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance race(Frame frame, RaceView view, RaceHead head, String left);

        static native TemplateInstance race$head(RaceHead head, String left);

        static native TemplateInstance race$line(RaceHead head, BoardLine line);

        static native TemplateInstance race$news(RaceView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance board(@PathParam("race") String raceSlug) {
        Frame frame = frames.frame();
        RaceView view =
                RaceView.of(known, raceSlug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        return Templates.race(frame, view, view.head(), view.head().left(frame.now()))
                .setLocale(frame.locale());
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
