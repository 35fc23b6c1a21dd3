package io.isthmus.signins.internal.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.internal.store.Shape;

/** Why a record was not taken. */
final class RejectReason {

    private RejectReason() {
    }

    static String of(byte[] record, Shape shape) {
        try {
            Value value = Codec.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record)).toString());
            if (!(value instanceof Value.Members)) {
                return Messages.NoObject;
            }
            String id = value.at(shape.id()).text().orElse("");
            if (id.isEmpty()) {
                return NLS.bind(Messages.NoId, shape.id());
            }
            return identifier(id) ? Messages.NoTime : NLS.bind(Messages.NoUuid, id);
        } catch (CharacterCodingException noText) {
            return Messages.NoUtf8;
        } catch (JsonException broken) {
            return broken.getMessage();
        }
    }

    private static boolean identifier(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException noUuid) {
            return false;
        }
    }
}
