package io.isthmus.benchmarks.driver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The programs of the benchmarks that need a store of sign-ins and no OSGi.
 *
 * @param installation whose bundles they run with
 */
record SignInPrograms(Installation installation) {

    private static final List<String> BUNDLES = List.of("io.isthmus.signins_", "io.isthmus.json_", "io.isthmus.sdk_",
            "org.duckdb.duckdb_jdbc_", "com.github.luben.zstd-jni_", "org.eclipse.osgi_",
            "com.fasterxml.jackson.core.jackson-core_");

    /** Runs a program with its arguments, a folder to work in and the file for its result, whose lines it gives. */
    List<String> result(String program, String... arguments) throws Exception {
        List<String> classes = new ArrayList<>(List.of(installation.jar().toString()));
        BUNDLES.forEach(bundle -> classes.add(installation.plugin(bundle).toString()));
        Path result = installation.work().resolve(program + ".result");
        List<String> command = new ArrayList<>(List.of(Program.JAVA_HOME.resolve("bin/java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-cp", String.join(File.pathSeparator, classes),
                "io.isthmus.benchmarks.internal.signins." + program));
        command.addAll(List.of(arguments));
        command.addAll(List.of(installation.work().resolve(program).toString(), result.toString()));
        new Program(command, Map.of(), installation.work().resolve(program + ".log")).run();
        return Files.readAllLines(result);
    }
}
