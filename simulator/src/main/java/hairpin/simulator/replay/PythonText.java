package hairpin.simulator.replay;

/// Numbers and words as the programs wrote them that the field's files come from.
final class PythonText {

    private PythonText() {}

    /// The shortest decimal that reads back as the same number: `1.0`, `-9.999999999999998`, `1e-05`. The digits are
    /// Java's; where the exponent begins differs.
    static String of(double number) {
        String java = Double.toString(number);
        int mark = java.indexOf('E');
        if (mark < 0) {
            return java;
        }
        int exponent = Integer.parseInt(java.substring(mark + 1));
        String sign = number < 0 ? "-" : "";
        String mantissa = java.substring(sign.length(), mark);
        String digits = mantissa.charAt(0) + (mantissa.endsWith(".0") ? "" : mantissa.substring(2));
        return sign + (exponent >= -4 && exponent < 16 ? plain(digits, exponent) : scientific(digits, exponent));
    }

    static String of(boolean yes) {
        return yes ? "True" : "False";
    }

    private static String plain(String digits, int exponent) {
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        int whole = exponent + 1;
        return digits.length() > whole
                ? digits.substring(0, whole) + "." + digits.substring(whole)
                : digits + "0".repeat(whole - digits.length()) + ".0";
    }

    private static String scientific(String digits, int exponent) {
        int size = Math.abs(exponent);
        return digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + (exponent < 0 ? "e-" : "e+")
                + (size < 10 ? "0" : "")
                + size;
    }
}
