package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is cut, killed and held to Microsoft's metadata is every plan that the program has. */
class PlayedTest {

    @TempDir
    Path profile;

    @Test
    void noKindOfPlanIsLeftOut() throws Exception {
        Set<String> played = Stream.concat(Stream.of(Played.mainJob("fresh-hybrid")), Played.others().stream())
                .map(one -> one.asked().kind()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(new MainJob(profile, "fresh-hybrid", ServedContoso.hasty()).kinds()), played);
    }

    @Test
    void eachIsToldFromTheOthersByItsName() {
        assertEquals(Played.others().size(), Played.others().stream().map(Played::name).distinct().count());
    }
}
