package io.isthmus.datapack.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.FactsSource;

/** Chooses between the pack that comes with the program and one in a directory. */
public final class PackChooser implements FactsSource {

    private final PackFacts builtIn = readBuiltIn();

    private static PackFacts readBuiltIn() {
        try {
            return new PackReader(PackFiles.builtIn()).read();
        } catch (PackException broken) {
            throw new IllegalStateException(broken.getMessage(), broken);
        }
    }

    @Override
    public Facts builtIn() {
        return builtIn;
    }

    @Override
    public Choice newest(Path directory) {
        if (!Files.isDirectory(directory)) {
            return new Choice(builtIn, true, List.of());
        }
        PackReader reader = new PackReader(PackFiles.in(directory));
        try {
            if (!reader.date().isAfter(builtIn.date())) {
                return new Choice(builtIn, true, List.of(NLS.bind(Messages.OlderThanBuiltIn,
                        new Object[] {reader.date(), directory, builtIn.date()})));
            }
            return new Choice(reader.read(), false, List.of());
        } catch (PackException broken) {
            return new Choice(builtIn, true, List.of(NLS.bind(Messages.Refused,
                    new Object[] {directory, broken.getMessage(), builtIn.version()})));
        }
    }
}
