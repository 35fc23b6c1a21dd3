package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.sdk.SourceException;

/** Somebody stops the command line, or another console is in its way. */
class InterruptedTest {

    @TempDir
    Path directory;
    private Product product;
    /** The same without a process: for what comes before and after. */
    private PlainCommandLine beside;

    @BeforeEach
    void profile() {
        product = new Product(directory.resolve("profile"));
        beside = new PlainCommandLine(directory.resolve("profile"));
    }

    private Path plan(String scenario) {
        Path plan = directory.resolve("plan.json");
        Product.Run made = beside.run("plan", "hybrid.setup", "--demo", scenario, "-o", plan.toString());
        assertEquals(0, made.exitCode(), made::toString);
        return plan;
    }

    @Test
    void anApplyThatIsStoppedEndsInOrderAndGoesOnLater() throws Exception {
        Path plan = plan("late-directory");
        try (ServedContoso contoso = ServedContoso.serve(product.profile(), "late-directory")) {
            Product.Running applying = product.start("apply", plan.toString(), "--yes");
            assertTrue(Waiting.until(Product.LONGEST, () -> !writes(contoso).isEmpty()), applying::toString);

            applying.process().destroy();

            Product.Run stopped = applying.await();
            assertEquals(5, stopped.exitCode(), stopped::toString);
            assertTrue(stopped.output().contains("isthmus apply --resume"), stopped::toString);
            Product.Run resumed = beside.run("apply", "--resume", "--yes");
            assertEquals(0, resumed.exitCode(), resumed::toString);
        }
    }

    @Test
    void aCheckThatIsStoppedSaysSo() throws Exception {
        plan("fresh-hybrid");
        try (ServedContoso contoso = ServedContoso.serve(product.profile(), "fresh-hybrid")) {
            contoso.forgetRequests();
            Product.Running checking = product.start("check", "--json");
            assertTrue(Waiting.until(Product.LONGEST, () -> !requests(contoso).isEmpty()), checking::toString);

            checking.process().destroy();

            Product.Run stopped = checking.await();
            assertEquals(4, stopped.exitCode(), stopped::toString);
            assertEquals("", stopped.output());
            assertTrue(stopped.errors().contains("Cancelled."), stopped::toString);
        }
    }

    @Test
    void whoeverWritesToTheOrganizationIsNamed() throws Exception {
        Path plan = plan("fresh-hybrid");
        try (ServedContoso contoso = ServedContoso.serve(product.profile(), "fresh-hybrid");
                WriteLock held = Profile.open(product.profile()).lock(ServedContoso.connectionId("fresh-hybrid"))) {
            contoso.forgetRequests();

            Product.Run refused = product.run("apply", plan.toString(), "--yes");

            assertEquals(4, refused.exitCode(), refused::toString);
            assertTrue(refused.errors().contains("(process " + ProcessHandle.current().pid() + ")"),
                    refused::toString);
            assertEquals(List.of(), contoso.writes());
            Product.Run looking = beside.run("check");
            assertEquals(1, looking.exitCode(), looking::toString);
        }
    }

    private static List<ServedContoso.Asked> writes(ServedContoso contoso) {
        return requests(contoso).stream().filter(ServedContoso.Asked::writes).toList();
    }

    private static List<ServedContoso.Asked> requests(ServedContoso contoso) {
        try {
            return contoso.requests();
        } catch (SourceException gone) {
            throw new AssertionError(gone);
        }
    }
}
