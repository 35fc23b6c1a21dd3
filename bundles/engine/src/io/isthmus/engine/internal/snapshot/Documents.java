package io.isthmus.engine.internal.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.DocumentRequest;

/**
 * The documents of one organization in the profile, asked for as any service is.
 *
 * @param folder where they are; made when the first is written
 */
record Documents(Path folder) {

    private static final int KIBIBYTE = 1024;

    /** Does what is asked. */
    Answer send(DocumentRequest request) throws SourceException {
        Path file = folder.resolve(request.name());
        try {
            return switch (request.operation()) {
                case READ -> answer(read(file));
                case WRITE -> {
                    AtomicFile.write(file, bytes(request));
                    yield answer(Value.none());
                }
                case REMOVE -> {
                    Files.deleteIfExists(file);
                    yield answer(Value.none());
                }
            };
        } catch (NoSuchFileException none) {
            throw failed(Failure.Kind.NOT_FOUND, request, NLS.bind(Messages.NoDocument, request.name()), none);
        } catch (IOException broken) {
            throw failed(Failure.Kind.BAD_INPUT, request, String.valueOf(broken.getMessage()), broken);
        }
    }

    /** What could not be read again is not written. */
    private byte[] bytes(DocumentRequest request) throws SourceException {
        byte[] bytes = DocumentRequest.bytes(request.document().orElseThrow());
        if (bytes.length > DocumentRequest.LARGEST) {
            throw new SourceException(failure(Failure.Kind.BAD_INPUT, request, NLS.bind(Messages.DocumentTooLarge,
                    request.name(), DocumentRequest.LARGEST / KIBIBYTE)));
        }
        return bytes;
    }

    private static Value read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return Codec.read(new ByteArrayInputStream(stream.readNBytes(DocumentRequest.LARGEST)));
        }
    }

    private static Answer answer(Value body) {
        return new Answer(0, body, Optional.empty(), List.of());
    }

    private SourceException failed(Failure.Kind kind, DocumentRequest request, String message, IOException cause) {
        return new SourceException(failure(kind, request, message), cause);
    }

    private Failure failure(Failure.Kind kind, DocumentRequest request, String message) {
        return Failure.of(kind, Side.WORKSTATION, request.describe(), message,
                NLS.bind(Messages.AdviceDocument, folder));
    }
}
