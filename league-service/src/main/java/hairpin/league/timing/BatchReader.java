package hairpin.league.timing;

import com.fasterxml.jackson.databind.JsonNode;
import hairpin.league.timing.BatchReading.Fault;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads one batch and finds every fault in it, each with its place. Fields that it does not know are ignored: an agent
/// may be newer than the server.
final class BatchReader {

    private static final Pattern BOOT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern SENSOR = Pattern.compile("[ -~]{1,32}");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String ONLY_SENSOR = "gate";

    private final String deviceId;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Long, Integer> indexBySequence = new LinkedHashMap<>();
    private final List<Passing> passings = new ArrayList<>();
    private int duplicates;
    private String bootId;
    private Long sentMonotonicNs;

    private BatchReader(String deviceId) {
        this.deviceId = deviceId;
    }

    /// @param body the request, or null when there was none
    static BatchReading read(String deviceId, JsonNode body) {
        BatchReader reader = new BatchReader(deviceId);
        if (body == null || !body.isObject()) {
            reader.fault(null, "the body", "must be an object with bootId and passings");
        } else {
            reader.readBatch(body);
        }
        return reader.faults.isEmpty()
                ? new BatchReading.Sound(new PassingBatch(
                        deviceId, reader.bootId, reader.sentMonotonicNs, reader.passings, reader.duplicates))
                : new BatchReading.Faulty(reader.faults);
    }

    private void readBatch(JsonNode body) {
        bootId = text(null, body, "bootId", BOOT);
        if (bootId == null && faults.isEmpty()) {
            fault(null, "bootId", "is missing");
        }
        sentMonotonicNs = present(body, "sentMonotonicNs")
                ? wholeNumber(null, body, "sentMonotonicNs", Passing.MAX_MONOTONIC_NS)
                : null;
        JsonNode list = body.path("passings");
        if (!list.isArray()) {
            fault(null, "passings", "must be a list");
        } else if (list.size() > PassingBatch.LIMIT) {
            fault(null, "passings", "holds " + list.size() + ", more than " + PassingBatch.LIMIT + " in one batch");
        } else {
            for (int i = 0; i < list.size(); i++) {
                readPassing(i, list.get(i));
            }
        }
    }

    private void readPassing(int index, JsonNode json) {
        int faultsBefore = faults.size();
        if (!json.isObject()) {
            faults.add(new Fault(index, "", "must be an object"));
            return;
        }
        Long sequence = wholeNumber(index, json, "sequence", Long.MAX_VALUE - 1);
        Long monotonicNs = wholeNumber(index, json, "monotonicNs", Passing.MAX_MONOTONIC_NS);
        Instant wallClock = instant(index, json, "wallClock");
        String sensor = sensor(index, json);
        if (monotonicNs != null && sentMonotonicNs != null && monotonicNs > sentMonotonicNs) {
            fault(index, "monotonicNs", "is later than sentMonotonicNs");
        }
        if (faults.size() == faultsBefore) {
            add(index, new Passing(deviceId, bootId, sequence, monotonicNs, wallClock, sensor));
        }
    }

    private void add(int index, Passing passing) {
        Integer earlier = indexBySequence.putIfAbsent(passing.sequence(), passings.size());
        if (earlier == null) {
            passings.add(passing);
        } else if (passings.get(earlier).equals(passing)) {
            duplicates++;
        } else {
            fault(index, "sequence", "repeats " + passing.sequence() + " with other content");
        }
    }

    private Long wholeNumber(Integer index, JsonNode json, String field, long max) {
        JsonNode value = json.path(field);
        if (!present(json, field)) {
            fault(index, field, "is missing");
        } else if (!value.isIntegralNumber()) {
            fault(index, field, "must be a whole number");
        } else if (value.bigIntegerValue().signum() < 0) {
            fault(index, field, "must not be negative");
        } else if (!value.canConvertToLong() || value.longValue() > max) {
            fault(index, field, "must not be greater than " + max);
        } else {
            return value.longValue();
        }
        return null;
    }

    private Instant instant(Integer index, JsonNode json, String field) {
        if (!present(json, field)) {
            return null;
        }
        try {
            Instant instant = Instant.parse(
                    json.path(field).isTextual() ? json.path(field).textValue() : "");
            if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(LATEST)) {
                return instant;
            }
            fault(index, field, "must lie between 1970 and 2200");
        } catch (DateTimeParseException unreadable) {
            fault(index, field, "must be a time such as 2026-05-09T10:00:00.000Z");
        }
        return null;
    }

    private String sensor(int index, JsonNode json) {
        if (json.path("sensor").isIntegralNumber()) {
            return json.path("sensor").asText();
        }
        String sensor = text(index, json, "sensor", SENSOR);
        return sensor == null ? ONLY_SENSOR : sensor;
    }

    private String text(Integer index, JsonNode json, String field, Pattern pattern) {
        if (!present(json, field)) {
            return null;
        }
        JsonNode value = json.path(field);
        if (value.isTextual() && pattern.matcher(value.textValue()).matches()) {
            return value.textValue();
        }
        fault(index, field, "must be text like " + pattern);
        return null;
    }

    private static boolean present(JsonNode json, String field) {
        return json.hasNonNull(field);
    }

    private void fault(Integer index, String field, String problem) {
        faults.add(new Fault(index, field, problem));
    }
}
