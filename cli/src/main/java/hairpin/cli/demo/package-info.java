/// The demo: a whole season played over the services' public APIs by made-up people, each step checked.
package hairpin.cli.demo;
