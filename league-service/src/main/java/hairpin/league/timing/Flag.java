package hairpin.league.timing;

/// Why a mark was kept but does not count.
enum Flag {
    /// Sooner after the last crossing than a lap can take: the other sensor of the gate, a bounce, a false trigger.
    TOO_SOON,
    /// The racer was not on the track yet.
    NOT_CALLED,
    PAUSED,
    RUN_OVER,
    /// The timekeeper said that it was no crossing.
    DISCOUNTED
}
