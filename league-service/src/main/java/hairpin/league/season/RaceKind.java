package hairpin.league.season;

/// Where a race is driven.
public enum RaceKind {
    VIRTUAL_QUALIFIER,
    VIRTUAL_FINAL,
    PHYSICAL_EVENT;

    public boolean isVirtual() {
        return this != PHYSICAL_EVENT;
    }
}
