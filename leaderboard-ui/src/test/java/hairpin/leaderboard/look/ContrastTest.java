package hairpin.leaderboard.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every colour that text is written in can be read on every ground that it is written on (WCAG 2.2 AA).
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final List<String> TEXTS = List.of("text", "muted", "purple", "green", "red", "amber");

    private final String css = read();

    @Test
    void dark_text_can_be_read() {
        check(tokens(css.substring(0, css.indexOf("@media"))));
    }

    @Test
    void light_text_can_be_read() {
        Map<String, String> tokens = tokens(css.substring(0, css.indexOf("@media")));
        tokens.putAll(tokens(css.substring(css.indexOf("@media"), css.indexOf("/* Ground */"))));
        check(tokens);
    }

    private static void check(Map<String, String> tokens) {
        for (String ground : List.of("ground", "surface")) {
            for (String text : TEXTS) {
                assertThat(ratio(tokens.get(text), tokens.get(ground)))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(ratio(tokens.get("on-accent"), tokens.get("accent"))).isGreaterThanOrEqualTo(4.5);
    }

    private static double ratio(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new HashMap<>();
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    private static String read() {
        try (InputStream file = ContrastTest.class.getResourceAsStream("/META-INF/resources/hairpin.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
