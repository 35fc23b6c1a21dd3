package io.isthmus.emulator.internal.demo;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.EmulatorServer;
import io.isthmus.emulator.internal.time.SimulatedClock;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Sleeper;

/**
 * An organization that is served, by this process or by another. In one process it is served once, however many joined;
 * it ends when the last one left.
 */
public final class ServedOrganization {

    /** How an organization is served by this process where nobody says otherwise. */
    private static final int ANY_PORT = 0;
    private static final double REAL_TIME = 1;
    private static final int LOOKS_FOR_ANOTHER = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private static final Logger LOGGER = System.getLogger(ServedOrganization.class.getName());
    private static final Map<Path, ServedOrganization> HERE = new HashMap<>();

    private final Path directory;
    private final Serving serving;
    private final Optional<EmulatorServer> server;
    private final Optional<FileChannel> lock;
    private int users = 1;

    private ServedOrganization(Path directory, Serving serving, Optional<EmulatorServer> server,
            Optional<FileChannel> lock) {
        this.directory = directory;
        this.serving = serving;
        this.server = server;
        this.lock = lock;
    }

    /** Joins what is served in a directory, or serves it. */
    static ServedOrganization join(String scenario, Path directory) throws IOException {
        return serve(scenario, directory, ANY_PORT, REAL_TIME);
    }

    /**
     * Joins what is served in a directory, or serves it.
     *
     * @param port       for HTTP where this process serves it, 0 for a free one
     * @param timeFactor how much faster than real time the clock runs where this process serves it; 0 stands
     */
    public static ServedOrganization serve(String scenario, Path directory, int port, double timeFactor)
            throws IOException {
        Files.createDirectories(directory);
        Path real = directory.toRealPath();
        synchronized (HERE) {
            ServedOrganization here = HERE.get(real);
            if (here != null) {
                here.users++;
                return here;
            }
            FileChannel channel = FileChannel.open(real.resolve("serving.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                channel.close();
                return new ServedOrganization(real, awaitServing(real), Optional.empty(), Optional.empty());
            }
            try {
                Serving.delete(real);
                ServedOrganization started = start(scenario, real, port, timeFactor, channel);
                HERE.put(real, started);
                return started;
            } catch (IOException | RuntimeException failure) {
                channel.close();
                throw failure;
            }
        }
    }

    /** Another process holds the lock; it tells how it is reached as soon as it serves. */
    private static Serving awaitServing(Path directory) throws IOException {
        for (int look = 0; look < LOOKS_FOR_ANOTHER && !Serving.exists(directory); look++) {
            Sleeper.system().sleep(BETWEEN_LOOKS, Cancel.never());
        }
        return Serving.read(directory);
    }

    private static ServedOrganization start(String scenario, Path directory, int port, double timeFactor,
            FileChannel channel) throws IOException {
        EmulatorServer server = EmulatorServer.start(directory, scenario, port, timeFactor);
        try {
            Serving serving = new Serving(server.address(), server.shells(), server.publicNames(), server.secret(),
                    server.scenario(), server.accounts());
            serving.write(directory);
            return new ServedOrganization(directory, serving, Optional.of(server), Optional.of(channel));
        } catch (IOException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /** How it is reached. */
    Serving serving() {
        return serving;
    }

    /** Whether another process serves it. */
    public boolean elsewhere() {
        return server.isEmpty();
    }

    /** Where its HTTP services are. */
    public String address() {
        return serving.address().toString();
    }

    /** Where the shell of each of its organizations is. */
    public String shellAddresses() {
        return String.join(", ", serving.shells().values().stream().map(URI::toString).toList());
    }

    /** The scenario that it began with. */
    public String scenario() {
        return serving.scenario();
    }

    /** The clock itself, where this process serves it. */
    Optional<SimulatedClock> clock() {
        return server.map(EmulatorServer::clock);
    }

    /** Leaves it; the last one to leave ends serving. */
    public void leave() {
        synchronized (HERE) {
            users--;
            if (users > 0 || server.isEmpty()) {
                return;
            }
            HERE.remove(directory);
            server.get().close();
            try {
                Serving.delete(directory);
                lock.orElseThrow().close();
            } catch (IOException failure) {
                LOGGER.log(Level.WARNING, "The demo organization in " + directory + " could not be left cleanly.", failure);
            }
        }
    }
}
