package hairpin.league.timing;

/// What a lap time rests on.
enum LapSource {
    /// Two marks of one device in one boot: exact.
    SENSOR,
    /// Two sensor marks without a common clock (the device was restarted, or two devices took turns), so the difference
    /// of their times by the server's clock: right to the network's delay.
    ESTIMATED,
    /// At least one end was marked by hand.
    MANUAL
}
