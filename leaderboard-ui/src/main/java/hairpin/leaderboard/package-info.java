/// The one web face: live boards, pages for racer, organizer and timekeeper, overlays.
package hairpin.leaderboard;
