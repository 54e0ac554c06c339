package hairpin.simulator.replay;

import java.math.BigDecimal;
import java.util.Locale;

/// Numbers and words as the programs wrote them that the field's files come from.
final class PythonText {

    private PythonText() {}

    /// The shortest decimal that reads back as the same number: `1.0`, `-9.999999999999998`, `1e-05`.
    static String of(double number) {
        double size = Math.abs(number);
        if (!(size >= 1e-4 && size < 1e16) && size > 0) {
            String[] parts = Double.toString(number).toLowerCase(Locale.ROOT).split("e", 2);
            int exponent = Integer.parseInt(parts[1]);
            String digits = parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
            return digits + "e" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "")
                    + Math.abs(exponent);
        }
        String plain =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        return (number == 0 && 1 / number < 0 && !plain.startsWith("-") ? "-" : "")
                + (plain.contains(".") ? plain : plain + ".0");
    }

    static String of(boolean yes) {
        return yes ? "True" : "False";
    }
}
