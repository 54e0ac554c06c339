package hairpin.league.season;

import hairpin.events.Bots;
import hairpin.events.Obstacles;
import hairpin.events.Rival;
import hairpin.events.SuiteCommitment;
import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.PracticeSealed;
import hairpin.events.Suites.SuiteSealed;
import hairpin.events.Topics;
import hairpin.league.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/// Fixes a race's hidden suite, commits to it with a fresh salt, and hands it to the runners; likewise the suite that
/// racers practise on.
@ApplicationScoped
class SealingSuite {

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

    void seal(RaceEntity race, SuiteWish wish) {
        SuiteEntity known = races.suite(race.id);
        SuiteEntity suite = fix(known == null ? new SuiteEntity() : known, race, wish);
        race.suiteRollouts = suite.suite().rollouts();
        race.suiteStarts = Math.max(1, wish.starts().size());
        race.varied = wish.conditions().stream()
                .flatMap(it -> it.ranges().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        tell(race, suite);
    }

    /// The suite that racers practise on, which nobody needs to hide.
    void seal(RaceEntity race, NewRace.PracticeWish wish) {
        PracticeSuiteEntity known = races.practiceSuite(race.id);
        PracticeSuiteEntity suite = fix(known == null ? new PracticeSuiteEntity() : known, race, wish.suite());
        race.maxPractice = wish.maxSubmissions();
        race.practiceRollouts = suite.suite().rollouts();
        race.practiceTracks = wish.suite().tracks();
        tell(race, suite);
    }

    /// There is nothing to practise on any more.
    void withdrawPractice(RaceEntity race) {
        race.maxPractice = 0;
        race.practiceRollouts = 0;
        race.practiceTracks = List.of();
    }

    /// The same hidden suite under the rules that the race has now; nobody has been driven on it yet.
    void sealAgain(RaceEntity race) {
        SuiteEntity suite = races.suite(race.id);
        suite.version++;
        commit(race, suite);
        tell(race, suite);
    }

    /// The same practice suite under the rules that the race has now.
    void sealPracticeAgain(RaceEntity race) {
        PracticeSuiteEntity practice = races.practiceSuite(race.id);
        practice.version++;
        commit(race, practice);
        tell(race, practice);
    }

    /// In place of the one that there was, if there was one: its next version, with a salt of its own.
    private <T extends SealedEntity> T fix(T suite, RaceEntity race, SuiteWish wish) {
        suite.version++;
        suite.tracks = wish.tracks();
        suite.directions = wish.directions();
        suite.seeds = wish.seeds();
        suite.starts = wish.starts();
        suite.conditions = JsonText.of(wish.conditions());
        suite.salt = salt();
        commit(race, suite);
        if (suite.raceId == null) {
            suite.raceId = race.id;
            races.add(suite);
        }
        return suite;
    }

    private static void commit(RaceEntity race, SealedEntity suite) {
        suite.digest = SuiteCommitment.digest(suite.suite(), rulesOf(race), suite.salt);
        if (suite instanceof SuiteEntity) {
            race.suiteCommitment = suite.digest;
        }
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

    private void tell(RaceEntity race, PracticeSuiteEntity suite) {
        outbox.add(
                Topics.SUITES,
                new PracticeSealed(
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
                race.car,
                race.laps,
                race.offTrackPenaltyMs,
                race.collisionPenaltyMs,
                race.maxResets,
                race.maxTimeS,
                race.lapByLap,
                race.merciful,
                JsonText.read(race.obstacles, Obstacles.class),
                JsonText.read(race.bots, Bots.class),
                race.rivals == null ? List.of() : List.of(JsonText.read(race.rivals, Rival[].class)));
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
