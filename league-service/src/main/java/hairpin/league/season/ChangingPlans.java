package hairpin.league.season;

import hairpin.league.problem.Refused;
import hairpin.league.season.RaceChange.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/// An organizer changes what may still be changed.
@ApplicationScoped
class ChangingPlans {

    enum SeasonReason {
        POINTS_FIXED
    }

    private final SeasonStore seasons;
    private final RaceStore races;
    private final SealingSuite sealing;
    private final Calendar calendar;
    private final Event<RaceRenamed> renamings;
    private final Clock clock;

    ChangingPlans(
            SeasonStore seasons,
            RaceStore races,
            SealingSuite sealing,
            Calendar calendar,
            Event<RaceRenamed> renamings,
            Clock clock) {
        this.seasons = seasons;
        this.races = races;
        this.sealing = sealing;
        this.calendar = calendar;
        this.renamings = renamings;
        this.clock = clock;
    }

    @Transactional
    SeasonEntity change(String slug, SeasonChange wish) {
        SeasonEntity season = seasons.lockedBySlug(slug);
        boolean samePoints = wish.pointsTable().equals(season.pointsTable) && wish.dropWorst() == season.dropWorst;
        if (!samePoints && calendar.state(season.id) != SeasonState.PLANNED) {
            throw Refused.byTheRules(
                    SeasonReason.POINTS_FIXED,
                    "How points come about has been fixed since the first race of " + season.name + " opened.",
                    "Leave points and dropped rounds as they are.");
        }
        season.name = wish.name();
        season.description = wish.description();
        season.timeZone = PlanningSeason.zone(wish.timeZone());
        season.pointsTable = wish.pointsTable();
        season.dropWorst = wish.dropWorst();
        calendar.publish(season.id);
        return season;
    }

    @Transactional
    void rename(String slug, int number, NewRound wish) {
        SeasonEntity season = seasons.lockedBySlug(slug);
        seasons.round(season.id, number).name = wish.name();
        calendar.publish(season.id);
    }

    @Transactional
    RaceEntity change(String slug, RaceChange wish) {
        RaceEntity race = races.lockedBySlug(slug).orElseThrow(() -> Refused.notFound("race", slug));
        RaceChange before = RaceChange.of(race);
        refuseMisfit(race, wish);
        Reason objection = wish.objection(race.state, before, clock.instant());
        if (objection != null) {
            throw refused(race, objection);
        }
        race.name = wish.name();
        race.opensAt = wish.opensAt();
        race.closesAt = wish.closesAt();
        race.maxSubmissions = wish.maxSubmissions();
        race.ranking = wish.ranking() == null ? race.ranking : wish.ranking();
        if (wish.rules() != null) {
            AddingRace.drive(race, wish.rules());
            drive(race, wish, !wish.rules().equals(before.rules()));
        }
        if (wish.event() != null) {
            AddingRace.time(race, wish.event());
        }
        calendar.publish(race.seasonId);
        if (!wish.name().equals(before.name())) {
            renamings.fire(new RaceRenamed(race.id));
        }
        return race;
    }

    /// @param otherRules whether what stays is driven under other rules from now on
    private void drive(RaceEntity race, RaceChange wish, boolean otherRules) {
        if (wish.suite() != null) {
            sealing.seal(race, wish.suite());
        } else if (otherRules) {
            sealing.sealAgain(race);
        }
        if (wish.noPractice()) {
            sealing.withdrawPractice(race);
        } else if (wish.practice() != null) {
            sealing.seal(race, wish.practice());
        } else if (otherRules && race.maxPractice > 0) {
            sealing.sealPracticeAgain(race);
        }
    }

    private void refuseMisfit(RaceEntity race, RaceChange wish) {
        if (wish.noPractice() && wish.practice() != null) {
            throw Refused.malformed("noPractice", "there is a practice suite in the same wish", "Send one of the two.");
        }
        boolean virtual = race.kind.isVirtual();
        SuiteWish hidden = virtual ? SuiteWish.of(races.suite(race.id).suite()) : null;
        NewRace.PracticeWish open = race.maxPractice == 0
                ? null
                : new NewRace.PracticeWish(
                        SuiteWish.of(races.practiceSuite(race.id).suite()), race.maxPractice);
        List<String> contradictions = wish.become(race, hidden, open).contradictions();
        if (!contradictions.isEmpty()) {
            throw Refused.malformed("race", String.join("; ", contradictions), "Mend the fields named here.");
        }
    }

    private static Refused refused(RaceEntity race, Reason reason) {
        return switch (reason) {
            case FIXED_SINCE_OPENING ->
                Refused.byTheRules(
                        reason,
                        race.name + " is open: its rules and its opening are fixed.",
                        "Its name, its closing time and a higher limit may still change.");
            case COMMITTED_TO ->
                Refused.byTheRules(
                        reason,
                        race.name
                                + " is open: everyone was shown the digest of what it is driven on, and may practise.",
                        "Its suites stay as they are. Make another race for other tracks.");
            case FIXED_SINCE_CLOSING ->
                Refused.byTheRules(reason, race.name + " is over.", "Only its name may still change.");
            case LIMIT_LOWERED ->
                Refused.byTheRules(
                        reason,
                        "Racers count on " + race.maxSubmissions + " submissions to " + race.name + ".",
                        "The limit may only rise while the race is open.");
            case CLOSING_TIME_PASSED ->
                Refused.byTheRules(
                        reason, "That closing time has passed.", "Choose a later one, or close the race by hand.");
        };
    }
}
