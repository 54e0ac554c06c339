package hairpin.league.submission;

import hairpin.events.PublicResult;
import hairpin.events.Submissions.SubmissionChanged;
import hairpin.league.access.Caller;
import hairpin.league.access.Roles;
import hairpin.league.problem.Refused;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

/// Submitting a model, taking it back, and seeing what becomes of it.
@Path("/api")
class SubmissionResource {

    private static final int SHOWN = 200;

    private final AcceptingSubmission accepting;
    private final CancelingSubmission canceling;
    private final PublishingResult publishing;
    private final ModelLibraryClient models;
    private final SubmissionStore submissions;
    private final SubmissionNews news;
    private final Caller caller;

    SubmissionResource(
            AcceptingSubmission accepting,
            CancelingSubmission canceling,
            PublishingResult publishing,
            ModelLibraryClient models,
            SubmissionStore submissions,
            SubmissionNews news,
            Caller caller) {
        this.accepting = accepting;
        this.canceling = canceling;
        this.publishing = publishing;
        this.models = models;
        this.submissions = submissions;
        this.news = news;
        this.caller = caller;
    }

    @POST
    @Path("/races/{race}/submissions")
    @RolesAllowed(Roles.RACER)
    @ResponseStatus(202)
    public SubmissionChanged submit(String race, @NotNull @Valid NewSubmission wish) {
        return submit(race, wish, false);
    }

    /// Onto the race's practice suite: nothing is ranked, and all of the result is there at once.
    @POST
    @Path("/races/{race}/practice")
    @RolesAllowed(Roles.RACER)
    @ResponseStatus(202)
    public SubmissionChanged practise(String race, @NotNull @Valid NewSubmission wish) {
        return submit(race, wish, true);
    }

    private SubmissionChanged submit(String race, NewSubmission wish, boolean practice) {
        accepting.refuseHopeless(race, caller.id(), practice);
        ModelCard model = models.find(wish.modelId());
        return show(accepting.accept(race, caller.id(), model, practice).id);
    }

    @POST
    @Path("/submissions/{id}/cancel")
    @RolesAllowed(Roles.RACER)
    public SubmissionChanged cancel(String id) {
        return show(canceling.cancel(known(id), caller.id()).id);
    }

    @GET
    @Path("/submissions/{id}")
    @PermitAll
    public SubmissionChanged one(String id) {
        return show(known(id));
    }

    /// All that the result rests on, for everyone, once the race has closed: `hairpin verify` makes it again. Of
    /// practice, for the racer herself at once.
    @GET
    @Path("/submissions/{id}/result")
    @PermitAll
    public PublicResult result(String id) {
        return publishing.of(known(id), caller.id());
    }

    /// The racer's own, newest first, of one race or of all.
    @GET
    @Path("/me/submissions")
    @RolesAllowed(Roles.RACER)
    @Transactional
    public List<SubmissionChanged> mine(@RestQuery String race) {
        return submissions.ofRacer(caller.id(), race, SHOWN).stream()
                .map(news::page)
                .toList();
    }

    private SubmissionChanged show(UUID id) {
        return news.show(id).orElseThrow(() -> Refused.notFound("submission", id.toString()));
    }

    static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refused.notFound("submission", id);
        }
    }

    record NewSubmission(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,64}", message = "must be the id of one of your models")
            String modelId) {}
}
