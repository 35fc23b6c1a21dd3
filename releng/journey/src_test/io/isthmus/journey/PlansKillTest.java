package io.isthmus.journey;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Deaths while any plan beside the main job is applied or undone. One of them in a usual run, all in a whole one. */
class PlansKillTest extends KillTest {

    private static final int USUAL_PLANS = 1;
    private static final int USUAL_WRITES = 2;
    private static final int USUAL_BOUNDARIES = 1;

    @Override
    List<Played> played() throws IOException {
        return Sample.of("plans to be killed", Played.others(), USUAL_PLANS);
    }

    @Override
    Stream<Death> deaths() throws IOException {
        return Stream.concat(
                sample(withinRequests().stream().filter(Death::writes).toList(), USUAL_WRITES).stream(),
                sample(atBoundaries(), USUAL_BOUNDARIES).stream());
    }
}
