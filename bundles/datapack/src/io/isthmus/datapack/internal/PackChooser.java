package io.isthmus.datapack.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.FactsSource;

/** Chooses between the pack that comes with the program, read when it is first needed, and one in a directory. */
public final class PackChooser implements FactsSource {

    private PackFacts builtIn;

    private static PackFacts readBuiltIn() {
        try {
            return new PackReader(PackFiles.builtIn()).read();
        } catch (PackException broken) {
            throw new IllegalStateException(broken.getMessage(), broken);
        }
    }

    @Override
    public Facts builtIn() {
        return pack();
    }

    private synchronized PackFacts pack() {
        if (builtIn == null) {
            builtIn = readBuiltIn();
        }
        return builtIn;
    }

    @Override
    public Choice newest(Path directory) {
        if (!Files.isDirectory(directory)) {
            return new Choice(pack(), true, List.of());
        }
        PackReader reader = new PackReader(PackFiles.in(directory));
        try {
            if (!reader.date().isAfter(pack().date())) {
                return new Choice(pack(), true, List.of(NLS.bind(Messages.OlderThanBuiltIn,
                        new Object[] {reader.date(), directory, pack().date()})));
            }
            return new Choice(reader.read(), false, List.of());
        } catch (PackException broken) {
            return new Choice(pack(), true, List.of(NLS.bind(Messages.Refused,
                    new Object[] {directory, broken.getMessage(), pack().version()})));
        }
    }
}
