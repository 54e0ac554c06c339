package hairpin.leaderboard.race;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hairpin.events.PublicResult;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/// A public result with its recording in it, which is passed on piece by piece: recordings have up to 64 MB, and
/// whoever asks for one is a stranger.
///
/// @param recording open; closed when it was passed on, or could not be
record ResultFile(ObjectMapper json, PublicResult result, Response recording) implements StreamingOutput {

    private static final String RECORDING = "recording";

    @Override
    public void write(OutputStream out) throws IOException {
        try (recording;
                InputStream drive = recording.readEntity(InputStream.class);
                JsonGenerator file = json.createGenerator(out)) {
            file.writeStartObject();
            for (Map.Entry<String, JsonNode> member : json.valueToTree(result).properties()) {
                file.writeFieldName(member.getKey());
                if (member.getKey().equals(RECORDING)) {
                    file.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, drive, -1);
                } else {
                    file.writeTree(member.getValue());
                }
            }
            file.writeEndObject();
        }
    }
}
