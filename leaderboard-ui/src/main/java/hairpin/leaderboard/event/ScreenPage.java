package hairpin.leaderboard.event;

import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.race.BoardLine;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The event for a screen that a whole hall looks at.
@Path("/events/{race}/screen")
@ApplicationScoped
@Blocking
public class ScreenPage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;
    private final Clock clock;

    ScreenPage(PublicRecord known, FramePage frames, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance screen(Frame frame, EventView event, RunView run);

        static native TemplateInstance screen$run(RunView run);

        static native TemplateInstance screen$line(BoardLine line);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance screen(@PathParam("race") String raceSlug) {
        Frame frame = frames.frame();
        EventView event =
                EventView.of(known, raceSlug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        return Templates.screen(frame, event, event.run()).setLocale(frame.locale());
    }

    @Override
    public String address() {
        return "/events/:key/screen";
    }

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        return EventView.of(known, key, clock.instant(), locale).map(event -> {
            List<LivePart> parts = new ArrayList<>();
            parts.add(new LivePart(
                    "run",
                    Objects.requireNonNullElse(event.run(), "none"),
                    () -> Templates.screen$run(event.run()).setLocale(locale).render()));
            for (BoardLine line : event.top()) {
                parts.add(new LivePart(line.id(), line, () -> Templates.screen$line(line)
                        .setLocale(locale)
                        .render()));
            }
            return new LiveView(event.tag(), parts);
        });
    }

    @Override
    public Set<String> showing(Subject subject) {
        return EventView.showing(known, subject);
    }
}
