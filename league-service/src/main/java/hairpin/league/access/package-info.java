/// Who is calling, and in which role.
package hairpin.league.access;
