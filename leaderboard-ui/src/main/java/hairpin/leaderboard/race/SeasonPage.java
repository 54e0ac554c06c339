package hairpin.leaderboard.race;

import hairpin.leaderboard.live.LivePages;
import hairpin.leaderboard.live.LivePart;
import hairpin.leaderboard.live.LiveView;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.news.Subject;
import hairpin.leaderboard.race.SeasonView.StandingLine;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import hairpin.leaderboard.upstream.NewRegistration;
import hairpin.leaderboard.upstream.Registration;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;

/// A season: its calendar as a rail, its standings, and how points come about.
@Path("/seasons/{season}")
@ApplicationScoped
@Blocking
public class SeasonPage implements LivePages {

    private final PublicRecord known;
    private final FramePage frames;
    private final LeagueStore league;
    private final Clock clock;

    SeasonPage(PublicRecord known, FramePage frames, LeagueStore league, Clock clock) {
        this.known = known;
        this.frames = frames;
        this.league = league;
        this.clock = clock;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance season(Frame frame, SeasonView view, EntryDesk desk);

        static native TemplateInstance season$rail(SeasonView view);

        static native TemplateInstance season$line(SeasonView view, StandingLine line);
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response season(@PathParam("season") String slug) {
        return page(200, frames.frame(), slug, EntryDesk.EMPTY);
    }

    /// Enters a racer into the season.
    @POST
    @Path("registrations")
    @RolesAllowed("racer")
    public Response register(
            @PathParam("season") String slug,
            @RestForm String alias,
            @RestForm String country,
            @RestForm String team,
            @RestForm String consent) {
        NewRegistration wish = new NewRegistration(
                Objects.requireNonNullElse(alias, "").strip(),
                Objects.requireNonNullElse(country, "").strip().toUpperCase(Locale.ROOT),
                Objects.requireNonNullElse(team, "").strip(),
                consent != null);
        Answer<Registration> answer = league.register(slug, wish);
        return switch (answer) {
            case Answer.Given<Registration> _ ->
                Response.seeOther(URI.create("/seasons/" + slug + "#entry")).build();
            case Answer.Refused<Registration>(var problem) ->
                page(problem.status(), frames.frame().with(problem.notice()), slug, EntryDesk.asked(wish));
        };
    }

    private Response page(int status, Frame frame, String slug, EntryDesk desk) {
        SeasonView view =
                SeasonView.of(known, slug, frame.now(), frame.locale()).orElseThrow(NotFoundException::new);
        EntryDesk filled = frame.viewer().racer() ? desk.with(slug, league.registrations()) : null;
        return ErrorPage.page(status, Templates.season(frame, view, filled), frame);
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
