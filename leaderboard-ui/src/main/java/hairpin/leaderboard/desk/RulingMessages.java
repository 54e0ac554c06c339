package hairpin.leaderboard.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of entries and rulings.
@MessageBundle("ruling")
interface RulingMessages {

    @Message("Racers enter by themselves, the newest are on top. Whoever does not belong here can be excluded.")
    String entriesLead();

    @Message("Nobody has entered yet. The season's public page is where racers do.")
    String noEntries();

    @Message("Division")
    String division();

    @Message("Entered")
    String registered();

    @Message("new")
    String fresh();

    @Message("excluded")
    String excluded();

    @Message("disqualified")
    String disqualified();

    @Message("Exclude …")
    String exclude();

    @Message("Exclusions")
    String exclusions();

    @Message("Exclude {alias} from the season?")
    String excludeQuestion(String alias);

    @Message("Exclude")
    String excludeNow();

    @Message("The racer leaves the standings and every board that is not final.")
    String excludeBoards();

    @Message("The racer can neither submit nor be checked in any more.")
    String excludeNoMore();

    @Message("Results of final races stay.")
    String excludeFinal();

    @Message("It can be lifted again; then everything is as before.")
    String canBeLifted();

    @Message("Reason")
    String reason();

    @Message("Everyone reads it beside the result.")
    String reasonHint();

    @Message("Rulings")
    String rulings();

    @Message("Rule …")
    String rule();

    @Message("Rule on {alias}")
    String ruleOn(String alias);

    @Message("The board changes at once, and says what was decided and why.")
    String ruleLead();

    @Message("What is decided?")
    String whatRuling();

    @Message("Disqualify: the results in this race do not count")
    String disqualify();

    @Message("The results in this race will not count. A time penalty has no place in this ranking.")
    String disqualifyOnly();

    @Message("Penalise: time is added to the result")
    String penalise();

    @Message("Penalty, in seconds")
    String penaltySeconds();

    @Message("Only with a penalty.")
    String penaltyHint();

    @Message("Decide")
    String ruleNow();

    @Message("Lift …")
    String lift();

    @Message("Lift the ruling on {alias}?")
    String liftQuestion(String alias);

    @Message("Why it is lifted")
    String liftReason();

    @Message("Lift")
    String liftNow();

    @Message("Lifted by {name}:")
    String liftedBy(String name);
}
