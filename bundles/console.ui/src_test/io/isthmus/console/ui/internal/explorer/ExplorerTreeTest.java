package io.isthmus.console.ui.internal.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.style.Mark;

class ExplorerTreeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Reading<?> DOMAINS = Reading.read(List.of(
            new AcceptedDomain("One", "one.example", "Authoritative", true),
            new AcceptedDomain("Two", "two.example", "Authoritative", false)), NOW, "Get-AcceptedDomain");

    private static List<ExplorerNode> tree(Reading<?> domains, Finding... findings) {
        return tree((scope, part) -> false, domains, findings);
    }

    private static List<ExplorerNode> tree(BiPredicate<Scope, String> awaited, Reading<?> domains,
            Finding... findings) {
        SideSnapshot side = new SideSnapshot(new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso"),
                Map.of(Parts.ACCEPTED_DOMAINS.id(), domains));
        return ExplorerTree.of(new Snapshot("s", "Contoso", NOW, List.of(side), List.of(), LedgerHead.EMPTY,
                List.of()), scope -> List.of(findings), awaited);
    }

    private static Finding about(String id) {
        return Finding.of(Outcome.FAIL, Severity.ERROR,
                new Resource(Side.ON_PREMISES, Parts.ACCEPTED_DOMAINS.id(), id, id), Direction.BOTH, "wrong");
    }

    @Test
    void aFindingMarksItsObjectAndEverythingAbove() {
        ExplorerNode side = tree(DOMAINS, about("TWO.example")).get(0);
        ExplorerNode part = side.children().get(0);
        assertEquals(List.of(Mark.BAD, Mark.BAD), List.of(side.mark(), part.mark()));
        assertEquals(List.of(Mark.NONE, Mark.BAD), part.children().stream().map(ExplorerNode::mark).toList());
        assertEquals("1 finding", part.children().get(1).state());
        assertEquals("2", part.note());
    }

    @Test
    void whatCouldNotBeReadIsNeverShownAsNothing() {
        Failure denied = Failure.of(Failure.Kind.DENIED, Side.ON_PREMISES, "read", "No role.", "Ask.");
        ExplorerNode part = tree(Reading.failed(denied, NOW, "Get-AcceptedDomain")).get(0).children().get(0);
        assertEquals(Mark.DENIED, part.mark());
        assertEquals("the service refuses to tell: No role.", part.state());
        assertEquals("", part.note(), "no count where nothing was counted");
        ExplorerNode absent = tree(Reading.absent(NOW, "Get-AcceptedDomain")).get(0).children().get(0);
        assertEquals(Mark.ABSENT, absent.mark());
    }

    @Test
    void whatIsBeingReadSaysSoAndKeepsItsObjectsAndMarks() {
        ExplorerNode part = tree((scope, id) -> id.equals(Parts.ACCEPTED_DOMAINS.id()), DOMAINS, about("two.example"))
                .get(0).children().get(0);
        assertEquals("2 · being read…", part.note());
        assertEquals(2, part.children().size());
        assertEquals(Mark.BAD, part.mark());
    }

    @Test
    void readingAgainKeepsNodesTheSame() {
        List<ExplorerNode> before = tree(DOMAINS).get(0).all().toList();
        assertEquals(before, tree(DOMAINS, about("One")).get(0).all().toList());
    }

    @Test
    void everyPartOfTheSdkHasATitleOfItsOwnSide() {
        for (String part : Parts.byId().keySet()) {
            assertTrue(PartTitles.order(part) < Parts.byId().size(), part);
            assertTrue(!PartNames.of(part).isBlank() && !PartNames.of(part).startsWith("NLS"), part);
        }
        assertEquals("Mail flow rules", PartNames.of("com.example.mailFlowRules"));
    }
}
