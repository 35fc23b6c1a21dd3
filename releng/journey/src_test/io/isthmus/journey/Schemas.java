package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

/** The promises of docs/schemas. */
final class Schemas {

    /** Where they are. */
    static final Path FOLDER = Path.of(System.getProperty("isthmus.root"), "docs", "schemas");

    private Schemas() {
    }

    /** Where a document breaks what its schema promises. */
    static List<String> violations(String schema, String document) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve(schema + ".json"))).validate(document, InputFormat.JSON)
                .stream().map(Object::toString).toList();
    }
}
