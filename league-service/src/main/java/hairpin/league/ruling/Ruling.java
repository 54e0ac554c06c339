package hairpin.league.ruling;

import hairpin.league.classification.Classifying;
import hairpin.league.problem.Refused;
import hairpin.league.registration.RegistrationEntity;
import hairpin.league.registration.RegistrationStore;
import hairpin.league.season.RaceEntity;
import hairpin.league.season.RaceState;
import hairpin.league.season.RaceStore;
import hairpin.league.season.SeasonEntity;
import hairpin.league.season.SeasonStore;
import hairpin.scoring.Ranking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// An organizer decides about a racer. What a ruling changes is on the boards when the call returns; a race that is
/// final is not touched any more.
@ApplicationScoped
class Ruling {

    enum Reason {
        NOT_REGISTERED,
        RACE_FINAL,
        PENALTY_WITHOUT_TIME,
        NOT_A_TIME_RANKING,
        SEASON_WIDE,
        RULED_ALREADY,
        LIFTED_ALREADY
    }

    private final RulingStore rulings;
    private final SeasonStore seasons;
    private final RaceStore races;
    private final RegistrationStore registrations;
    private final Classifying classifying;
    private final Clock clock;

    Ruling(
            RulingStore rulings,
            SeasonStore seasons,
            RaceStore races,
            RegistrationStore registrations,
            Classifying classifying,
            Clock clock) {
        this.rulings = rulings;
        this.seasons = seasons;
        this.races = races;
        this.registrations = registrations;
        this.classifying = classifying;
        this.clock = clock;
    }

    @Transactional
    RulingEntity rule(String raceSlug, NewRuling wish, String author) {
        RaceEntity race = races.lockedBySlug(raceSlug).orElseThrow(() -> Refused.notFound("race", raceSlug));
        refuseFinal(race);
        refuseMisfit(race, wish);
        RegistrationEntity racer = racer(race.seasonId, wish.alias());
        if (wish.kind() == RulingKind.DISQUALIFICATION && rulings.stands(wish.kind(), race.id, racer.id)) {
            throw already(racer, "disqualified in " + race.name);
        }
        RulingEntity ruling = draft(racer, wish.kind(), wish.reason(), author);
        ruling.raceId = race.id;
        ruling.penaltyMs = wish.penaltyMs();
        rulings.persistAndFlush(ruling);
        classifying.ruled(race, racer.id, RulingWords.given(ruling, racer.alias));
        return ruling;
    }

    @Transactional
    RulingEntity exclude(String seasonSlug, NewExclusion wish, String author) {
        SeasonEntity season = seasons.lockedBySlug(seasonSlug);
        RegistrationEntity racer = racer(season.id, wish.alias());
        if (rulings.stands(RulingKind.EXCLUSION, null, racer.id)) {
            throw already(racer, "excluded from " + season.name);
        }
        RulingEntity ruling = draft(racer, RulingKind.EXCLUSION, wish.reason(), author);
        rulings.persistAndFlush(ruling);
        classifying.ruledInSeason(season.id, racer.id, RulingWords.given(ruling, racer.alias));
        return ruling;
    }

    @Transactional
    RulingEntity lift(UUID id, String reason, String author) {
        RulingEntity known = rulings.findByIdOptional(id).orElseThrow(() -> Refused.notFound("ruling", id.toString()));
        RaceEntity race = known.raceId == null ? null : heldInTurn(known.raceId);
        if (race == null) {
            seasons.locked(known.seasonId);
        }
        RulingEntity ruling = rulings.locked(id).orElseThrow(() -> Refused.notFound("ruling", id.toString()));
        if (ruling.liftedAt != null) {
            throw Refused.byTheRules(
                    Reason.LIFTED_ALREADY,
                    "It was lifted by " + ruling.liftedBy + " already.",
                    "There is no more to do.");
        }
        RegistrationEntity racer = registrations.findById(ruling.registrationId);
        ruling.liftedAt = clock.instant();
        ruling.liftedBy = author;
        ruling.liftedBecause = reason;
        rulings.flush();
        String words = RulingWords.lifted(ruling, racer.alias);
        if (race == null) {
            classifying.ruledInSeason(ruling.seasonId, racer.id, words);
        } else {
            classifying.ruled(race, racer.id, words);
        }
        return ruling;
    }

    /// The race's lock comes before any other, and a final race stays as it is.
    private RaceEntity heldInTurn(UUID raceId) {
        RaceEntity race = races.lockedBySlug(races.findById(raceId).slug).orElseThrow();
        refuseFinal(race);
        return race;
    }

    private RulingEntity draft(RegistrationEntity racer, RulingKind kind, String reason, String author) {
        RulingEntity ruling = new RulingEntity();
        ruling.id = UUID.randomUUID();
        ruling.seasonId = racer.seasonId;
        ruling.registrationId = racer.id;
        ruling.kind = kind;
        ruling.reason = reason.strip();
        ruling.author = author;
        ruling.at = clock.instant();
        return ruling;
    }

    private RegistrationEntity racer(UUID seasonId, String alias) {
        return registrations
                .byAlias(seasonId, alias)
                .orElseThrow(() -> Refused.byTheRules(
                        Reason.NOT_REGISTERED,
                        "Nobody in this season is called " + alias + ".",
                        "Check the spelling."));
    }

    private static Refused already(RegistrationEntity racer, String what) {
        return Refused.byTheRules(Reason.RULED_ALREADY, racer.alias + " is " + what + " already.", "Nothing to do.");
    }

    private static void refuseFinal(RaceEntity race) {
        if (race.state == RaceState.FINAL) {
            throw Refused.byTheRules(
                    Reason.RACE_FINAL,
                    race.name + " is final: its results stand.",
                    "Rule before a race is made final.");
        }
    }

    private static void refuseMisfit(RaceEntity race, NewRuling wish) {
        if (wish.kind() == RulingKind.EXCLUSION) {
            throw Refused.byTheRules(
                    Reason.SEASON_WIDE, "An exclusion is from a season, not from a race.", "Disqualify instead.");
        }
        if ((wish.kind() == RulingKind.PENALTY) != wish.penaltyMs() > 0) {
            throw Refused.byTheRules(
                    Reason.PENALTY_WITHOUT_TIME,
                    "A penalty adds time; nothing else does.",
                    "Say how much, in penaltyMs.");
        }
        if (wish.kind() == RulingKind.PENALTY && race.ranking == Ranking.GENERALIZATION) {
            throw Refused.byTheRules(
                    Reason.NOT_A_TIME_RANKING,
                    race.name + " does not rank by a time that a penalty could be added to.",
                    "Disqualify, or leave the result.");
        }
    }
}
