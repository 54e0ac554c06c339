package hairpin.league.submission;

import hairpin.league.access.Caller;
import hairpin.league.access.Roles;
import hairpin.league.problem.PlainText;
import hairpin.league.problem.Refused;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.ResponseStatus;

/// Judging a race's submissions again, for organizers.
@Path("/api")
@RolesAllowed({Roles.ORGANIZER, Roles.ADMIN})
class RejudgingResource {

    private final Rejudging rejudging;
    private final RejudgingCards cards;
    private final RejudgingStore rejudgings;
    private final RaceStore races;
    private final Caller caller;

    RejudgingResource(
            Rejudging rejudging, RejudgingCards cards, RejudgingStore rejudgings, RaceStore races, Caller caller) {
        this.rejudging = rejudging;
        this.cards = cards;
        this.rejudgings = rejudgings;
        this.races = races;
        this.caller = caller;
    }

    /// All of a race, the newest first.
    @GET
    @Path("/races/{race}/rejudgings")
    @Transactional
    public List<RejudgingCard> all(String race) {
        RaceEntity known = races.bySlug(race).orElseThrow(() -> Refused.notFound("race", race));
        return rejudgings.ofRace(known.id).stream().map(cards::overview).toList();
    }

    /// Nobody but organizers sees it until it is applied.
    @POST
    @Path("/races/{race}/rejudgings")
    @ResponseStatus(201)
    @Transactional
    public RejudgingCard start(String race, @NotNull @Valid NewRejudging wish) {
        return cards.overview(rejudging.start(race, wish.ids(), wish.reason(), caller.name()));
    }

    @GET
    @Path("/rejudgings/{id}")
    @Transactional
    public RejudgingCard one(String id) {
        return cards.whole(rejudgings.findByIdOptional(known(id)).orElseThrow(() -> Refused.notFound("rejudging", id)));
    }

    @POST
    @Path("/rejudgings/{id}/apply")
    @Transactional
    public RejudgingCard apply(String id, @NotNull @Valid Decision why) {
        return cards.overview(rejudging.apply(known(id), why.reason(), caller.name()));
    }

    @POST
    @Path("/rejudgings/{id}/drop")
    @Transactional
    public RejudgingCard drop(String id, @NotNull @Valid Decision why) {
        return cards.overview(rejudging.drop(known(id), why.reason(), caller.name()));
    }

    record Decision(@PlainText @Size(min = 3, max = 500) String reason) {}

    /// @param submissions which ones; all that were judged when absent
    record NewRejudging(
            @PlainText @Size(min = 3, max = 500) String reason,
            @Size(max = 10_000) List<@NotNull String> submissions) {

        Set<UUID> ids() {
            return submissions == null
                    ? Set.of()
                    : submissions.stream()
                            .map(id -> SubmissionResource.known(id))
                            .collect(Collectors.toSet());
        }
    }

    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refused.notFound("rejudging", id);
        }
    }
}
