package hairpin.scoring;

/// `BEST_LAP_TIME`: the fastest finished lap. Who finished none comes after all who did, by completion.
record BestLap() implements Scoring {

    private static final long HAS_A_LAP = 2 * Score.ALL;

    @Override
    public Score score(Attempt attempt) {
        return attempt.bestLapMs().isPresent()
                ? new Score(HAS_A_LAP, attempt.bestLapMs().getAsLong())
                : Score.unfinished(attempt.completionTenths());
    }
}
