package io.isthmus.benchmarks.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code isthmus --version} against a bare Equinox that prints a line. */
final class CommandLineBenchmark {

    private static final String READ_ONLY = "-Dosgi.configuration.area.readOnly=true";

    private final Installation installation;
    private final Report report;

    CommandLineBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    void run() throws Exception {
        Program ours = program(List.of(installation.product().resolve("isthmus").toString(), "--version"), "our");
        Program bare = bare();
        long[] our = new long[Report.RUNS];
        long[] reference = new long[Report.RUNS];
        for (int run = -1; run < Report.RUNS; run++) {
            long one = ours.run();
            long other = bare.run();
            if (run >= 0) {
                our[run] = one;
                reference[run] = other;
            }
        }
        report.medians("command line", our, reference, "ms", 1.3);
    }

    /** An Equinox that prints a line, with all that it writes down written down. */
    Program bare() throws Exception {
        List<String> command = List.of("sh", "-c", "exec \"$0\" \"$@\"", Program.JAVA_HOME.resolve("bin/java").toString(),
                "@" + installation.product().resolve("isthmus.options"), READ_ONLY, "-jar", installation.launcher().toString(), "-configuration",
                installation.bareEquinox().toString(), "-application", "io.isthmus.benchmarks.bareCommandLine", "-nosplash", "-data", "@none");
        List<String> writing = new ArrayList<>(command);
        writing.remove(READ_ONLY);
        program(writing, "bare").run();
        return program(command, "bare");
    }

    private Program program(List<String> command, String whose) {
        Path log = installation.work().resolve(whose + "-command-line.log");
        return new Program(command, Map.of(), log);
    }
}
