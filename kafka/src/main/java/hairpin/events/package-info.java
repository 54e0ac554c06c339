/// The league's event contracts: one sealed interface per topic, the JSON they travel as, and the catalogue of topics.
///
/// An event is a record in the past tense whose JSON names its type and version (`"type": "BoardChanged.v1"`).
/// Contracts only grow: a new record or a new nullable component is compatible, a renamed or retyped one is a new
/// version. Readers skip types that they do not know. Personal data never travels here: racers appear by alias,
/// country and team.
package hairpin.events;
