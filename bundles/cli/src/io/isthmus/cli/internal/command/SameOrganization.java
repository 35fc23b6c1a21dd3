package io.isthmus.cli.internal.command;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.sdk.port.Connection;

/** Says in commands that a person is told to type which organization is meant, so that they can be pasted as they are. */
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
        return " --" + name + " " + (value.indexOf(' ') < 0 ? value : '"' + value + '"');
    }
}
