package io.isthmus.signins.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class FilterRoundTripTest {

    private static final int FILTERS = 5_000;

    @Test
    void theTextOfAFilterIsReadAsTheSameFilterAndWrittenAsTheSameText() throws FilterSyntaxException {
        GeneratedFilters filters = new GeneratedFilters(GeneratedRows.SEED);
        Set<Class<?>> forms = new HashSet<>();
        for (int count = 0; count < FILTERS; count++) {
            Filter filter = filters.next(4);
            String text = FilterText.of(filter);
            assertEquals(filter, FilterParser.parse(text), () -> "seed " + GeneratedRows.SEED + ": " + text);
            assertEquals(text, FilterText.of(FilterParser.parse(text)));
            forms.add(filter.getClass());
        }
        assertEquals(Filter.class.getPermittedSubclasses().length, forms.size());
    }
}
