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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The event laid over a video stream: a lower third and a small board, on a transparent ground or on a colour to key
/// out (`?chroma=00ff00`).
@Path("/events/{race}/overlay")
@ApplicationScoped
@Blocking
public class OverlayPage implements LivePages {

    private static final Pattern COLOUR = Pattern.compile("[0-9a-fA-F]{6}");

    private final PublicRecord known;
    private final FramePage frames;
    private final Clock clock;

    OverlayPage(PublicRecord known, FramePage frames, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overlay(Frame frame, EventView event, RunView run, String ground);

        static native TemplateInstance overlay$run(RunView run);

        static native TemplateInstance overlay$line(BoardLine line);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance overlay(@PathParam("race") String raceSlug, @QueryParam("chroma") String chroma) {
        Frame frame = frames.frame();
        EventView event =
                EventView.of(known, raceSlug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        String ground = chroma != null && COLOUR.matcher(chroma).matches() ? "#" + chroma : "transparent";
        return Templates.overlay(frame, event, event.run(), ground).setLocale(frame.locale());
    }

    @Override
    public String address() {
        return "/events/:key/overlay";
    }

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        return EventView.of(known, key, clock.instant(), locale).map(event -> {
            List<LivePart> parts = new ArrayList<>();
            parts.add(new LivePart(
                    "run",
                    Objects.requireNonNullElse(event.run(), "none"),
                    () -> Templates.overlay$run(event.run()).setLocale(locale).render()));
            for (BoardLine line : event.top()) {
                parts.add(new LivePart(line.id(), line, () -> Templates.overlay$line(line)
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
