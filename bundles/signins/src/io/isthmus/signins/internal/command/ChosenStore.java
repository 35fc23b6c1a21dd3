package io.isthmus.signins.internal.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;

/** The store that a command is about: the one of {@code --store}, else the profile's. */
final class ChosenStore {

    private static final String OPTION = "store";
    private static final String OF_PROFILE = "signins";

    private ChosenStore() {
    }

    /** The store, made where there is none. */
    static SignInStore made(CommandContext context) throws UsageException, SourceException {
        return SignInStores.open(directory(context));
    }

    /**
     * The store that there is.
     *
     * @throws UsageException where there is none: to look into one makes none
     */
    static SignInStore present(CommandContext context) throws UsageException, SourceException {
        Path directory = directory(context);
        if (Files.notExists(directory)) {
            throw new UsageException(NLS.bind(Messages.NoStore, directory));
        }
        return SignInStores.open(directory);
    }

    /** Whether another one than the profile's is meant. */
    static boolean given(CommandContext context) {
        return context.option(OPTION).isPresent();
    }

    /** Where it is. */
    static Path directory(CommandContext context) throws UsageException {
        Optional<String> given = context.option(OPTION);
        if (given.isEmpty()) {
            return context.profile().resolve(OF_PROFILE);
        }
        try {
            Path directory = context.directory().resolve(given.get());
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new UsageException(NLS.bind(Messages.NoFolder, given.get()));
            }
            return directory;
        } catch (InvalidPathException noName) {
            throw new UsageException(NLS.bind(Messages.NoFolder, given.get()));
        }
    }
}
