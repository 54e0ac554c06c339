package hairpin.scoring;

/// `TOTAL_TIME`: who drives more of the planned laps (or, against the clock, more laps) is ahead; then the smaller sum
/// of the finished laps.
record TotalTime() implements Scoring {

    @Override
    public Score score(Attempt attempt) {
        int merit = attempt.isTimed() ? attempt.finishedLaps() : attempt.completionTenths();
        return attempt.finishedLaps() == 0 ? Score.unfinished(merit) : new Score(merit, attempt.totalLapMs());
    }
}
