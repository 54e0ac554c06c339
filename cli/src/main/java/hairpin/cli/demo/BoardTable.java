package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;

/// A race's board in the terminal.
final class BoardTable {

    private BoardTable() {}

    static TextTable of(JsonNode rows) {
        TextTable table = new TextTable("rank", "racer", "from", "score", "best lap", "completion", "points");
        for (JsonNode row : rows) {
            double score = row.path("score").asDouble();
            table.add(
                    row.path("rank").asInt(),
                    row.path("alias").asText(),
                    row.path("country").asText(),
                    score > 1_000 ? LapTime.words(Math.round(score)) : "%.4f".formatted(score),
                    LapTime.words(row.path("bestLapMs")),
                    "%.1f %%".formatted(row.path("completionPercent").asDouble()),
                    row.path("points").asInt());
        }
        return table;
    }
}
