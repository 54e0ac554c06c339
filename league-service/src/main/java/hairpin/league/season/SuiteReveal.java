package hairpin.league.season;

import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;

/// What was hidden, once the race has closed: with it, anyone can check the commitment and make a result again.
record SuiteReveal(String raceSlug, int version, Suite suite, String salt, String digest, DrivingRules rules) {}
