/// Real PostgreSQL, Kafka and Keycloak as child processes, from Maven artifacts: for the local stack and for tests.
package hairpin.servers;
