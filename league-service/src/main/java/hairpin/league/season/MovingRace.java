package hairpin.league.season;

import hairpin.league.problem.Refused;
import hairpin.league.season.RaceSteps.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/// Opens, closes and finishes races, by hand and by the clock.
@ApplicationScoped
public class MovingRace {

    private final RaceStore races;
    private final Calendar calendar;
    private final Event<RaceMoved> moves;
    private final Clock clock;

    MovingRace(RaceStore races, Calendar calendar, Event<RaceMoved> moves, Clock clock) {
        this.races = races;
        this.calendar = calendar;
        this.moves = moves;
        this.clock = clock;
    }

    @Transactional
    RaceEntity open(String slug) {
        RaceEntity race = locked(slug);
        take(race, RaceSteps.open(race.state, race.closesAt, clock.instant()));
        return race;
    }

    @Transactional
    RaceEntity close(String slug) {
        RaceEntity race = locked(slug);
        take(race, RaceSteps.close(race.state));
        return race;
    }

    /// @param underWay attempts whose result is still to come
    @Transactional
    public RaceEntity finish(RaceEntity race, int underWay) {
        take(race, RaceSteps.finish(race.state, underWay));
        return race;
    }

    /// Does what the clock says is due.
    @Transactional
    void keepTime(String slug) {
        RaceEntity race = locked(slug);
        RaceState due = RaceSteps.byTheClock(race.state, race.opensAt, race.closesAt, clock.instant());
        if (due != race.state) {
            move(race, due);
        }
    }

    private RaceEntity locked(String slug) {
        return races.lockedBySlug(slug).orElseThrow(() -> Refused.notFound("race", slug));
    }

    private void take(RaceEntity race, Step step) {
        switch (step) {
            case Step.Taken(RaceState state) -> move(race, state);
            case Step.Already() -> {}
            case Step.Refused(RaceSteps.Reason reason) -> throw refused(race, reason);
        }
    }

    private void move(RaceEntity race, RaceState state) {
        Instant now = clock.instant();
        race.state = state;
        if (state == RaceState.OPEN && now.isBefore(race.opensAt)) {
            race.opensAt = now;
        }
        if (state == RaceState.CLOSED && now.isBefore(race.closesAt)) {
            race.closesAt = now.isAfter(race.opensAt) ? now : race.opensAt.plusMillis(1);
        }
        calendar.publish(race.seasonId);
        moves.fire(new RaceMoved(race.id, state));
    }

    private static Refused refused(RaceEntity race, RaceSteps.Reason reason) {
        return switch (reason) {
            case ALREADY_CLOSED ->
                Refused.byTheRules(reason, race.name + " has been closed.", "A closed race does not open again.");
            case CLOSING_TIME_PASSED ->
                Refused.byTheRules(
                        reason,
                        race.name + " was to close at " + race.closesAt + ".",
                        "Make a race that closes later.");
            case NOT_OPEN_YET -> Refused.byTheRules(reason, race.name + " is not open yet.", "Open it first.");
            case NOT_CLOSED_YET -> Refused.byTheRules(reason, race.name + " is not closed yet.", "Close it first.");
            case STILL_UNDER_WAY ->
                Refused.byTheRules(
                        reason,
                        race.name + " still waits for results.",
                        "Try again when every submission and run has ended.");
        };
    }
}
