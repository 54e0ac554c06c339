package hairpin.leaderboard.event;

import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.race.BoardLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.regex.Pattern;

/// The event for those who only look: `screen` for a whole hall, and `overlay` to be laid over a video stream, a lower
/// third and a small board on a transparent ground or on a colour to key out (`?chroma=00ff00`).
@Path("/events/{race}/{display: screen|overlay}")
@ApplicationScoped
@Blocking
public class DisplayPage {

    private static final Pattern COLOUR = Pattern.compile("[0-9a-fA-F]{6}");

    private final PublicRecord known;
    private final FramePage frames;

    DisplayPage(PublicRecord known, FramePage frames) {
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance screen(Frame frame, EventView event, RunView run);

        static native TemplateInstance screen$run(RunView run);

        static native TemplateInstance screen$line(BoardLine line);

        static native TemplateInstance overlay(Frame frame, EventView event, RunView run, String ground);

        static native TemplateInstance overlay$run(RunView run);

        static native TemplateInstance overlay$line(BoardLine line);
    }

    @GET
    @jakarta.ws.rs.Produces(MediaType.TEXT_HTML)
    public TemplateInstance display(
            @PathParam("race") String raceSlug,
            @PathParam("display") String display,
            @QueryParam("chroma") String chroma) {
        Frame frame = frames.frame();
        EventView event =
                EventView.of(known, raceSlug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        TemplateInstance page = display.equals("screen")
                ? Templates.screen(frame, event, event.run())
                : Templates.overlay(frame, event, event.run(), ground(chroma));
        return page.setLocale(frame.locale());
    }

    private static String ground(String chroma) {
        return chroma != null && COLOUR.matcher(chroma).matches() ? "#" + chroma : "transparent";
    }

    @Produces
    @Singleton
    static LiveDisplay screens(PublicRecord known, Clock clock) {
        return new LiveDisplay(
                "/events/:key/screen",
                (run, locale) -> Templates.screen$run(run).setLocale(locale).render(),
                (line, locale) -> Templates.screen$line(line).setLocale(locale).render(),
                known,
                clock);
    }

    @Produces
    @Singleton
    static LiveDisplay overlays(PublicRecord known, Clock clock) {
        return new LiveDisplay(
                "/events/:key/overlay",
                (run, locale) -> Templates.overlay$run(run).setLocale(locale).render(),
                (line, locale) -> Templates.overlay$line(line).setLocale(locale).render(),
                known,
                clock);
    }
}
