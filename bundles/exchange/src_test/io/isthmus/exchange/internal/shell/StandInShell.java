package io.isthmus.exchange.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.isthmus.exchange.internal.clixml.ClixmlException;
import io.isthmus.exchange.internal.clixml.ClixmlLimits;
import io.isthmus.exchange.internal.clixml.ClixmlReader;
import io.isthmus.exchange.internal.clixml.ClixmlValue;
import io.isthmus.exchange.internal.clixml.ClixmlValue.Instance;
import io.isthmus.exchange.internal.clixml.ClixmlWriter;
import io.isthmus.exchange.internal.objects.ShellObjects;
import io.isthmus.exchange.internal.objects.ShellParameters;
import io.isthmus.sdk.data.Value;

/**
 * A program that speaks the protocol in the place of Windows PowerShell, well or badly as its cmdlets' names say. It
 * writes its frames by the words of docs/shell-protocol.md, not by the console's classes for frames.
 * <p>
 * Arguments: how it begins ("ready", "silent", "refuse", "version", "garbage", "dead"), and a file to which each start
 * and each call adds a line.
 */
public final class StandInShell {

    private static final int HUGE_FRAMES = 200;
    private static final int HUGE_OBJECTS = 500;

    private final PrintStream out;
    private final Path journal;
    private final BlockingQueue<String[]> lines = new LinkedBlockingQueue<>();

    private StandInShell(PrintStream out, Path journal) {
        this.out = out;
        this.journal = journal;
    }

    /** Runs until it is told to end. */
    public static void main(String[] arguments) throws Exception {
        StandInShell shell = new StandInShell(System.out, Path.of(arguments[1]));
        shell.note("start");
        shell.begin(arguments[0], System.in);
    }

    private void begin(String how, InputStream input) throws Exception {
        Thread reader = new Thread(() -> read(input));
        reader.setDaemon(true);
        reader.start();
        String[] hello = lines.take();
        if (!hello[1].equals("hello")) {
            System.exit(9);
        }
        switch (how) {
            case "silent" -> Thread.currentThread().join();
            case "dead" -> {
                System.err.println("The term is not recognized.");
                System.exit(5);
            }
            case "garbage" -> out.println("@isthmus what");
            case "refuse" -> frame("failed", "0", Map.of("Message", Value.of("No such server."), "ErrorId",
                    Value.of("x"), "Category", Value.of("OpenError")));
            case "version" -> frame("ready", "0", Map.of("Version", Value.of(7)));
            default -> {
                out.println("Welcome to the shell!\r");
                frame("ready", "0", Map.of("Version", Value.of(1), "Server", Value.of("ex01.contoso.test"), "User",
                        Value.of("CONTOSO\\admin"), "Shell", Value.of("5.1"), "TimeZone", Value.of("Europe/Zurich")));
            }
        }
        while (true) {
            serve(lines.take());
        }
    }

    private void read(InputStream input) {
        Scanner scanner = new Scanner(input, StandardCharsets.US_ASCII);
        while (scanner.hasNextLine()) {
            lines.add(scanner.nextLine().split(" ", 5));
        }
        System.exit(0);
    }

    private void serve(String[] line) throws Exception {
        switch (line[1]) {
            case "bye" -> {
                note("bye");
                System.exit(0);
            }
            case "ping" -> {
                note("ping");
                out.println("@isthmus pong " + line[2] + " 0 ");
            }
            case "call" -> call(line[2], payload(line[4]));
            default -> { }
        }
    }

    private void call(String id, Value payload) throws Exception {
        String cmdlet = payload.at("/Cmdlet").text().orElseThrow();
        note(cmdlet);
        switch (cmdlet) {
            case "Get-Thing" -> {
                output(id, List.of(thing("one"), thing("two")));
                done(id, "careful");
            }
            case "Get-Echo" -> {
                output(id, List.of(Instance.of("Echo", Map.of("Parameters",
                        ShellParameters.of(payload.at("/Parameters"))))));
                done(id);
            }
            case "Get-Huge" -> huge(id);
            case "Get-Noise" -> {
                out.println("WARNING: something else\n\u00e4\u00f6 not even ASCII\n" + "x".repeat(100_000));
                done(id);
            }
            case "Get-Invalid" -> out.println("@isthmus output " + id + " 5 AAAA");
            case "Get-NoClixml" -> raw("output", id, "<html/>".getBytes(StandardCharsets.UTF_8));
            case "Get-Stray" -> done("999");
            case "Get-Cut" -> {
                out.print("@isthmus output " + id + " 400 AAAA");
                out.flush();
                System.exit(1);
            }
            case "Test-Silence" -> Thread.currentThread().join();
            case "Test-Slow" -> slow(id, true);
            case "Test-Stubborn" -> slow(id, false);
            case "Test-Busy" -> {
                for (int i = 0; i < 4; i++) {
                    lines.poll(100, TimeUnit.MILLISECONDS);
                    raw("alive", id, new byte[0]);
                }
                done(id);
            }
            case "Set-Die", "Get-Die" -> {
                System.err.println("out of memory");
                System.exit(3);
            }
            case "Get-DieOnce", "Set-DieOnce" -> {
                if (Files.readAllLines(journal).stream().filter(cmdlet::equals).count() == 1) {
                    System.exit(3);
                }
                done(id);
            }
            default -> frame("failed", id, Map.of("Message", Value.of("The term '" + cmdlet + "' is not recognized"),
                    "ErrorId", Value.of("CommandNotFoundException"), "Category", Value.of("ObjectNotFound")));
        }
    }

    private void slow(String id, boolean stops) throws Exception {
        while (true) {
            String[] line = lines.poll(50, TimeUnit.MILLISECONDS);
            if (line != null && line[1].equals("cancel") && line[2].equals(id) && stops) {
                note("stopped");
                frame("failed", id, Map.of("Message", Value.of("The pipeline has been stopped."), "ErrorId",
                        Value.of("PipelineStopped"), "Category", Value.of("OperationStopped")));
                return;
            }
            raw("alive", id, new byte[0]);
        }
    }

    private void huge(String id) {
        List<Instance> objects = new ArrayList<>();
        for (int i = 0; i < HUGE_OBJECTS; i++) {
            objects.add(thing("thing " + i));
        }
        for (int i = 0; i < HUGE_FRAMES; i++) {
            output(id, objects);
        }
        done(id);
    }

    private static Instance thing(String name) {
        return Instance.of("Deserialized.Contoso.Thing", new LinkedHashMap<>(Map.of("Name",
                ShellParameters.of(Value.of(name)))));
    }

    private void output(String id, List<? extends ClixmlValue> values) {
        raw("output", id, ClixmlWriter.write(values));
    }

    private void done(String id, String... warnings) {
        frame("done", id, Map.of("Warnings", Value.texts(List.of(warnings))));
    }

    private void frame(String kind, String id, Map<String, Value> members) {
        raw(kind, id, ClixmlWriter.write(List.of(ShellParameters.dictionary(members))));
    }

    private void raw(String kind, String id, byte[] payload) {
        String text = Base64.getEncoder().encodeToString(payload);
        out.print("@isthmus " + kind + " " + id + " " + text.length() + " " + text + "\r\n");
        out.flush();
    }

    private static Value payload(String base64) throws ClixmlException {
        return new ShellObjects(Optional.empty()).value(ClixmlReader.readAll(Base64.getDecoder().decode(base64),
                ClixmlLimits.DEFAULT).getFirst());
    }

    private void note(String event) throws IOException {
        Files.writeString(journal, event + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
