package io.isthmus.benchmarks.driver;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * An application of the benchmarks' bundle, run in the copy of the product.
 *
 * @param name its id without the bundle's
 */
record MeasuredApplication(Installation installation, String name) {

    /**
     * Runs it.
     *
     * @param folder     for its profile, its log and its result; made where it is missing
     * @param properties of its own, each as name and value
     * @return what it noted
     */
    Properties run(Path folder, String... properties) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path result = folder.resolve("result.properties");
        List<String> command = new ArrayList<>(List.of(Program.JAVA_HOME.resolve("bin/java").toString(),
                "@" + installation.copy().resolve("isthmus.options"), "-Disthmus.benchmark.profile=" + profile(folder),
                "-Disthmus.benchmark.result=" + result));
        for (String property : properties) {
            command.add("-Disthmus.benchmark." + property);
        }
        command.addAll(List.of("-jar", installation.launcherOfCopy().toString(), "-configuration",
                installation.copy().resolve("commandline").toString(), "-application", "io.isthmus.benchmarks." + name, "-nosplash", "-data", "@none"));
        new Program(command, Map.of(), folder.resolve(name + ".log")).run();
        Properties noted = new Properties();
        try (Reader reader = Files.newBufferedReader(result)) {
            noted.load(reader);
        }
        return noted;
    }

    /** The profile of one that runs in a folder. */
    static Path profile(Path folder) {
        return folder.resolve("profile");
    }
}
