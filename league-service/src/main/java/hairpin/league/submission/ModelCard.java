package hairpin.league.submission;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/// What the league keeps of a model: its name and the digest of its archive.
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelCard(String modelId, String name, String sha256) {}
