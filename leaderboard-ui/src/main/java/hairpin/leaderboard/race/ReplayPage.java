package hairpin.leaderboard.race;

import hairpin.events.PublicResult;
import hairpin.leaderboard.look.ErrorPage;
import hairpin.leaderboard.look.Frame;
import hairpin.leaderboard.look.FramePage;
import hairpin.leaderboard.news.PublicRecord;
import hairpin.leaderboard.upstream.Answer;
import hairpin.leaderboard.upstream.LeagueStore;
import hairpin.leaderboard.upstream.TrainerStore;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/// What a submission did on each track, once the tracks are no secret any more.
@Path("/submissions/{submission}/replay")
@ApplicationScoped
@Blocking
public class ReplayPage {

    private final PublicRecord known;
    private final FramePage frames;
    private final LeagueStore league;
    private final TrainerStore trainer;

    ReplayPage(PublicRecord known, FramePage frames, LeagueStore league, TrainerStore trainer) {
        this.known = known;
        this.frames = frames;
        this.league = league;
        this.trainer = trainer;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance replay(Frame frame, SubmissionView submission, ReplayView view);

        static native TemplateInstance hidden(Frame frame, SubmissionView submission);
    }

    /// @param rollout its number, from 1
    @GET
    public Response replay(@PathParam("submission") String id, @QueryParam("rollout") @DefaultValue("1") int rollout) {
        Frame frame = frames.frame();
        SubmissionView submission = SubmissionView.of(known, id, frame.locale()).orElseThrow(NotFoundException::new);
        return switch (league.result(id)) {
            case Answer.Refused<PublicResult>(var problem) ->
                ErrorPage.page(problem.status(), Templates.hidden(frame.with(problem.notice()), submission), frame);
            case Answer.Given<PublicResult>(var result) -> show(frame, submission, result, rollout);
        };
    }

    private Response show(Frame frame, SubmissionView submission, PublicResult result, int rollout) {
        if (rollout < 1 || rollout > result.rollouts().size()) {
            throw new NotFoundException();
        }
        return switch (trainer.drawing(result, rollout - 1)) {
            case Answer.Refused<String>(var problem) ->
                ErrorPage.page(
                        problem.status(),
                        Templates.replay(
                                frame.with(problem.notice()), submission, ReplayView.of(result, rollout, null)),
                        frame);
            case Answer.Given<String>(var drawing) ->
                ErrorPage.page(
                        200, Templates.replay(frame, submission, ReplayView.of(result, rollout, drawing)), frame);
        };
    }
}
