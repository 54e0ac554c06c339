package hairpin.simulator.car;

import java.util.List;
import java.util.Optional;

/// One kind of car. The presets are fitted to what real simulated cars did: `classic` to logs of 2022, `2026` to
/// logs of that year.
///
/// @param name what rules and the command line call it
public record CarParameters(String name, Steering steering, Drive drive, Tyres tyres, Body body) {

    /// The car of the console and of the community's cloud: slow steering, much understeer.
    public static final CarParameters CLASSIC = new CarParameters(
            "classic",
            new Steering(0, 0.479, 0.0340, 0, 0.856, 0.872, 0.0090, 0.330),
            new Drive(0, 1.025, 0.176, 3.39),
            new Tyres(0.572, 74.1, 61.3, 1.676),
            new Body(0.0823, 0.0817, 0.0180, 0, 1.503));

    /// The car of the self-hosted solution of 2026: quicker in everything.
    public static final CarParameters TWENTY_SIX = new CarParameters(
            "2026",
            new Steering(0.02595, 0.1552, 0, -0.07619, 0.9522, 0.9066, -0.001231, 1.145),
            new Drive(0.01661, 1.018, 0.02802, 10.13),
            new Tyres(1.044, 80.71, 95.62, 1.615),
            new Body(0.1154, 0.09947, 0.01123, 6.607, 0.8819));

    /// Every preset.
    public static List<CarParameters> presets() {
        return List.of(CLASSIC, TWENTY_SIX);
    }

    /// The preset of that name.
    public static Optional<CarParameters> named(String name) {
        return presets().stream().filter(car -> car.name.equals(name)).findFirst();
    }

    /// The same car without its left/right differences.
    public CarParameters neutral() {
        return new CarParameters(name, steering.neutral(), drive, tyres, body);
    }
}
