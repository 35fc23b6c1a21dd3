package io.isthmus.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The built product's command line with a profile of its own, each call in a process of its own. */
final class Product {

    static final Duration LONGEST = Duration.ofMinutes(4);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path profile;

    Product(Path profile) {
        this.profile = profile;
    }

    /** How a call ended. */
    record Run(List<String> command, int exitCode, String output, String errors) {

        /** What was written for programs; fails where there is anything beside one document. */
        JsonNode document() {
            try {
                return JSON.reader().with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .readTree(output);
            } catch (IOException wrong) {
                throw new AssertionError("no JSON document alone: " + this, wrong);
            }
        }

        @Override
        public String toString() {
            return String.join(" ", command) + "\nexit code " + exitCode + "\n" + output + "\n" + errors;
        }
    }

    /** A call that still runs. */
    record Running(List<String> command, Process process, Path output, Path errors) {

        Run await() {
            try {
                if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    kill();
                    throw new AssertionError("no end after " + LONGEST + ": " + result());
                }
                return result();
            } catch (InterruptedException interrupted) {
                kill();
                throw new AssertionError(interrupted);
            }
        }

        /** Ends it the hard way, with whatever it started. */
        void kill() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }

        boolean ended() {
            return !process.isAlive();
        }

        Run result() {
            try {
                return new Run(command, process.isAlive() ? -1 : process.exitValue(),
                        Files.readString(output, StandardCharsets.UTF_8),
                        Files.readString(errors, StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    Path profile() {
        return profile;
    }

    /** Calls and waits for the end. */
    Run run(String... arguments) {
        return start(arguments).await();
    }

    /** Calls with the profile and does not wait. */
    Running start(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--profile");
        all.add(profile.toString());
        return startPlain(all);
    }

    /** Calls with nothing added. */
    static Run runPlain(String... arguments) {
        return startPlain(List.of(arguments)).await();
    }

    private static Running startPlain(List<String> arguments) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("isthmus.product")).resolve("isthmus").toString());
            command.addAll(arguments);
            Path output = Files.createTempFile("isthmus", ".out");
            Path errors = Files.createTempFile("isthmus", ".err");
            output.toFile().deleteOnExit();
            errors.toFile().deleteOnExit();
            Process process = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
            return new Running(command, process, output, errors);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
