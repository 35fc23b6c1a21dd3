package io.isthmus.signins.internal.command;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.SignInWorkspace;

/** The workspace that a command is about: the one of {@code --workspace}. */
final class ChosenWorkspace {

    private static final String OPTION = "workspace";
    /** In the place of an id: the workspace that the connection names. */
    private static final String SAVED = "saved";
    private static final Pattern GUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String[] OF_CONNECTIONS = {"demo", "connection"};

    private ChosenWorkspace() {
    }

    /**
     * Whether one is meant.
     *
     * @throws UsageException where a connection is given without one: a store has none
     */
    static boolean given(CommandContext context) throws UsageException {
        boolean given = context.option(OPTION).isPresent();
        for (String option : OF_CONNECTIONS) {
            if (!given && context.option(option).isPresent()) {
                throw new UsageException(NLS.bind(Messages.OnlyWithWorkspace, option));
            }
        }
        return given;
    }

    /**
     * The workspace.
     *
     * @throws UsageException where what was typed is no id, or the connection names none
     */
    static SignInWorkspace of(CommandContext context) throws UsageException, SourceException {
        String typed = context.option(OPTION).orElseThrow().strip();
        if (typed.equalsIgnoreCase(SAVED)) {
            return context.signInWorkspace(Optional.empty());
        }
        if (!GUID.matcher(typed).matches()) {
            throw new UsageException(NLS.bind(Messages.NoWorkspace, typed));
        }
        return context.signInWorkspace(Optional.of(UUID.fromString(typed)));
    }
}
