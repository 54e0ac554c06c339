package hairpin.cli.evaluate;

import hairpin.cli.UnusableInputException;
import hairpin.simulator.race.Obstacles;
import hairpin.simulator.race.Spot;
import java.util.List;

/// What somebody means by `--objects`.
final class ObjectsArgument {

    static final String MEANING = "N boxes anywhere (N:PERCENT of the lap apart, else 2), even:N in equal distances,"
            + " or one SHARE,LANE for each: 0.25,-1 is a quarter into the lap in the outer lane, 0.5,1 half a lap in"
            + " the inner one";

    private static final String EVEN = "even:";

    private ObjectsArgument() {}

    static Obstacles read(List<String> words) {
        try {
            String first = words.getFirst();
            if (words.size() > 1 || first.contains(",")) {
                return new Obstacles.Fixed(words.stream().map(Spot::of).toList());
            }
            if (first.startsWith(EVEN)) {
                return new Obstacles.Even(number(first.substring(EVEN.length()), first));
            }
            String[] parts = first.split(":", -1);
            if (parts.length > 2) {
                throw notObjects(first);
            }
            double percent = parts.length == 1 ? Obstacles.USUAL_DISTANCE_PERCENT : Double.parseDouble(parts[1]);
            return new Obstacles.Scattered(number(parts[0], first), percent);
        } catch (NumberFormatException _) {
            throw notObjects(String.join(" ", words));
        } catch (IllegalArgumentException refused) {
            throw new UnusableInputException("--objects: " + refused.getMessage());
        }
    }

    private static int number(String digits, String whole) {
        if (!digits.matches("[0-9]{1,4}")) {
            throw notObjects(whole);
        }
        return Integer.parseInt(digits);
    }

    private static UnusableInputException notObjects(String text) {
        return new UnusableInputException("--objects: '" + text + "' is none of " + MEANING);
    }
}
