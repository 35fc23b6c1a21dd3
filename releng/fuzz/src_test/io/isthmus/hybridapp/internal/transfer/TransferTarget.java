package io.isthmus.hybridapp.internal.transfer;

import java.io.ByteArrayInputStream;

import io.isthmus.fuzz.Contract;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/**
 * A transfer file, as it is and with its hash made anew, as whoever forges one does: it is refused in words, or read,
 * written and read as the same.
 */
public final class TransferTarget {

    private TransferTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        Value document;
        try {
            document = Codec.read(new ByteArrayInputStream(input));
        } catch (JsonException refused) {
            Contract.inWords(refused);
            return;
        }
        read(document);
        if (document.at("/content") instanceof Value.Members content) {
            read(TransferFile.of(content));
        }
    }

    private static void read(Value document) {
        try {
            Transfer transfer = TransferFile.read(document);
            Contract.same(transfer, TransferFile.read(transfer.document()));
            Contract.words(transfer.code());
        } catch (TransferException refused) {
            Contract.inWords(refused);
            Contract.words(refused.advice());
        }
    }
}
