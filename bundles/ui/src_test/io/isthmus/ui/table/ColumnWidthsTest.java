package io.isthmus.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    private static final List<Integer> WANTED = List.of(400, 200, 100);
    private static final List<Integer> TITLES = List.of(60, 60, 80);

    private static List<Integer> in(int room) {
        return ColumnWidths.fitting(WANTED, TITLES, room);
    }

    @Test
    void whereThereIsRoomColumnsAreAsWideAsTheyAreMeantToBe() {
        assertEquals(WANTED, in(700));
        assertEquals(WANTED, in(2000));
        assertEquals(WANTED, in(0), "a table that was not laid out yet");
    }

    @Test
    void whereThereIsLessAllAreInSight() {
        List<Integer> narrower = in(500);
        int all = narrower.stream().mapToInt(Integer::intValue).sum();
        assertTrue(all <= 500 && all > 490, narrower::toString);
    }

    @Test
    void noneIsNarrowerThanItsTitleNorThanHalf() {
        assertEquals(List.of(200, 100, 80), in(100));
    }
}
