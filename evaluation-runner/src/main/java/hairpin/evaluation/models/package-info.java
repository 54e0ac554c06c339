/// Getting a model's archive from the trainer service, checked against the digest that the job names.
package hairpin.evaluation.models;
