package hairpin.simulator.race;

/// What kind of race a challenge is, in the field's words.
public enum RaceType {
    /// Alone on the road.
    TIME_TRIAL,
    /// Between boxes.
    OBJECT_AVOIDANCE,
    /// Among bot cars.
    HEAD_TO_BOT,
    /// Against other racers' models.
    HEAD_TO_MODEL
}
