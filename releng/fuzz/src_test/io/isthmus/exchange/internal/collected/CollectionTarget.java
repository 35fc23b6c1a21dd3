package io.isthmus.exchange.internal.collected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.exchange.internal.clixml.ClixmlLimits;
import io.isthmus.fuzz.Contract;

/** A collected zip: opened or refused in words; nothing is written beside it. */
public final class CollectionTarget {

    private static final CollectionLimits SMALL = new CollectionLimits(1000, 16 << 20,
            new ClixmlLimits(8 << 20, 128, 200_000));
    private static final Path FILE = Contract.emptyFolder().resolve("collected.zip");

    private CollectionTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] zip) throws IOException {
        Files.write(FILE, zip);
        try {
            CollectedForests.of(CollectionReader.read(FILE, SMALL)).forEach(ForestReadings::readings);
        } catch (CollectionException | IOException refused) {
            Contract.inWords(refused);
        }
        Contract.same(List.of(FILE), Contract.filesBeside(FILE));
    }
}
