package io.isthmus.workbench.internal;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

/**
 * The profile that was named when the window was started, as the command line has it named: {@code --profile DIR}, or
 * {@code --profile=DIR}. Its folder has the state of its window inside, so that several profiles are open at a time.
 */
final class ChosenProfile {

    private static final String OPTION = "--profile"; //$NON-NLS-1$
    private static final String WINDOW = "window"; //$NON-NLS-1$

    private ChosenProfile() {
    }

    /**
     * The folder; empty where none was named.
     *
     * @param arguments as they were typed
     * @throws IllegalArgumentException where what was named can be no folder; for a person
     */
    static Optional<Path> in(String[] arguments) {
        List<String> typed = Arrays.asList(arguments);
        int option = typed.indexOf(OPTION);
        if (option >= 0) {
            if (option + 1 == typed.size()) {
                throw new IllegalArgumentException(Messages.ChosenProfile_missing);
            }
            return Optional.of(folder(typed.get(option + 1)));
        }
        return typed.stream().filter(one -> one.startsWith(OPTION + '=')).findFirst()
                .map(one -> folder(one.substring(OPTION.length() + 1)));
    }

    private static Path folder(String given) {
        try {
            Path folder = Path.of(given).toAbsolutePath().normalize();
            if (!given.isBlank() && (Files.isDirectory(folder) || Files.notExists(folder))) {
                return folder;
            }
        } catch (InvalidPathException wrong) {
            throw new IllegalArgumentException(NLS.bind(Messages.ChosenProfile_noFolder, given), wrong);
        }
        throw new IllegalArgumentException(NLS.bind(Messages.ChosenProfile_noFolder, given));
    }

    /** Where the window of a profile keeps its state, where nobody named another place with {@code -data}. */
    static URL stateOf(Path profile) throws MalformedURLException {
        return profile.resolve(WINDOW).toUri().toURL();
    }
}
