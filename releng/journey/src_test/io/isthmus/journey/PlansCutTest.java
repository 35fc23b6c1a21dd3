package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every plan beside the main job is applied and undone, and cut at every request. Some of them in a usual run, all in a
 * whole one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansCutTest {

    private static final String SUBJECT = "cut while carrying out";
    private static final int USUAL_PLANS = 3;
    private static final int USUAL = 5;

    @TempDir
    static Path directory;

    private final Map<Played, Rehearsal> rehearsals = new LinkedHashMap<>();
    private final Cutting cutting = new Cutting();

    @BeforeAll
    void rehearse() throws Exception {
        for (Played played : Sample.of(SUBJECT, Played.others(), USUAL_PLANS)) {
            rehearsals.put(played, Rehearsal.of(played, directory.resolve(played.name())));
        }
    }

    Stream<Cut> cuts() throws IOException {
        return Stream.concat(Sample.of(SUBJECT, Cut.of(rehearsals.values(), false), USUAL).stream(),
                Sample.of(SUBJECT, Cut.of(rehearsals.values(), true), USUAL).stream());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("cuts")
    void endsClearlyAndGoesOn(Cut cut) throws Exception {
        cutting.endsClearlyAndGoesOn(rehearsals.get(cut.played()), cut);
        Sample.finished(SUBJECT, cut);
    }

    @AfterAll
    void everyPointWasHit() {
        cutting.assertEveryPointWasHit();
    }
}
