package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process of its own that fetches sign-ins from an organization that another process serves, to be killed. */
final class KilledFetching {

    private KilledFetching() {
    }

    /** @param arguments the profile */
    public static void main(String[] arguments) {
        Product.Run run = new PlainCommandLine(Path.of(arguments[0])).run("signins", "sync", "--demo",
                LoggedContoso.SCENARIO, "--json");
        System.out.println(run);
        System.exit(run.exitCode());
    }

    /** Begins one; what it writes stands in the file. */
    static Process start(List<String> classes, Path profile, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-Disthmus.root=" + System.getProperty("isthmus.root")));
        command.addAll(classes);
        command.addAll(List.of(KilledFetching.class.getName(), profile.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }
}
