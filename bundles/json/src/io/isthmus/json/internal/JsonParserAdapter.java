package io.isthmus.json.internal;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/** Reads JSON text with Jackson's streaming parser, within limits that no honest text reaches. */
public final class JsonParserAdapter {

    private static final int DEEPEST = 200;
    private static final int LONGEST_NUMBER = 400;
    private static final int LONGEST_STRING = 64 * 1024 * 1024;
    private static final int LONGEST_NAME = 64 * 1024;
    private static final long LONGEST_TEXT = 512L * 1024 * 1024;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER).maxStringLength(LONGEST_STRING).maxNameLength(LONGEST_NAME)
                    .maxDocumentLength(LONGEST_TEXT).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final JsonParser parser;
    private final long most;
    private long count;

    private JsonParserAdapter(JsonParser parser, long most) {
        this.parser = parser;
        this.most = most;
    }

    /** Reads one JSON text to the reader's end. */
    public static Value read(Reader reader) throws JsonException {
        return read(reader, Long.MAX_VALUE);
    }

    /** Reads one JSON text to the reader's end; of at most so many values. */
    public static Value read(Reader reader, long most) throws JsonException {
        try (JsonParser parser = FACTORY.createParser(reader)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            return new JsonParserAdapter(parser, most).document();
        } catch (JsonException own) {
            throw own;
        } catch (JsonProcessingException wrong) {
            throw new JsonException(at(wrong.getLocation(), wrong.getOriginalMessage()), wrong);
        } catch (IOException broken) {
            throw new JsonException(NLS.bind(Messages.Unreadable, broken.getMessage()), broken);
        }
    }

    private Value document() throws IOException {
        if (parser.nextToken() == null) {
            throw new JsonException(Messages.Empty);
        }
        Value value = value();
        if (parser.nextToken() != null) {
            throw new JsonException(at(parser.currentTokenLocation(), Messages.Trailing));
        }
        return value;
    }

    private Value value() throws IOException {
        count++;
        if (count > most) {
            throw new JsonException(at(parser.currentTokenLocation(), NLS.bind(Messages.TooMany, most)));
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> members();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Value.Text(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            default -> Value.none();
        };
    }

    private Value number() throws IOException {
        try {
            return new Value.Number(parser.getDecimalValue());
        } catch (NumberFormatException | ArithmeticException tooLarge) {
            throw new JsonException(at(parser.currentTokenLocation(), Messages.NumberRange), tooLarge);
        }
    }

    private Value members() throws IOException {
        Map<String, Value> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value());
        }
        return new Value.Members(members);
    }

    private Value array() throws IOException {
        List<Value> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value());
        }
        return new Value.Array(values);
    }

    private static String at(JsonLocation location, String message) {
        return location == null ? message
                : NLS.bind(Messages.At, new Object[] { location.getLineNr(), location.getColumnNr(), message });
    }
}
