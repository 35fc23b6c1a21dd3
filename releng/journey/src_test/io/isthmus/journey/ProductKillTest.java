package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Deaths of the built product, twice within every request that changes something; the product itself goes on. */
class ProductKillTest extends DeathTest {

    private static final int USUAL = 2;

    @Override
    List<Played> played() {
        return List.of(Played.mainJob("fresh-hybrid"));
    }

    @Override
    Stream<Death> deaths() throws IOException {
        return sample(withinRequests().stream().filter(Death::writes).toList(), USUAL).stream();
    }

    @Override
    Process start(Death death, Rehearsal rehearsal, Path profile, Path output) {
        return new Product(profile).start(words(death, rehearsal, false)).process();
    }

    @Override
    void finish(Death death, Rehearsal rehearsal, Path profile, ServedContoso contoso) throws Exception {
        boolean begun = new MainJob(profile, death.played().scenario(), contoso.emulator()).state(rehearsal.plan().id())
                .isPresent();
        Product.Run end = new Product(profile).run(words(death, rehearsal, begun && death.task() == Task.APPLY));
        assertEquals(0, end.exitCode(), end::toString);
        assertFalse(end.errors().contains("\tat "), end::toString);
        rehearsal.judge(death.task(), profile, contoso);
    }

    private static String[] words(Death death, Rehearsal rehearsal, boolean begun) {
        List<String> words = new ArrayList<>(switch (death.task()) {
            case APPLY -> begun ? List.of("apply", "--resume") : List.of("apply", rehearsal.planFile().toString());
            case UNDO -> List.of("undo");
        });
        words.addAll(List.of("--yes", "--demo", death.played().scenario()));
        return words.toArray(String[]::new);
    }
}
