package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main job as separate plans: none of them is undone while servers use what it made. */
@Timeout(600)
class UndoneInUseTest {

    private static final String SCENARIO = "fresh-hybrid";
    private static final List<String> PARTS = List.of("app.create", "app.certificates", "ews.gate",
            "authserver.configure", "override.on");

    @TempDir
    Path folder;

    private final Map<String, String> applied = new LinkedHashMap<>();
    private PlainCommandLine isthmus;

    @BeforeEach
    void begin() {
        isthmus = new PlainCommandLine(folder.resolve("profile"));
    }

    private void apply(String kind) {
        String file = folder.resolve(kind + ".json").toString();
        Product.Run made = isthmus.run("plan", kind, "--demo", SCENARIO, "-o", file);
        assertEquals(0, made.exitCode(), made::toString);
        Product.Run done = isthmus.run("apply", file, "--yes", "--json");
        assertEquals(0, done.exitCode(), done::toString);
        applied.put(kind, done.document().get("plan").asText());
    }

    private Product.Run undo(String kind) {
        return isthmus.run("undo", applied.get(kind), "--yes", "--demo", SCENARIO);
    }

    @Test
    void whatServersUseStaysUntilTheyNoLongerDo() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder.resolve("profile"), SCENARIO)) {
            PARTS.forEach(this::apply);
            contoso.forgetRequests();
            for (String kind : PARTS.subList(0, 4)) {
                Product.Run refused = undo(kind);
                assertNotEquals(0, refused.exitCode(), refused::toString);
                String needed = kind.equals("authserver.configure") ? "has no accepted override"
                        : "no Auth Server names the application";
                assertTrue((refused.output() + refused.errors()).contains(needed), refused::toString);
            }
            assertEquals(List.of(), contoso.writes());

            for (String kind : PARTS.reversed()) {
                Product.Run undone = undo(kind);
                assertEquals(0, undone.exitCode(), undone::toString);
            }
        }
    }
}
