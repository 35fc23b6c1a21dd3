package io.isthmus.engine.change;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.fuzz.Contract;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;

/** A plan's file: JSON is read as what it says; a plan is loaded or refused in words, and saved and loaded as the same. */
public final class PlanTarget {

    private static final Path FILE = Contract.emptyFolder().resolve("plan.json");

    private PlanTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        Plan plan;
        try {
            Value value = Codec.read(new ByteArrayInputStream(input));
            Contract.same(value, Codec.read(Codec.canonical(value)));
            Contract.same(value, Codec.read(Codec.write(value, true)));
            plan = PlanFiles.load(FILE);
        } catch (JsonException refused) {
            Contract.inWords(refused);
            return;
        }
        PlanFiles.save(plan, FILE);
        Contract.same(plan, PlanFiles.load(FILE));
        Contract.same(List.of(FILE), Contract.filesBeside(FILE));
    }
}
