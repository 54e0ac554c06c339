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
        if (wish.rules() != null && !wish.rules().equals(before.rules())) {
            AddingRace.drive(race, wish.rules());
            sealing.sealAgain(race);
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

    private static void refuse(List<String> complaints) {
        if (!complaints.isEmpty()) {
            throw Refused.malformed("rules", String.join("; ", complaints), "Mend the fields named here.");
        }
    }

    private void refuseMisfit(RaceEntity race, RaceChange wish) {
        boolean virtual = race.kind.isVirtual();
        if ((wish.rules() != null) != virtual) {
            throw Refused.malformed("rules", "a virtual race has driving rules, an event has none", "Mend the field.");
        }
        if (wish.rules() != null) {
            refuse(DrivingComplaints.about(wish.rules(), races.suite(race.id).suite()));
            if (race.maxPractice > 0) {
                refuse(DrivingComplaints.about(
                        wish.rules(), races.practiceSuite(race.id).suite()));
            }
        }
        if ((wish.event() == null) != virtual) {
            throw Refused.malformed("event", "an event has timing rules, a virtual race has none", "Mend the field.");
        }
        if ((wish.maxSubmissions() > 0) != virtual) {
            throw Refused.malformed("maxSubmissions", "at least 1 in a virtual race, 0 at an event", "Mend the field.");
        }
        if (!wish.opensAt().isBefore(wish.closesAt())) {
            throw Refused.malformed("closesAt", "must be after opensAt", "Mend the field.");
        }
    }

    private static Refused refused(RaceEntity race, Reason reason) {
        return switch (reason) {
            case FIXED_SINCE_OPENING ->
                Refused.byTheRules(
                        reason,
                        race.name + " is open: its rules and its opening are fixed.",
                        "Its name, its closing time and a higher limit may still change.");
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
