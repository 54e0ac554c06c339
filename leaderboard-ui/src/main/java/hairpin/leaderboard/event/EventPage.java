package hairpin.leaderboard.event;

import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.race.RaceHead;
import hairpin.leaderboard.race.RacePage;
import hairpin.leaderboard.race.RaceView;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The board of a physical event: who drives, and the classification.
@Path("/events/{race}")
@ApplicationScoped
@Blocking
public class EventPage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;
    private final Clock clock;

    EventPage(PublicRecord known, FramePage frames, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance event(
                Frame frame, EventView event, RunView run, RaceView view, RaceHead head, String left);

        static native TemplateInstance event$run(RunView run);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance event(@PathParam("race") String raceSlug) {
        Frame frame = frames.frame();
        EventView event =
                EventView.of(known, raceSlug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        RaceHead head = event.race().head();
        return Templates.event(frame, event, event.run(), event.race(), head, head.left(frame.now()))
                .setLocale(frame.locale());
    }

    @Override
    public String address() {
        return "/events/:key";
    }

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        Instant now = clock.instant();
        return EventView.of(known, key, now, locale).map(event -> {
            List<LivePart> parts = new ArrayList<>(RacePage.parts(event.race(), now, locale));
            parts.add(new LivePart(
                    "run",
                    Objects.requireNonNullElse(event.run(), "none"),
                    () -> Templates.event$run(event.run()).setLocale(locale).render()));
            return new LiveView(event.tag(), parts);
        });
    }

    @Override
    public Set<String> showing(Subject subject) {
        return EventView.showing(known, subject);
    }
}
