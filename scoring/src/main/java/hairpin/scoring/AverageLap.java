package hairpin.scoring;

/// `AVG_LAP_TIME`: who drives more of the planned laps is ahead; then the smaller mean of the finished laps, to the
/// millisecond. Against the clock every lap that counts goes into the mean.
record AverageLap() implements Scoring {

    @Override
    public Score score(Attempt attempt) {
        if (attempt.averageLapMs().isEmpty()) {
            return Score.unfinished(attempt.completionTenths());
        }
        long merit = attempt.isTimed() ? Score.ALL : attempt.completionTenths();
        return new Score(merit, Math.round(attempt.averageLapMs().getAsDouble()));
    }
}
