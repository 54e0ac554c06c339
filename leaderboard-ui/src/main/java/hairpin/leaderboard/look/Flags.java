package hairpin.leaderboard.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Small flags, drawn from `flags.txt` because many machines have no flag font. A country that is not in the file shows
/// its code; the code is the flag's name for screen readers anyway.
public final class Flags {

    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");
    private static final Map<String, String> DRAWN = read();

    private Flags() {}

    /// @param country an ISO 3166 two-letter code, or null
    /// @return an HTML element, or nothing without a country
    public static String html(String country) {
        String code = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            return "";
        }
        String drawn = DRAWN.get(code);
        return drawn == null
                ? "<span class=\"flag\">" + code + "</span>"
                : "<svg class=\"flag\" viewBox=\"0 0 18 12\" role=\"img\" aria-label=\"" + code + "\"><title>" + code
                        + "</title>" + drawn + "</svg>";
    }

    private static Map<String, String> read() {
        try (InputStream file = Flags.class.getResourceAsStream("flags.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .collect(Collectors.toUnmodifiableMap(words -> words[0], Flags::draw));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String draw(String[] words) {
        StringBuilder svg = new StringBuilder();
        for (int i = 1; i < words.length; i++) {
            String[] values = words[i].substring(2).split(",", -1);
            switch (words[i].charAt(0)) {
                case 'h' -> stripes(svg, values, false);
                case 'v' -> stripes(svg, values, true);
                case 'r' -> rect(svg, values[0], values[1], values[2], values[3], values[4]);
                case 'c' -> circle(svg, values);
                case 'p' ->
                    svg.append("<path fill=\"#")
                            .append(values[0])
                            .append("\" d=\"")
                            .append(values[1].replace('_', ' '))
                            .append("\"/>");
                default ->
                    throw new IllegalArgumentException("flags.txt: unknown shape in " + words[0] + ": " + words[i]);
            }
        }
        return svg.toString();
    }

    private static void stripes(StringBuilder svg, String[] colours, boolean upright) {
        double share = (upright ? 18.0 : 12.0) / colours.length;
        for (int i = 0; i < colours.length; i++) {
            String start = String.format(Locale.ROOT, "%.2f", i * share);
            String size = String.format(Locale.ROOT, "%.2f", share);
            rect(
                    svg,
                    upright ? start : "0",
                    upright ? "0" : start,
                    upright ? size : "18",
                    upright ? "12" : size,
                    colours[i]);
        }
    }

    private static void rect(StringBuilder svg, String x, String y, String width, String height, String colour) {
        svg.append("<path fill=\"#")
                .append(colour)
                .append("\" d=\"M")
                .append(x)
                .append(' ')
                .append(y)
                .append('h')
                .append(width)
                .append('v')
                .append(height)
                .append("h-")
                .append(width)
                .append("z\"/>");
    }

    private static void circle(StringBuilder svg, String[] values) {
        svg.append("<circle cx=\"")
                .append(values[0])
                .append("\" cy=\"")
                .append(values[1])
                .append("\" r=\"")
                .append(values[2])
                .append("\" fill=\"#")
                .append(values[3])
                .append("\"/>");
    }
}
