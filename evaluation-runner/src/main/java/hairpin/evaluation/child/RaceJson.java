package hairpin.evaluation.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/// What goes over the pipes between the service and the race process: one JSON document per line.
final class RaceJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private RaceJson() {}

    static String write(Object line) {
        try {
            return MAPPER.writerFor(line instanceof RaceLine ? RaceLine.class : line.getClass())
                    .writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RaceJob job(String line) throws JsonProcessingException {
        return MAPPER.readValue(line, RaceJob.class);
    }

    /// @return empty when this is not a line of ours: the process was cut short, or something else printed
    static Optional<RaceLine> line(String line) {
        try {
            return Optional.ofNullable(MAPPER.readValue(line, RaceLine.class));
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
