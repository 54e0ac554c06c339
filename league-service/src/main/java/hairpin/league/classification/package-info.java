/// Who is where: attempts become classifications, classifications become boards, points and standings.
///
/// The features that produce results (submissions, timing) implement [ResultSource] and tell [Classifying] whenever
/// a result came, changed or went. Everything here is then worked out again from what they answer.
package hairpin.league.classification;
