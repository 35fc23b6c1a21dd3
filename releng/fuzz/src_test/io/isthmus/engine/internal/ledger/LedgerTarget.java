package io.isthmus.engine.internal.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.engine.ledger.Verdict;
import io.isthmus.fuzz.Contract;

/**
 * A ledger: verified with a sentence and left as it is; what is trustworthy is read, what is not is refused in words.
 * The first line of the input is the head.
 */
public final class LedgerTarget {

    private static final Path FILE = Contract.emptyFolder().resolve("ledger.jsonl");

    private LedgerTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n') + 1;
        byte[] records = text.substring(end).getBytes(StandardCharsets.ISO_8859_1);
        Files.write(LedgerScan.headFile(FILE), text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
        Files.write(FILE, records);

        Verdict verdict = LedgerVerifier.verify(FILE, List.of());
        Contract.words(verdict.sentence());
        try {
            Contract.same(verdict.head().count(), (long) new LedgerFile(FILE).records().size());
            Contract.same(true, verdict.trustworthy());
        } catch (IOException refused) {
            Contract.inWords(refused);
            Contract.same(false, verdict.trustworthy());
        }
        Contract.same(text.substring(end), new String(Files.readAllBytes(FILE), StandardCharsets.ISO_8859_1));
    }
}
