/// Jobs from Kafka to their one terminal event.
///
/// Each worker slot is a share consumer of its own ([hairpin.evaluation.jobs.JobSlotListener]); what is done with a job
/// is [hairpin.evaluation.jobs.EvaluatingSubmission]. A job is accepted after Kafka has acknowledged its result, so a
/// runner that dies at any point only causes the same work, and the same bits, once more.
package hairpin.evaluation.jobs;
