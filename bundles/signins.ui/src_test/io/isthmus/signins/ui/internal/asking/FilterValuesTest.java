package io.isthmus.signins.ui.internal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterCompletion.Slot;
import io.isthmus.signins.query.FilterCompletion.Suggestion;

/** What the store has is offered where a value is typed. */
class FilterValuesTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final FilterValues values = new FilterValues(work::add, failure -> {
        throw new AssertionError(failure.message());
    });
    private final Optional<Asked> asked = Optional.of(new Asked(new KeptSignIns().add(3001).store(), Filter.ALL,
            new AskedAt(KeptSignIns.FIRST, ZoneOffset.UTC)));

    private List<String> offered(Field field, String typed) {
        Slot slot = new Slot(field, typed);
        assertEquals(Optional.empty(), values.of(slot, asked), "nobody waits");
        while (!work.isEmpty()) {
            work.poll().run();
        }
        return values.of(slot, asked).orElseThrow().stream().map(Suggestion::text).toList();
    }

    @Test
    void theCommonestComeFirstAndThoseThatBeginSoBeforeThem() {
        assertEquals(List.of("\"Server 0\"", "\"Server 1\"", "\"Server 2\""), offered(Field.PRINCIPAL, ""));
        assertEquals(List.of("\"Server 1\""), offered(Field.PRINCIPAL_NAME, "ver 1"));
        assertEquals(List.of("0", "700027"), offered(Field.ERROR, ""));
        assertEquals(List.of("0", "700027"), offered(Field.ERROR, "0"));
    }

    @Test
    void whatIsTypedMeanwhileIsAskedAloneAndTimesHaveNoValues() {
        values.of(new Slot(Field.PRINCIPAL, ""), asked);
        assertEquals(List.of("700027"), offered(Field.ERROR, "7000"));
        assertEquals(List.of(), offered(Field.SINCE, ""));
        assertEquals(List.of(), offered(Field.STATUS, ""));
        assertEquals(List.of(), offered(Field.IDENTIFIER, ""));
    }

    @Test
    void theirNumberIsTold() {
        offered(Field.PRINCIPAL_NAME, "server 2");
        assertEquals("1,000 sign-ins", values.of(new Slot(Field.PRINCIPAL_NAME, "server 2"), asked).orElseThrow()
                .getFirst().title());
    }
}
