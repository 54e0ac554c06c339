package hairpin.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/// A season's standings in the terminal.
final class StandingsTable {

    private StandingsTable() {}

    static TextTable of(JsonNode rows) {
        TextTable table = new TextTable("rank", "racer", "team", "points", "of which");
        for (JsonNode row : rows) {
            StringJoiner races = new StringJoiner(" + ");
            row.path("races").forEach(race -> races.add(race.path("points").asText()));
            table.add(
                    row.path("rank").asInt(),
                    row.path("alias").asText(),
                    row.path("team").asText(""),
                    row.path("points").asInt(),
                    races);
        }
        return table;
    }
}
