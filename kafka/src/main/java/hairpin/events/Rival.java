package hairpin.events;

import java.util.regex.Pattern;

/// A model that everybody's model races against in a race against models, the same for all.
///
/// @param name what its organizer calls it
/// @param modelSha256 of its archive, as lower-case hexadecimal
public record Rival(String name, String modelSha256) {

    /// More would only be in each other's way.
    public static final int MOST = 3;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public Rival {
        if (name == null || modelSha256 == null || !SHA256.matcher(modelSha256).matches()) {
            throw new IllegalArgumentException("no rival: name=" + name + " modelSha256=" + modelSha256);
        }
    }
}
