package hairpin.leaderboard.race;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.events.PublicResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// A public result with its recording in it, which is passed on piece by piece: recordings have up to 64 MB, and
/// whoever asks for one is a stranger.
record ResultFile(ObjectMapper json, PublicResult result) {

    private static final String RECORDING = "recording";

    /// @param recording as it is kept
    void write(InputStream recording, OutputStream out) throws IOException {
        try (JsonGenerator file = json.createGenerator(out)) {
            file.writeStartObject();
            for (Map.Entry<String, JsonNode> member : json.valueToTree(result).properties()) {
                file.writeFieldName(member.getKey());
                if (member.getKey().equals(RECORDING)) {
                    file.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, recording, -1);
                } else {
                    file.writeTree(member.getValue());
                }
            }
            file.writeEndObject();
        }
    }
}
