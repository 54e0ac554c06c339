package hairpin.league.submission;

import hairpin.league.access.Caller;
import hairpin.league.access.Roles;
import hairpin.league.problem.PlainText;
import hairpin.league.problem.Refused;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceStore;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;

/// What our own checks of results found, for organizers.
@Path("/api")
@RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
class DifferenceResource {

    enum Reason {
        SETTLED_ALREADY
    }

    private static final int SHOWN = 200;

    private final RerunStore reruns;
    private final SubmissionStore submissions;
    private final RegistrationStore registrations;
    private final RaceStore races;
    private final Caller caller;
    private final Clock clock;

    DifferenceResource(
            RerunStore reruns,
            SubmissionStore submissions,
            RegistrationStore registrations,
            RaceStore races,
            Caller caller,
            Clock clock) {
        this.reruns = reruns;
        this.submissions = submissions;
        this.registrations = registrations;
        this.races = races;
        this.caller = caller;
        this.clock = clock;
    }

    /// Of a race, the newest first, those that are settled too.
    @GET
    @Path("/races/{race}/differences")
    @Transactional
    public List<DifferenceCard> all(String race) {
        RaceEntity known = races.bySlug(race).orElseThrow(() -> Refused.notFound("race", race));
        return reruns.differing(known.id).stream().map(this::card).toList();
    }

    /// Of all races, those that nobody has settled, the newest first.
    @GET
    @Path("/differences")
    @Transactional
    public List<DifferenceCard> unsettled() {
        return reruns.unsettled(SHOWN).stream().map(this::card).toList();
    }

    /// Somebody has looked into it.
    @POST
    @Path("/differences/{id}/settle")
    @Transactional
    public DifferenceCard settle(String id, @NotNull @Valid Settling why) {
        RerunEntity rerun = reruns.locked(SubmissionResource.known(id))
                .filter(found -> found.difference != null)
                .orElseThrow(() -> Refused.notFound("difference", id));
        if (rerun.settledAt != null) {
            throw Refused.byTheRules(
                    Reason.SETTLED_ALREADY, rerun.settledBy + " has settled it already.", "There is no more to do.");
        }
        rerun.settledBy = caller.name();
        rerun.settledBecause = why.reason().strip();
        rerun.settledAt = clock.instant();
        return card(rerun);
    }

    record Settling(@PlainText @Size(min = 3, max = 500) String reason) {}

    private DifferenceCard card(RerunEntity rerun) {
        SubmissionEntity submission = submissions.findById(rerun.submissionId);
        return new DifferenceCard(
                rerun.id.toString(),
                submission.id.toString(),
                races.findById(submission.raceId).slug,
                registrations.findById(submission.registrationId).alias,
                submission.number,
                rerun.difference,
                rerun.queuedAt,
                rerun.settledBy,
                rerun.settledBecause,
                rerun.settledAt);
    }
}
