package hairpin.evaluation.child;

import hairpin.events.Suites.DrivingRules;
import hairpin.events.Suites.Suite;

/// What the race process is told: drive this archive over this suite by these rules.
///
/// @param archive path of the model's archive
/// @param recording path of the file that gets the drive, step by step
/// @param threads how many of them may race at once
public record RaceJob(String archive, String recording, Suite suite, DrivingRules rules, int threads) {}
