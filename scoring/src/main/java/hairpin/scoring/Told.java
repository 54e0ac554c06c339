package hairpin.scoring;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the public is told of an attempt.
///
/// @param score with what the organizer ruled
/// @param interval of the score, or null where the ranking has none
/// @param laps how many were finished
/// @param bestLapMs,averageLapMs of the finished ones, or null without one
/// @param heatsWonPercent how many heats it won against all its rivals, or null where it had none
public record Told(
        Score score,
        Interval interval,
        int completionTenths,
        int laps,
        Long bestLapMs,
        Long averageLapMs,
        Double heatsWonPercent) {

    private static final int ALL_TENTHS = 1000;

    /// All of it.
    static Told exactly(Attempt attempt, Score score, Interval interval) {
        OptionalLong best = attempt.bestLapMs();
        OptionalDouble average = attempt.averageLapMs();
        return new Told(
                score,
                interval == null ? null : new Interval(Score.rounded(interval.low()), Score.rounded(interval.high())),
                attempt.completionTenths(),
                attempt.finishedLaps(),
                best.isPresent() ? best.getAsLong() : null,
                average.isPresent() ? Math.round(average.getAsDouble()) : null,
                HeatTally.ofAll(attempt.drives()).map(HeatTally::wonPercent).orElse(null));
    }

    /// As finely as its interval supports.
    static Told coarsely(Attempt attempt, Score score, Spread spread) {
        Told exact = exactly(attempt, score, null);
        Resolution resolution = Resolution.ofFigures(score, spread);
        double step = Resolution.step(resolution.score());
        int tenths = (int) Resolution.step(resolution.completionTenths());
        int lapStep = Math.max(1, attempt.plannedLaps() * tenths / ALL_TENTHS);
        Score told = score.to(step, tenths);
        return new Told(
                told,
                spread == null ? null : around(told, Math.ceil(spread.score().halfWidth() / step) * step),
                exact.completionTenths() / tenths * tenths,
                exact.laps() / lapStep * lapStep,
                coarse(exact.bestLapMs()),
                coarse(exact.averageLapMs()),
                HeatTally.ofAll(attempt.drives())
                        .map(HeatTally::coarselyWonPercent)
                        .orElse(null));
    }

    Told with(Score ruled) {
        return new Told(ruled, interval, completionTenths, laps, bestLapMs, averageLapMs, heatsWonPercent);
    }

    private static Interval around(Score told, double halfWidth) {
        return new Interval(Score.rounded(told.value() - halfWidth), Score.rounded(told.value() + halfWidth));
    }

    private static Long coarse(Long lapMs) {
        if (lapMs == null) {
            return null;
        }
        double step = Resolution.step(Resolution.alone(lapMs));
        return Math.round(Math.round(lapMs / step) * step);
    }
}
