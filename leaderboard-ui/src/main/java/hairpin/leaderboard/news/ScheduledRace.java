package hairpin.leaderboard.news;

import hairpin.events.Seasons.Race;
import hairpin.events.Seasons.Round;
import hairpin.events.Seasons.SeasonChanged;

/// A race with its place in the calendar.
public record ScheduledRace(SeasonChanged season, Round round, Race race) {}
