package hairpin.driver.tensorflow;

import static hairpin.driver.Refusal.Code.ACTIONS_DO_NOT_FIT;
import static hairpin.driver.Refusal.Code.UNSUPPORTED_GRAPH;

import hairpin.driver.bounds.RefusedException;
import java.util.List;
import java.util.Set;

/// Finds the node that the car asks for its action, by the names that the field's trainer gives.
final class PolicyName {

    private static final String PPO = "ppo_head_0/policy";
    private static final String SAC = "sac_policy_head_0/policy";

    private PolicyName() {}

    static String find(Set<String> nodes, boolean sac) throws RefusedException {
        String wanted = sac ? SAC : PPO;
        for (String agent : List.of("agent", "agent_0")) {
            List<String> names = sac
                    ? List.of("main_level/" + agent + "/policy/online/network_0/" + SAC)
                    : List.of(
                            "main_level/" + agent + "/main/online/network_1/" + PPO,
                            "main_level/" + agent + "/main/online/network_0/" + PPO);
            for (String name : names) {
                if (nodes.contains(name)) {
                    return name;
                }
            }
        }
        List<String> alike =
                nodes.stream().filter(name -> name.endsWith("/" + wanted)).toList();
        if (alike.size() == 1) {
            return alike.getFirst();
        }
        String other = sac ? PPO : SAC;
        if (nodes.stream().anyMatch(name -> name.endsWith("/" + other))) {
            throw new RefusedException(
                    ACTIONS_DO_NOT_FIT,
                    "",
                    "holds the policy of " + (sac ? "clipped_ppo" : "sac")
                            + ", but model_metadata.json says training_algorithm " + (sac ? "sac" : "clipped_ppo"));
        }
        throw new RefusedException(
                UNSUPPORTED_GRAPH, "", "has no node main_level/agent/.../" + wanted + "; is it a car's model.pb?");
    }
}
