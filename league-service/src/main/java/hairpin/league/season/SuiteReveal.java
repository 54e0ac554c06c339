package hairpin.league.season;

import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;
import hairpin.league.problem.Refused;

/// What was hidden, once the race has closed: with it, anyone can check the commitment and make a result again.
public record SuiteReveal(String raceSlug, int version, Suite suite, String salt, String digest, DrivingRules rules) {

    enum Reason {
        STILL_HIDDEN
    }

    /// The one way to a hidden suite for people: refused until the race has closed.
    ///
    /// @param suite null where the race has none
    public static SuiteReveal of(RaceEntity race, SuiteEntity suite) {
        if (suite == null) {
            throw Refused.notFound("suite of race", race.slug);
        }
        if (!race.state.isClosed()) {
            throw Refused.byTheRules(
                    Reason.STILL_HIDDEN,
                    "The suite of " + race.name + " stays hidden until the race has closed.",
                    "Come back after " + race.closesAt + ".");
        }
        return told(race, suite);
    }

    /// What racers practise on, which was never hidden.
    ///
    /// @param suite null where the race has none
    public static SuiteReveal ofPractice(RaceEntity race, PracticeSuiteEntity suite) {
        if (suite == null || race.maxPractice == 0) {
            throw Refused.notFound("practice suite of race", race.slug);
        }
        return told(race, suite);
    }

    private static SuiteReveal told(RaceEntity race, SealedEntity suite) {
        return new SuiteReveal(
                race.slug, suite.version, suite.suite(), suite.salt, suite.digest, SealingSuite.rulesOf(race));
    }
}
