/// `hairpin track`: looks at, draws and makes tracks; and what every command means by "a track".
package hairpin.cli.track;
