package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.isthmus.engine.change.PlanFiles;
import io.isthmus.sdk.change.Plan;

/**
 * A console in a process of its own that is there to be killed: applies or undoes a plan on an organization that
 * another process serves. It can stand still after a write to its ledger.
 */
final class KilledConsole {

    /** What it writes when it stands still. */
    static final String STANDS = "It stands still.";

    private KilledConsole() {
    }

    /**
     * @param arguments the profile, the scenario, what to do, the plan's file, and after how many writes to the ledger
     *                  it stands still, 0 for never
     */
    public static void main(String[] arguments) throws Exception {
        int standing = Integer.parseInt(arguments[4]);
        MainJob job = new MainJob(Path.of(arguments[0]), arguments[1], ServedContoso.hasty(),
                ledger -> new StandingLedger(ledger, standing, () -> System.out.println(STANDS)));
        Plan plan = PlanFiles.load(Path.of(arguments[3]));
        job.carryOut(plan, Task.valueOf(arguments[2]));
        System.exit(0);
    }

    /**
     * Lets one do the whole task, and keeps the classes that it loaded for those that die.
     *
     * @param output what it writes stands there
     */
    static ClassArchive archive(Path folder, Path profile, Rehearsal rehearsal, Task task, Path output)
            throws IOException, InterruptedException {
        ClassArchive classes = ClassArchive.in(folder);
        int exitCode = start(classes.writing(), profile, rehearsal, task, 0, output).waitFor();
        if (exitCode != 0) {
            throw new AssertionError("exit code " + exitCode + "\n" + Files.readString(output));
        }
        return classes;
    }

    /** Begins one; what it writes stands in the file. */
    static Process start(ClassArchive classes, Path profile, Rehearsal rehearsal, Task task, int standing, Path output)
            throws IOException {
        return start(classes.using(), profile, rehearsal, task, standing, output);
    }

    private static Process start(List<String> classes, Path profile, Rehearsal rehearsal, Task task, int standing,
            Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // It lives for seconds: a compiler that begins at once and a collector without threads suit that.
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Disthmus.root=" + System.getProperty("isthmus.root")));
        command.addAll(classes);
        command.addAll(List.of(KilledConsole.class.getName(), profile.toString(), rehearsal.played().scenario(), task.name(),
                rehearsal.planFile().toString(), Integer.toString(standing)));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }
}
