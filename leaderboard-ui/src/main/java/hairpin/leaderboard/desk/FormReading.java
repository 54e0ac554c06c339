package hairpin.leaderboard.desk;

import hairpin.leaderboard.desk.Form.Wrong;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Reads the fields of a form. What cannot be read is marked at its field, and something harmless is answered: whoever
/// reads asks [Form#sound] in the end.
record FormReading(Form form) {

    private static final int MOST_SHARES = 20;

    String text(String name, int longest) {
        String text = form.get(name);
        if (text.isEmpty()) {
            form.refuse(name, Wrong.code("MISSING"));
        } else if (text.length() > longest) {
            form.refuse(name, Wrong.range("1", String.valueOf(longest)));
        }
        return text;
    }

    /// What stands in the address: typed, or made from a name.
    String slug(String name, String otherwise) {
        String slug = form.get(name).isEmpty() ? Slugs.of(otherwise) : form.get(name);
        if (!Slugs.fits(slug)) {
            form.refuse(name, Wrong.code("SLUG"));
        }
        return slug;
    }

    int number(String name, int low, int high) {
        try {
            int number = Integer.parseInt(form.get(name));
            if (number < low || number > high) {
                form.refuse(name, Wrong.range(String.valueOf(low), String.valueOf(high)));
            }
            return number;
        } catch (NumberFormatException _) {
            form.refuse(name, Wrong.range(String.valueOf(low), String.valueOf(high)));
            return low;
        }
    }

    /// Seconds, perhaps with a fraction, as milliseconds.
    int milliseconds(String name, int lowS, int highS) {
        BigDecimal seconds = decimal(name, String.valueOf(lowS), String.valueOf(highS));
        return seconds.movePointRight(3).intValue();
    }

    BigDecimal decimal(String name, String low, String high) {
        try {
            BigDecimal number = new BigDecimal(form.get(name).replace(',', '.'));
            boolean within = number.scale() <= 9
                    && number.compareTo(new BigDecimal(low)) >= 0
                    && number.compareTo(new BigDecimal(high)) <= 0;
            if (!within) {
                form.refuse(name, Wrong.range(low, high));
                return new BigDecimal(low);
            }
            return number;
        } catch (NumberFormatException _) {
            form.refuse(name, Wrong.range(low, high));
            return new BigDecimal(low);
        }
    }

    /// A day and a time in a zone. When the clocks go forward an hour is missing: a time within it is refused.
    Instant moment(String name, ZoneId zone) {
        try {
            LocalDateTime local = LocalDateTime.parse(form.get(name));
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                form.refuse(name, Wrong.code("NO_SUCH_HOUR"));
            }
            return local.atZone(zone).toInstant();
        } catch (DateTimeException _) {
            form.refuse(name, Wrong.code(form.get(name).isEmpty() ? "MISSING" : "NO_MOMENT"));
            return Instant.EPOCH;
        }
    }

    ZoneId zone(String name) {
        try {
            return ZoneId.of(form.get(name));
        } catch (DateTimeException _) {
            form.refuse(name, Wrong.code("ZONE"));
            return ZoneId.of("UTC");
        }
    }

    /// Numbers with commas or blanks between them.
    List<Integer> numbers(String name) {
        try {
            List<Integer> numbers = Arrays.stream(form.get(name).split("[,;\\s]+", -1))
                    .filter(word -> !word.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
            if (numbers.isEmpty() || numbers.stream().anyMatch(number -> number < 0 || number > 100_000)) {
                form.refuse(name, Wrong.code("NUMBERS"));
            }
            return numbers;
        } catch (NumberFormatException _) {
            form.refuse(name, Wrong.code("NUMBERS"));
            return List.of();
        }
    }

    /// Percents with commas or blanks between them, each from 0 to below 100 and said once, as shares.
    List<BigDecimal> shares(String name) {
        try {
            List<BigDecimal> shares = Arrays.stream(form.get(name).split("[,;\\s]+", -1))
                    .filter(word -> !word.isEmpty())
                    .map(word -> new BigDecimal(word).movePointLeft(2))
                    .toList();
            boolean within = shares.size() <= MOST_SHARES
                    && shares.stream().allMatch(it -> it.signum() >= 0 && it.compareTo(BigDecimal.ONE) < 0)
                    && shares.stream().map(BigDecimal::doubleValue).distinct().count() == shares.size();
            if (!within) {
                form.refuse(name, Wrong.code("PERCENTS"));
            }
            return shares;
        } catch (NumberFormatException _) {
            form.refuse(name, Wrong.code("PERCENTS"));
            return List.of();
        }
    }

    String oneOf(String name, List<String> words) {
        String word = Objects.requireNonNullElse(form.get(name), "");
        if (!words.contains(word)) {
            form.refuse(name, Wrong.code("MISSING"));
        }
        return word;
    }
}
