package io.isthmus.exchange.internal.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A shell as a child process: frames on its standard input and output, last words on its standard error, too. */
final class ProcessChannel implements ShellChannel {

    private final Process process;
    private final LastWords lastWords = new LastWords();

    private ProcessChannel(Process process) {
        this.process = process;
    }

    /**
     * Starts a program.
     *
     * @param command the program with its arguments
     * @throws IOException where it cannot be started
     */
    static ProcessChannel start(List<String> command) throws IOException {
        ProcessChannel channel = new ProcessChannel(new ProcessBuilder(command).start());
        Thread.ofPlatform().daemon().name("Isthmus shell errors").start(channel::drainErrors);
        return channel;
    }

    @Override
    public InputStream input() {
        return process.getInputStream();
    }

    @Override
    public OutputStream output() {
        return process.getOutputStream();
    }

    @Override
    public LastWords lastWords() {
        return lastWords;
    }

    @Override
    public void end(Duration patience) {
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    @Override
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void drainErrors() {
        try (BufferedReader errors = process.errorReader(StandardCharsets.ISO_8859_1)) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                lastWords.add(line);
            }
        } catch (IOException ended) {
            lastWords.add(String.valueOf(ended.getMessage()));
        }
    }
}
