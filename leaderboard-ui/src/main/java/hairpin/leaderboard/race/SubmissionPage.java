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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A submission on its way, and why it is ranked where it is.
@Path("/submissions/{submission}")
@ApplicationScoped
@Blocking
public class SubmissionPage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;

    SubmissionPage(PublicRecord known, FramePage frames) {
        this.known = known;
        this.frames = frames;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance submission(Frame frame, SubmissionView view);

        static native TemplateInstance submission$story(SubmissionView view);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance submission(@PathParam("submission") String id) {
        Frame frame = frames.frame();
        SubmissionView view = SubmissionView.of(known, id, frame.locale()).orElseThrow(NotFoundException::new);
        return Templates.submission(frame, view).setLocale(frame.locale());
    }

    @Override
    public String address() {
        return "/submissions/:key";
    }

    @Override
    public Optional<LiveView> view(String key, Locale locale) {
        return SubmissionView.of(known, key, locale)
                .map(view -> new LiveView(
                        view.tag(), List.of(new LivePart("story", view, () -> Templates.submission$story(view)
                                .setLocale(locale)
                                .render()))));
    }

    @Override
    public Set<String> showing(Subject subject) {
        return switch (subject.kind()) {
            case SUBMISSION -> Set.of(subject.key());
            case SEASON, STANDINGS, BOARD, RUN -> Set.of();
        };
    }
}
