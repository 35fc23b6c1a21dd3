package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;

/**
 * Deaths at every boundary between and within steps and twice within every request. Each costs the start of a process,
 * so the consoles here are put together without OSGi; {@link ProductKillTest} kills the product itself.
 */
class KillTest extends DeathTest {

    private static final int USUAL_WRITES = 3;
    private static final int USUAL_OTHERS = 2;
    private static final int USUAL_BOUNDARIES = 2;

    private ClassArchive classes;

    @Override
    List<Played> played() throws IOException {
        return Stream.of("fresh-hybrid", "late-directory").map(Played::mainJob).toList();
    }

    @BeforeAll
    void keepClasses() throws Exception {
        Rehearsal rehearsal = firstRehearsal();
        Path profile = rehearsal.profile(Task.APPLY, "not-killed");
        try (ServedContoso contoso = ServedContoso.serve(profile, rehearsal.played().scenario())) {
            classes = KilledConsole.archive(directory.resolve("classes"), profile, rehearsal, Task.APPLY,
                    directory.resolve("not-killed.log"));
            rehearsal.judge(Task.APPLY, profile, contoso);
        }
    }

    @Override
    Stream<Death> deaths() throws IOException {
        return Stream.of(sample(withinRequests().stream().filter(Death::writes).toList(), USUAL_WRITES),
                sample(withinRequests().stream().filter(death -> !death.writes()).toList(), USUAL_OTHERS),
                sample(atBoundaries(), USUAL_BOUNDARIES)).flatMap(List::stream);
    }

    @Override
    Process start(Death death, Rehearsal rehearsal, Path profile, Path output) throws IOException {
        return KilledConsole.start(classes, profile, rehearsal, death.task(), death.record(), output);
    }

    @Override
    void finish(Death death, Rehearsal rehearsal, Path profile, ServedContoso contoso) throws Exception {
        rehearsal.finish(death.task(), profile, contoso);
    }
}
