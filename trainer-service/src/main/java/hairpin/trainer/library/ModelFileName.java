package hairpin.trainer.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name that a racer gives an archive, by the field's rule: letters, digits, `-` and `_`, then `.tar.gz` or `.zip`.
///
/// @param name without the ending, which is how the model is called from then on
record ModelFileName(String name, String ending) {

    static final String RULE = "1 to 64 letters, digits, '-' or '_', then .tar.gz or .zip";

    private static final Pattern FORM = Pattern.compile("([a-zA-Z0-9-_]{1,64})(\\.tar\\.gz|\\.zip)");

    static Optional<ModelFileName> of(String fileName) {
        Matcher form = FORM.matcher(fileName == null ? "" : fileName);
        return form.matches() ? Optional.of(new ModelFileName(form.group(1), form.group(2))) : Optional.empty();
    }

    String fileName() {
        return name + ending;
    }
}
