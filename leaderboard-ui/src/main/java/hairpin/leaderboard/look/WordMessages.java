package hairpin.leaderboard.look;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Words that stand for the same thing on every page: states, kinds, rankings, figures.
@MessageBundle("word")
interface WordMessages {

    @Message("open")
    String open();

    @Message("scheduled")
    String scheduled();

    @Message("closed, under review")
    String closed();

    @Message("final")
    String finished();

    @Message("provisional")
    String provisional();

    @Message("virtual qualifier")
    String virtualQualifier();

    @Message("virtual final")
    String virtualFinal();

    @Message("physical event")
    String physicalEvent();

    @Message("generalization")
    String byGeneralization();

    @Message("total time")
    String byTotalTime();

    @Message("best lap")
    String byBestLap();

    @Message("average lap")
    String byAverageLap();

    @Message("{count} hidden rollouts")
    String rollouts(int count);

    @Message("Round {number}")
    String round(int number);

    @Message("Classification")
    String classification();

    @Message("Rank")
    String rank();

    @Message("Racer")
    String racer();

    @Message("Best lap")
    String bestLap();

    @Message("Last lap")
    String lastLap();

    @Message("Attempts")
    String attempts();

    @Message("Points")
    String pointsHead();

    @Message("Score")
    String score();

    @Message("Model")
    String model();

    @Message("Laps")
    String laps();

    @Message("Team")
    String team();

    @Message("What to do")
    String whatToDo();

    @Message("Car")
    String car();
}
