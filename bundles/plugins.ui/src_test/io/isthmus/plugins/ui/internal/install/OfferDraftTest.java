package io.isthmus.plugins.ui.internal.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.OfferedPlugin.Trust;

/** What can be installed of an offer, and what not. */
class OfferDraftTest {

    private static final OfferedPlugin SIGNED = Offers.plugin("com.example.signed", "1.0.0", Trust.SIGNED);
    private static final OfferedPlugin UNSIGNED = Offers.plugin("com.example.unsigned", "1.0.0", Trust.UNSIGNED);

    private final OfferDraft draft = new OfferDraft(Optional.empty());

    @Test
    void whatIsSignedOrWasAllowedCanBeInstalledAtOnce() {
        draft.begin(Offers.of(SIGNED, Offers.plugin("com.example.allowed", "1.0.0", Trust.ALLOWED)));
        assertEquals(Optional.empty(), draft.problem());
        assertEquals(2, draft.wantedOffer().plugins().size());
    }

    @Test
    void oneThatNobodySignedIsNamedUntilThisVeryVersionIsAllowedOrNotWanted() {
        draft.begin(Offers.of(SIGNED, UNSIGNED));
        assertTrue(draft.problem().orElseThrow().contains(UNSIGNED.name()), draft.problem()::orElseThrow);
        draft.allow(UNSIGNED, true);
        assertEquals(Optional.empty(), draft.problem());
        assertEquals(Set.of(UNSIGNED.digest()), draft.allowedDigests());
        draft.allow(UNSIGNED, false);
        assertTrue(draft.problem().isPresent());
        draft.choose(UNSIGNED, false);
        assertEquals(Optional.empty(), draft.problem());
        assertEquals(List.of(SIGNED), draft.wantedOffer().plugins());
    }

    @Test
    void whatIsAllowedIsNotAllowedOfAnotherSite() {
        draft.begin(Offers.of(UNSIGNED));
        draft.allow(UNSIGNED, true);
        draft.begin(Offers.of(Offers.plugin("com.example.unsigned", "1.1.0", Trust.UNSIGNED)));
        assertTrue(draft.problem().isPresent());
        draft.begin(Offers.of(UNSIGNED));
        assertTrue(draft.problem().isPresent());
    }

    @Test
    void whatIsInstalledAlreadyIsOfferedAndNotChosen() {
        draft.begin(Offers.of(Offers.replacing(SIGNED, "1.0.0")));
        assertTrue(draft.problem().isPresent());
        draft.choose(draft.plugins().getFirst(), true);
        assertEquals(Optional.empty(), draft.problem());
        draft.begin(Offers.of(Offers.replacing(SIGNED, "0.9.0")));
        assertEquals(Optional.empty(), draft.problem());
    }

    @Test
    void partsOfTheWindowAreLeftOutUnlessSomebodyLetsThemInOrDidBefore() {
        OfferedPlugin parts = Offers.withParts(SIGNED, "org.eclipse.ui.views");
        draft.begin(Offers.of(parts, UNSIGNED));
        assertTrue(draft.hasParts(parts));
        assertFalse(draft.hasParts(UNSIGNED));
        assertEquals(Set.of(), draft.letInIds());
        draft.letIn(parts, true);
        assertEquals(Set.of(SIGNED.id()), draft.letInIds());
        draft.begin(Offers.of(parts));
        assertEquals(Set.of(), draft.letInIds());
        OfferedPlugin before = Offers.withParts(SIGNED, true, "org.eclipse.ui.views");
        draft.begin(Offers.of(before));
        assertTrue(draft.letIn(before));
        draft.letIn(before, false);
        assertEquals(Set.of(), draft.letInIds());
    }

    @Test
    void anUpdateIsOfThatPlugInAlone() {
        OfferDraft update = new OfferDraft(Optional.of(SIGNED.id()));
        update.begin(Offers.of(SIGNED, UNSIGNED));
        assertEquals(List.of(SIGNED), update.plugins());
        assertEquals(Optional.empty(), update.problem());
    }
}
