package hairpin.cli.evaluate;

import hairpin.cli.UnusableInputException;
import hairpin.simulator.race.Bots;

/// What somebody means by `--bots`.
final class BotsArgument {

    static final String MEANING = "N[:SPEED[:changing]]: N bot cars at SPEED m/s (else 0.2), which change lanes every"
            + " three to five seconds if you say so, such as 3, 4:0.8 or 4:0.8:changing";

    private static final String CHANGING = "changing";

    private BotsArgument() {}

    static Bots read(String text) {
        String[] parts = text.split(":", -1);
        boolean changing = parts.length == 3 && parts[2].equals(CHANGING);
        if (!parts[0].matches("[0-9]{1,4}") || parts.length > 3 || (parts.length == 3 && !changing)) {
            throw notBots(text);
        }
        try {
            Bots bots = Bots.usual(Integer.parseInt(parts[0]));
            if (parts.length > 1) {
                bots = bots.at(Double.parseDouble(parts[1]));
            }
            return changing ? bots.changing(Bots.LaneChanges.USUAL) : bots;
        } catch (NumberFormatException _) {
            throw notBots(text);
        } catch (IllegalArgumentException _) {
            throw new UnusableInputException("--bots: up to " + Bots.MOST + " bots at 0 to 4 m/s, not '" + text + "'");
        }
    }

    private static UnusableInputException notBots(String text) {
        return new UnusableInputException("--bots: '" + text + "' is not " + MEANING);
    }
}
