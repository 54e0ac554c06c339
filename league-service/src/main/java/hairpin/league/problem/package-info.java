/// How the service says no: `application/problem+json` with a code for programs and a next step for people.
package hairpin.league.problem;
