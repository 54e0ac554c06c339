package hairpin.league.season;

import hairpin.events.SuiteCommitment;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.SuiteSealed;
import hairpin.events.Topics;
import hairpin.league.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/// Fixes a race's hidden suite, commits to it with a fresh salt, and hands it to the runners.
@ApplicationScoped
class SealingSuite {

    private static final int FIRST_VERSION = 1;
    private static final int SALT_BYTES = 32;

    private final RaceStore races;
    private final Outbox outbox;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SealingSuite(RaceStore races, Outbox outbox, Clock clock) {
        this.races = races;
        this.outbox = outbox;
        this.clock = clock;
    }

    void seal(RaceEntity race, NewRace.SuiteWish wish) {
        SuiteEntity suite = new SuiteEntity();
        suite.raceId = race.id;
        suite.version = FIRST_VERSION;
        suite.tracks = wish.tracks();
        suite.directions = wish.directions();
        suite.seeds = wish.seeds();
        suite.salt = salt();
        suite.digest = SuiteCommitment.digest(suite.suite(), suite.salt);
        races.add(suite);
        race.suiteCommitment = suite.digest;
        race.suiteRollouts = suite.suite().rollouts();
        tell(race, suite);
    }

    /// The same suite under the rules that the race has now; nobody has been driven on it yet.
    void sealAgain(RaceEntity race) {
        SuiteEntity suite = races.suite(race.id);
        suite.version++;
        tell(race, suite);
    }

    private void tell(RaceEntity race, SuiteEntity suite) {
        outbox.add(
                Topics.SUITES,
                new SuiteSealed(
                        Outbox.newEventId(),
                        clock.instant(),
                        race.slug,
                        suite.version,
                        suite.digest,
                        suite.suite(),
                        rulesOf(race)));
    }

    static DrivingRules rulesOf(RaceEntity race) {
        return new DrivingRules(
                race.car, race.laps, race.offTrackPenaltyMs, race.collisionPenaltyMs, race.maxResets, race.maxTimeS);
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
