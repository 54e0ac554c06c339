package hairpin.driver.racing;

/// Is told after each step how far the race is, by whichever thread took it.
@FunctionalInterface
public interface RaceWatcher {

    void now(int rolloutsDone, int rolloutsTotal, int lapsCompleted);
}
