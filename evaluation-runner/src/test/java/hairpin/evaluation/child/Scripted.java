package hairpin.evaluation.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import hairpin.evaluation.child.RaceLine.Broke;
import hairpin.evaluation.child.RaceLine.Progressed;
import hairpin.evaluation.child.RaceLine.Unfit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A race process that does as its job says.
public final class Scripted {

    private static final int A_LOT = 8 * 1024 * 1024;

    /// Enough for a fair share of a busy machine.
    private static final int MANY = 16;

    private Scripted() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            play(RaceJson.job(line));
        }
    }

    private static void play(RaceJob job) throws IOException, InterruptedException {
        switch (Behaviour.valueOf(job.archive())) {
            case SPEAKS -> {
                say(new Progressed(0, 4, 1));
                System.out.println("a line of somebody else");
                say(new Progressed(1, 4, 3));
                say(new Unfit("it is red", null));
            }
            case TELLS_ITS_ENVIRONMENT ->
                say(new Unfit(String.join(" ", System.getenv().keySet()), null));
            case TELLS_ITS_NUMBER ->
                say(new Unfit(Long.toString(ProcessHandle.current().pid()), null));
            case DIES -> Runtime.getRuntime().halt(9);
            case DIES_THE_FIRST_TIME -> {
                if (Path.of(job.recording()).toFile().createNewFile()) {
                    Runtime.getRuntime().halt(9);
                }
                say(new Unfit("it is red", null));
            }
            case DEVOURS -> devour();
            case DEVOURS_FOR_ITS_MODEL -> {
                say(new Progressed(0, 4, 0));
                devour();
            }
            case DEVOURS_ON_ITS_WAY -> {
                say(new Progressed(0, 4, 2));
                devour();
            }
            case HANGS -> {
                say(new Progressed(0, 4, 0));
                new CountDownLatch(1).await();
            }
            case PONDERS -> {
                for (int i = 0; i < MANY; i++) {
                    Thread.ofPlatform().start(Scripted::ponder);
                }
                new CountDownLatch(1).await();
            }
            case BREAKS -> say(new Broke("it fell over"));
        }
    }

    private static void devour() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < 1_000) {
            eaten.add(new byte[A_LOT]);
        }
    }

    private static void ponder() {
        double thought = 1;
        while (thought > 0) {
            thought = Math.sqrt(thought + 1);
        }
    }

    private static void say(RaceLine line) {
        System.out.println(RaceJson.write(line));
    }
}
