package hairpin.system.secrecy;

import static hairpin.cli.stack.Part.LEADERBOARD;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import hairpin.cli.stack.Part;
import hairpin.system.Modules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One thing that can be asked of a service, read off its compiled classes: whoever adds an endpoint has added a door.
///
/// @param template its path with `{names}` in it
record Door(Part service, String method, String template) {

    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE");
    private static final List<String> OF_EVERY_SERVICE = List.of("/q/health", "/q/metrics", "/q/openapi", "/q/info");
    private static final Pattern HOLE = Pattern.compile("\\{\\s*(\\w+)\\s*(?::([^{}]*(?:\\{[^{}]*}[^{}]*)*))?}");
    private static final Pattern WORDS = Pattern.compile("\\s*[\\w-]+(\\|[\\w-]+)*\\s*");
    private static final Map<Modules, Part> SERVICES = Map.of(
            Modules.LEAGUE, Part.LEAGUE,
            Modules.EVALUATION, Part.RUNNER,
            Modules.TRAINER, Part.TRAINER,
            Modules.LEADERBOARD, LEADERBOARD);

    /// All doors of all services, those that change nothing first.
    static List<Door> all() {
        return SERVICES.entrySet().stream()
                .flatMap(it -> Stream.concat(
                        Modules.allClasses().stream()
                                .filter(type -> type.getPackageName()
                                        .startsWith(it.getKey().packageName()))
                                .filter(type -> !type.isInterface())
                                .flatMap(type -> of(it.getValue(), type)),
                        OF_EVERY_SERVICE.stream().map(path -> new Door(it.getValue(), "GET", path))))
                .sorted(Comparator.comparingInt(door -> METHODS.indexOf(door.method)))
                .toList();
    }

    private static Stream<Door> of(Part service, JavaClass type) {
        if (!type.isAnnotatedWith("jakarta.ws.rs.Path")) {
            return Stream.empty();
        }
        Stream<Door> methods = type.getAllMethods().stream().flatMap(method -> METHODS.stream()
                .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                .map(verb -> new Door(service, verb, path(type) + path(method))));
        boolean live = type.getAllRawInterfaces().stream()
                .anyMatch(it -> it.getSimpleName().equals("LivePages"));
        return live ? Stream.concat(methods, Stream.of(new Door(service, "GET", path(type) + "/stream"))) : methods;
    }

    private static String path(CanBeAnnotated annotated) {
        String named = (annotated instanceof JavaMethod method
                        ? method.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                        : ((JavaClass) annotated).tryGetAnnotationOfType("jakarta.ws.rs.Path"))
                .flatMap(it -> it.get("value"))
                .map(Object::toString)
                .orElse("");
        String bare = named.replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    /// The paths behind it, every hole filled with everything that there is of that name.
    List<String> paths(Map<String, List<String>> known) {
        List<String> filled = new ArrayList<>(List.of(template.isEmpty() ? "/" : template));
        Matcher hole = HOLE.matcher(template);
        while (hole.find()) {
            List<String> fillings = fillings(hole.group(1), hole.group(2), known);
            String open = hole.group();
            filled = filled.stream()
                    .flatMap(path -> fillings.stream().map(word -> path.replace(open, word)))
                    .toList();
        }
        return filled;
    }

    private List<String> fillings(String name, String allowed, Map<String, List<String>> known) {
        if (allowed != null && WORDS.matcher(allowed).matches()) {
            return List.of(allowed.strip().split("\\|"));
        }
        List<String> fillings = known.get(name);
        if (fillings == null) {
            throw new AssertionError(
                    "what stands for {" + name + "} in " + this + "? Tell this test, so that it can" + " knock there");
        }
        return fillings;
    }

    @Override
    public String toString() {
        return method + " " + service.label() + template;
    }
}
