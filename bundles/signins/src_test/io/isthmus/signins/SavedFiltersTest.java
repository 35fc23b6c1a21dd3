package io.isthmus.signins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedFiltersTest {

    @TempDir
    private Path profile;

    @Test
    void filtersAreFoundAgainByNameInTheirOrder() throws IOException {
        SavedFilters filters = new SavedFilters(profile);
        filters.save("Z", "error:!=0");
        filters.save("A", "since:7d \"Contoso Mail\"");
        filters.save("Z", "error:53003");
        assertEquals(Map.of("Z", "error:53003", "A", "since:7d \"Contoso Mail\""), new SavedFilters(profile).all());
        assertEquals(List.of("Z", "A"), List.copyOf(filters.all().keySet()));
        filters.remove("Z");
        filters.remove("unknown");
        assertEquals(List.of("A"), List.copyOf(new SavedFilters(profile).all().keySet()));
        try (var files = Files.list(profile)) {
            assertEquals(1, files.count(), "nothing is left beside the file");
        }
    }

    @Test
    void aDamagedFileCountsAsEmptyUntilAnotherFilterIsSaved() throws IOException {
        Path file = Files.writeString(profile.resolve("signin-filters.json"), "{\"A\":");
        SavedFilters filters = new SavedFilters(profile);
        assertEquals(Map.of(), filters.all());
        assertEquals("{\"A\":", Files.readString(file));
        filters.save("B", "error:0");
        assertEquals(Map.of("B", "error:0"), filters.all());
    }

    @Test
    void whatCannotBeWrittenIsTold() {
        SavedFilters nowhere = new SavedFilters(profile.resolve("missing"));
        assertThrows(IOException.class, () -> nowhere.save("A", "error:0"));
        assertEquals(Map.of(), nowhere.all());
    }
}
