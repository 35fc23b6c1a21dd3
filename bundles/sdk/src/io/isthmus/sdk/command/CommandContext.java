package io.isthmus.sdk.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What a running command is given. Standard output carries what the command was asked for and nothing else.
 *
 * @since 1.0
 */
@ProviderType
public interface CommandContext {

    /** The value of an option that was given, by its name without dashes. */
    Optional<String> option(String name);

    /** All values of an option that can be given more than once. */
    List<String> options(String name);

    /** Whether an option without a value was given. */
    boolean flag(String name);

    /** What was given without an option, in its order. */
    List<String> arguments();

    /** Whether a document was asked for with --json. */
    boolean json();

    /** Writes the command's one document; written where --json was given, and not shown otherwise. */
    void document(Value document);

    /** Writes a line for a person; not shown where --json was given. */
    void line(String text);

    /** Writes bytes to standard output: a picture, a script. */
    void bytes(byte[] content);

    /** Tells on standard error what cannot be left unsaid. */
    void warn(String text);

    /** Shown on a terminal, and nowhere else. */
    Progress progress();

    /** Asked for by Ctrl+C. */
    Cancel cancel();

    /** Answers what only a person can; nobody where there is no terminal. */
    PersonPort person();

    /** Relative paths start here. */
    Path directory();

    /**
     * The file that the option --output tells, where it was given: for commands that declare the options
     * {@code output} and {@code force}. To be asked for before anything that takes its time.
     *
     * @throws UsageException where it is no name of a file, its folder is not there, or the file is there and --force
     *                        was not given
     */
    Optional<Path> output() throws UsageException;

    /**
     * Writes a file, whole or not at all.
     *
     * @param file as {@link #output()} gave it
     * @throws SourceException where it cannot be written
     */
    void write(Path file, byte[] content) throws SourceException;

    /** The profile's folder, which window and command line share. */
    Path profile();

    /**
     * Where the profile keeps the state of the demo organization that --demo with this scenario joins, whether it is
     * there yet or not.
     *
     * @param scenario the scenario's name
     */
    Path demoDirectory(String scenario);

    /**
     * The snapshot that the common options --demo, --connection and --snapshot tell: taken now, or loaded.
     *
     * @throws UsageException where none of them was given and there is no connection to take
     * @throws SourceException where nothing could be read at all
     */
    Snapshot snapshot() throws UsageException, SourceException;

    /**
     * The same with parts that are read only where they are asked for. A loaded snapshot has those that were asked for
     * when it was taken.
     *
     * @param proofs parts of {@link io.isthmus.sdk.snapshot.Parts#PROOFS}
     * @throws UsageException  as {@link #snapshot()}
     * @throws SourceException as {@link #snapshot()}
     */
    default Snapshot snapshot(Set<Part<?>> proofs) throws UsageException, SourceException {
        return snapshot();
    }

    /**
     * The sign-in logs of the tenants that the common options --demo and --connection tell, open as long as the command
     * runs. Servers are not connected for them. What kept a tenant from being opened is told on standard error.
     *
     * @return one for each tenant; empty where there is none
     * @throws UsageException  as {@link #snapshot()}
     * @throws SourceException where no tenant could be opened
     */
    List<SignInLog> signInLogs() throws UsageException, SourceException;

    /**
     * What a source of the extension point {@code io.isthmus.sdk.signInSources} gives of the same tenants, as logs of
     * theirs.
     *
     * @param source its id
     * @return one for each tenant; empty where there is none
     * @throws UsageException  as {@link #signInLogs()}; and where no such source is installed
     * @throws SourceException where no tenant could be opened
     */
    List<SignInLog> signInLogs(String source) throws UsageException, SourceException;

    /**
     * A Log Analytics workspace, asked as whom the common options --demo and --connection tell, for as long as the command
     * runs. Servers are not connected for it.
     *
     * @param id which one; empty for the one that the connection names
     * @throws UsageException  as {@link #snapshot()}; and where the connection names none, or several tenants that it could
     *                         be of
     * @throws SourceException where no tenant could be opened
     */
    SignInWorkspace signInWorkspace(Optional<UUID> id) throws UsageException, SourceException;

    /**
     * The facts to go by: those of the newest data pack, and in the place of its thresholds those that the user chose.
     */
    Facts facts();

    /** A port of the SDK or another service, where it is installed. */
    <T> Optional<T> service(Class<T> type);
}
