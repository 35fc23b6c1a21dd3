package io.isthmus.engine.internal.change;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.DocumentRequest;

/** Reads the JSON document that a plan is given as a file, and tells in a sentence why it cannot be read. */
final class GivenDocument {

    private static final int KIBIBYTE = 1024;

    private GivenDocument() {
    }

    /**
     * Reads one.
     *
     * @param parameter the parameter that names it
     * @throws PlanParameterException where it is none
     */
    static Value read(String parameter, Path file) throws PlanParameterException {
        byte[] bytes = bytes(parameter, file);
        try {
            return Codec.read(new ByteArrayInputStream(bytes));
        } catch (JsonException tellsNothingAndMayRepeatWhatItHolds) {
            throw new PlanParameterException(parameter, NLS.bind(Messages.DocumentNoJson, file),
                    Messages.AdviceOtherDocument);
        }
    }

    /** Reads no more than it takes to know that it is too large. */
    private static byte[] bytes(String parameter, Path file) throws PlanParameterException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(DocumentRequest.LARGEST + 1);
        } catch (IOException unreadable) {
            throw new PlanParameterException(parameter,
                    NLS.bind(Messages.NoFile, parameter, file), Messages.AdviceFile);
        }
        if (bytes.length > DocumentRequest.LARGEST) {
            throw new PlanParameterException(parameter,
                    NLS.bind(Messages.DocumentTooLarge, file, DocumentRequest.LARGEST / KIBIBYTE),
                    Messages.AdviceOtherDocument);
        }
        return bytes;
    }
}
