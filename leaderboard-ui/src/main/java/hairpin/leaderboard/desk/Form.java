package hairpin.leaderboard.desk;

import hairpin.leaderboard.look.Notice;
import hairpin.leaderboard.upstream.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What was typed into a form, and what is wrong with it, field by field. Nothing typed is ever lost.
public final class Form {

    /// Why a field was refused.
    ///
    /// @param code one of the words that the page has a sentence for, or nothing
    /// @param low,high the limits, where it is about them
    /// @param words the league's own, where the page has none
    public record Wrong(String code, String low, String high, String words) {

        static Wrong code(String code) {
            return new Wrong(code, "", "", "");
        }

        static Wrong range(String low, String high) {
            return new Wrong("RANGE", low, high, "");
        }
    }

    /// The league names a field, then says what is wrong with it.
    private static final Pattern COMPLAINT = Pattern.compile("([A-Za-z.\\[\\]0-9]+):? (.*)");

    private final Map<String, String> typed;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    private Form(Map<String, String> typed) {
        this.typed = new LinkedHashMap<>(typed);
    }

    /// A form nobody has typed into yet.
    static Form filled(Map<String, String> defaults) {
        return new Form(defaults);
    }

    static Form sent(Map<String, List<String>> fields) {
        Map<String, String> typed = new LinkedHashMap<>();
        fields.forEach((name, values) ->
                typed.put(name, values.isEmpty() ? "" : values.getFirst().strip()));
        return new Form(typed);
    }

    public String get(String name) {
        return typed.getOrDefault(name, "");
    }

    public boolean is(String name, String value) {
        return get(name).equals(value);
    }

    /// Why this field was refused, or null.
    public Wrong wrong(String name) {
        return wrong.get(name);
    }

    /// True while nothing has been found wrong.
    public boolean sound() {
        return wrong.isEmpty();
    }

    void refuse(String name, Wrong why) {
        wrong.putIfAbsent(name, why);
    }

    /// Puts the league's refusal beside the fields that it is about.
    ///
    /// @return what cannot be put beside a field, or null
    Notice blame(Problem problem) {
        if (problem.code() != null && problem.code().equals("SLUG_TAKEN")) {
            refuse("slug", new Wrong("", "", "", problem.detail() + " " + problem.next()));
            return null;
        }
        boolean all = problem.status() == 400 && problem.detail() != null;
        if (all) {
            for (String complaint : problem.detail().split("; ", -1)) {
                all &= blame(complaint);
            }
        }
        return all ? null : problem.notice();
    }

    private boolean blame(String complaint) {
        Matcher matcher = COMPLAINT.matcher(complaint);
        if (!matcher.matches()) {
            return false;
        }
        String path = matcher.group(1).replaceAll("\\[[0-9]*\\].*", "");
        String name = path.substring(path.lastIndexOf('.') + 1);
        refuse(name, new Wrong("", "", "", matcher.group(2)));
        return typed.containsKey(name);
    }
}
