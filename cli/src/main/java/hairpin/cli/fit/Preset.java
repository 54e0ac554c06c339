package hairpin.cli.fit;

import hairpin.simulator.car.CarParameters;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A car's parameters as a block of code, to be pasted where the presets stand.
final class Preset {

    private static final MathContext DIGITS = new MathContext(4);

    private Preset() {}

    static String code(CarParameters car) {
        double[] v = Knob.values(car);
        return String.format(
                Locale.ROOT, """
                new CarParameters(
                        "%s",
                        new Steering(%s),
                        new Drive(%s),
                        new Tyres(%s),
                        new Body(%s));
                """, car.name(), list(v, 0, 8), list(v, 8, 12), list(v, 12, 16), list(v, 16, 21));
    }

    static String number(double value) {
        String text = new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
        return new BigDecimal(text).abs().compareTo(new BigDecimal("0.00005")) < 0 ? "0" : text;
    }

    private static String list(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).mapToObj(Preset::number).collect(Collectors.joining(", "));
    }
}
