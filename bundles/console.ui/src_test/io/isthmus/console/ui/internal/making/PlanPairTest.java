package io.isthmus.console.ui.internal.making;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.ui.model.ConsoleModel;

class PlanPairTest {

    private final ConsoleModel model = Fakes.model();

    @Test
    void whereThereAreSeveralTheChosenOneIsNamed() {
        model.visit().shown().readingEnded(Optional.of(Fakes.inTwoTenants()));
        model.choosePair(Fakes.twoTenants().get(1));
        assertEquals(Optional.of("For Contoso ↔ Litware."), PlanPair.of(model, Optional.empty()));
        assertEquals(Optional.of("For Contoso ↔ Litware, 2 of 2."), PlanPair.of(model, Optional.of("2 of 2")));
    }

    @Test
    void nobodyIsToldOfTheOnlyOne() {
        assertEquals(Optional.empty(), PlanPair.of(model, Optional.empty()));
    }
}
