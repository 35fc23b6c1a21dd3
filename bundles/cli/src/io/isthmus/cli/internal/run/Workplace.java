package io.isthmus.cli.internal.run;

import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;

/**
 * What the console's own commands use beside their {@link io.isthmus.sdk.command.CommandContext}, which has it as a
 * service.
 */
public interface Workplace {

    /** The engine. */
    Console console();

    /**
     * The organization that the common options tell.
     *
     * @throws UsageException where they tell none or more than one
     */
    Connection connection() throws UsageException;

    /**
     * The organization, open. Opened once; asked for more rights where it is open for reading and writing is wanted.
     *
     * @throws SourceException where nothing can be opened
     */
    Session session(Access access) throws UsageException, SourceException;

    /**
     * Opens another connection than the one that the common options tell; it is closed with the rest.
     *
     * @throws SourceException where nothing can be opened
     */
    Session session(Connection connection, Access access) throws SourceException;

    /**
     * Asks for the right to change what a plan changes, which a session that reads has not.
     *
     * @throws SourceException where it is not given
     */
    void mayChange(Session session, Plan plan) throws SourceException;

    /** What calls to sources are given. */
    CallContext call();

    /** Whether standard output still reaches somebody; for commands that go on until they are ended. */
    boolean heard();

    /**
     * Asks the person at the terminal.
     *
     * @return whether the answer was yes
     * @throws UsageException where nobody is there; says that --yes is needed
     */
    boolean confirm(String question) throws UsageException;
}
