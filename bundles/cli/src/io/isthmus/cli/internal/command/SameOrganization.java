package io.isthmus.cli.internal.command;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.run.Workplace;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Connection;

/**
 * Which organization is meant: by a plan's file, and in commands that a person is told to type, so that they can be
 * pasted as they are.
 */
public final class SameOrganization {

    private SameOrganization() {
    }

    /** The option that chooses the connection again, with a space before it. */
    public static String option(Connection connection) {
        return switch (connection.kind()) {
            case DEMO -> option(CommonOptions.DEMO, connection.setting(Connection.SCENARIO).orElseThrow());
            case SNAPSHOT, COLLECTED -> option(CommonOptions.SNAPSHOT, connection.setting(Connection.PATH).orElseThrow());
            default -> option(CommonOptions.CONNECTION, connection.id());
        };
    }

    private static String option(String name, String value) {
        return typed("--" + name, value);
    }

    /** An option as a person types it, with a space before it. */
    static String typed(String option, String value) {
        return " " + option + " " + (value.indexOf(' ') < 0 ? value : '"' + value + '"');
    }

    /** A plan is for the organization that it was made for, and for no other. */
    static Connection connection(CommandContext context, Workplace workplace, Plan plan)
            throws UsageException {
        boolean chosen = context.option(CommonOptions.CONNECTION).or(() -> context.option(CommonOptions.DEMO))
                .isPresent();
        Connection connection = chosen ? workplace.connection()
                : workplace.console().profile().connection(plan.connection())
                        .orElseThrow(() -> new UsageException(NLS.bind(Messages.ApplyCommand_NoConnection,
                                plan.organization(), plan.connection())));
        if (!connection.id().equals(plan.connection())) {
            throw new UsageException(NLS.bind(Messages.ApplyCommand_OtherConnection,
                    new Object[] {plan.organization(), plan.connection(), connection.id()}));
        }
        return connection;
    }
}
