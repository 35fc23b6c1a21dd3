package io.isthmus.engine.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.isthmus.engine.Console;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeSource;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.FactsSource;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.sdk.testkit.VirtualTime;

/** The parts of the engine together, as the component puts them, and the component's description against its class. */
class ConsoleComponentTest {

    @TempDir
    Path directory;

    private final VirtualTime time = new VirtualTime();
    private final FakeWorld world = new FakeWorld(time);
    private final Facts facts = new TestFacts();
    private final List<Path> asked = new ArrayList<>();
    private Registries registries;
    private ConsoleComponent console;

    @BeforeEach
    void create() throws Exception {
        registries = new Registries();
        console = new ConsoleComponent(registries.registry(), (FactsSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] { FactsSource.class }, (proxy, method, arguments) -> {
                    asked.add((Path) arguments[0]);
                    return new FactsSource.Choice(facts, true, List.of("a broken pack was left aside"));
                }));
        console.useProfile(directory);
        FakePlans.prepare(world);
    }

    /** Opens both sides of the fake world. */
    private final class Factory implements SourceFactory {
        @Override
        public Set<ConnectionKind> kinds() {
            return Set.of(ConnectionKind.TENANT);
        }

        @Override
        public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context) {
            return List.of(
                    new FakeSource(new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso"), time.source(), world,
                            KillSwitch.never(), Map.of()),
                    new FakeSource(new Scope(Side.ENTRA, "tenant-1", "Contoso"), time.source(), world,
                            KillSwitch.never(), Map.of()));
        }
    }

    private Session open() throws SourceException {
        return console.sessions().open(FakeSession.CONNECTION, Access.WRITE, PersonPort.none(),
                CallContext.of(Cancel.never()));
    }

    @Test
    void aPlanGoesFromConnectionToLedgerAndIntoTheNextSnapshot() throws Exception {
        assertThrows(SourceException.class, this::open);
        Factory factory = new Factory();
        console.addFactory(factory);
        Plan plan = FakePlans.chain();
        try (Session session = open()) {
            assertEquals(PlanState.Phase.APPLIED, console.changes("contoso").apply(plan, session,
                    ApplyOptions.usual(), ChangeListener.none(), Cancel.never()).state().phase());
            Snapshot snapshot = session.take(Set.of(), SnapshotListener.none(), CallContext.of(Cancel.never()));
            assertEquals(1, snapshot.pending().size());
            assertEquals(snapshot, console.snapshots().load(console.snapshots().saveIn(
                    console.profile().organization("contoso").snapshotsDirectory(), snapshot)));
            try (WriteLock lock = console.profile().lock("contoso")) {
                assertThrows(LockedException.class, () -> console.changes("contoso").undo(plan.id(), session,
                        ApplyOptions.usual(), ChangeListener.none(), Cancel.never()));
                assertNotNull(lock);
                assertEquals(1, console.changes("contoso").plans(Instant.EPOCH).size(), "readers never wait");
            }
        }
        console.removeFactory(factory);
        assertThrows(SourceException.class, this::open);
    }

    @Test
    void whatIsInstalledIsFoundAndFollowed() {
        registries.extend("com.example", "plans", "<plan id=\"p\" title=\"T\" class=\"C\"/>");
        assertEquals(List.of("p"), console.plans().all().stream().map(PlanDescriptor::id).toList());
        assertEquals(List.of(), console.checks().all());
        assertEquals(List.of(), console.commands().all());
        assertEquals(List.of(), console.contributors().all());
        assertSame(facts, ((ChosenFacts) console.facts()).pack());
        assertEquals(List.of(console.profile().directory().resolve("datapack")), asked);
        assertNotNull(console.planFactory());
        Snapshot empty = new Snapshot("s", "o", Instant.EPOCH, List.of(), List.of(),
                LedgerHead.EMPTY, List.of());
        assertEquals(0, console.checkRunner().run(empty, Optional.empty(), Selection.all(),
                CheckListener.none(), Cancel.never()).results().size());
        console.deactivate();
    }

    @Test
    void theDescriptionOfTheServiceFitsItsClass() throws Exception {
        Element component = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("OSGI-INF", "console.xml").toFile()).getDocumentElement();
        Class<?> type = Class.forName(((Element) component.getElementsByTagName("implementation").item(0))
                .getAttribute("class"));
        assertEquals(ConsoleComponent.class, type);
        assertEquals(Console.class.getName(), ((Element) component.getElementsByTagName("provide").item(0))
                .getAttribute("interface"));
        Constructor<?> constructor = type.getConstructors()[0];
        assertEquals(Integer.toString(constructor.getParameterCount()), component.getAttribute("init"));
        assertNotNull(type.getMethod(component.getAttribute("deactivate")));
        NodeList references = component.getElementsByTagName("reference");
        for (int index = 0; index < references.getLength(); index++) {
            Element reference = (Element) references.item(index);
            Class<?> service = Class.forName(reference.getAttribute("interface"));
            if (reference.hasAttribute("parameter")) {
                assertEquals(service,
                        constructor.getParameterTypes()[Integer.parseInt(reference.getAttribute("parameter"))]);
            } else {
                assertNotNull(type.getMethod(reference.getAttribute("bind"), service));
                assertNotNull(type.getMethod(reference.getAttribute("unbind"), service));
            }
        }
        assertTrue(references.getLength() >= 3);
    }

    @Test
    void whatAUserChoseStandsInThePlaceOfThePacksThresholds() {
        assertEquals(Optional.of("60"), console.facts().setting(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS));
        console.profile().choose(Setting.AUTH_CERTIFICATE_WARNING_DAYS, Optional.of(90));
        assertEquals(Optional.of("90"), console.facts().setting(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS));
        assertEquals(60, console.usual(Setting.AUTH_CERTIFICATE_WARNING_DAYS));
        assertEquals(Optional.of("30"), console.facts().setting(FactKeys.AUTH_CERTIFICATE_ERROR_DAYS));
    }

    @Test
    void whoeverListensHearsThatAnotherProfileIsUsed() {
        List<Path> heard = new ArrayList<>();
        Cancel.Registration listening = console.onProfileChange(() -> heard.add(console.profile().directory()));
        console.useProfile(directory.resolve("other"));
        listening.close();
        console.useProfile(directory);
        assertEquals(List.of(directory.resolve("other")), heard);
    }
}
