package io.isthmus.engine.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IContributor;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.PlanParameter.Type;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.command.CommandArgument;
import io.isthmus.engine.command.CommandDescriptor;
import io.isthmus.engine.command.CommandOption;
import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.engine.extension.Requirement;
import io.isthmus.engine.fake.Registries;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.model.CloudNeed;

class RegistriesTest {

    private Registries registries;

    /** A check that does nothing. */
    public static final class Quiet implements Check {
        @Override
        public void run(CheckContext context) {
            context.cancel().check();
        }
    }

    @BeforeEach
    void create() throws Exception {
        registries = new Registries();
    }

    private static String check(String id, String more, String children) {
        return "<check id=\"" + id + "\" title=\"T\" category=\"c\" source=\"https://learn.microsoft.com\" class=\""
                + Quiet.class.getName() + "\" " + more + ">" + children + "</check>";
    }

    private static String check(String id) {
        return check(id, "", "");
    }

    private CheckExtensions checks(String elements) {
        registries.extend("com.example", "checks", elements);
        return new CheckExtensions(registries.registry());
    }

    private static List<String> ids(CheckExtensions checks) {
        return checks.all().stream().map(CheckDescriptor::id).toList();
    }

    private static void assertProblem(CheckExtensions checks, String id, String words) {
        ContributionProblem problem =
                checks.problems().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        assertTrue(problem.reason().contains(words), problem.reason());
        assertEquals("io.isthmus.sdk.checks", problem.point());
    }

    @Test
    void aCheckIsReadWholeAndMadeAnewEachTime() throws Exception {
        CheckExtensions checks = checks(check("b") + check("a", "cost=\"slow\" timeout=\"30\"",
                "<part id=\"onPremises.servers\" required=\"true\"/><part id=\"entra.tenant\"/>"
                        + "<requires side=\"ON_PREMISES\" permission=\"Get-ExchangeServer\" role=\"View-Only\"/>"
                        + "<requires side=\"ENTRA\"/><after check=\"b\"/>"));
        assertEquals(List.of("a", "b"), ids(checks));
        assertEquals(new CheckDescriptor("a", "com.example", "T", "c", "https://learn.microsoft.com", true,
                Duration.ofSeconds(30), Set.of("onPremises.servers", "entra.tenant"), Set.of("onPremises.servers"),
                List.of(new Requirement(Side.ON_PREMISES, Optional.of("Get-ExchangeServer"),
                        Optional.of("View-Only")),
                        new Requirement(Side.ENTRA, Optional.empty(), Optional.empty())),
                Set.of("b")), checks.find("a").orElseThrow());
        assertEquals(Duration.ofSeconds(10), checks.find("b").orElseThrow().timeout());
        assertInstanceOf(Quiet.class, checks.create("a"));
        assertNotSame(checks.create("a"), checks.create("a"));
        assertEquals(List.of(), checks.problems());
        assertThrows(NoSuchElementException.class, () -> checks.create("c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<check id='x' title='T' category='c' source='s'/> | class",
        "<check id='x' title=' ' category='c' source='s' class='C'/> | title",
        "<check id='x' category='c' source='s' class='C' title='T' cost='cheap'/> | free, slow",
        "<check id='x' category='c' source='s' class='C' title='T' timeout='0'/> | timeout",
        "<check id='x' category='c' source='s' class='C' title='T' timeout='ten'/> | ten",
        "<check id='x' category='c' source='s' class='C' title='T'><part/></check> | part",
        "<check id='x' category='c' source='s' class='C' title='T'><part id='p' required='yes'/></check> | true, false",
        "<check id='x' category='c' source='s' class='C' title='T'><requires side='MOON'/></check> | MOON",
        "<check id='x' category='c' source='s' class='C' title='T'><after/></check> | check",
        "<chekc id='x' category='c' source='s' class='C' title='T'/> | chekc",
    })
    void oneBadContributionIsSetAsideAndTheRestWork(String bad, String words) {
        CheckExtensions checks = checks(check("good") + bad.replace('\'', '"'));
        assertEquals(List.of("good"), ids(checks));
        assertProblem(checks, "x", words);
    }

    @Test
    void aDoubleIdIsSetAsideAndTheFirstIsUsed() {
        registries.extend("com.zebra", "checks", check("same"));
        CheckExtensions checks = checks(check("same"));
        assertEquals(List.of("same"), ids(checks));
        assertEquals("com.example", checks.find("same").orElseThrow().bundle());
        ContributionProblem problem = checks.problems().get(0);
        assertEquals("com.zebra", problem.bundle());
        assertTrue(problem.reason().contains("com.example"), problem.reason());
    }

    @Test
    void missingDependenciesAndCyclesAreSetAside() {
        CheckExtensions checks = checks(check("good") + check("behind", "", "<after check=\"good\"/>")
                + check("lost", "", "<after check=\"nowhere\"/>") + check("behindLost", "", "<after check=\"lost\"/>")
                + check("one", "", "<after check=\"two\"/>") + check("two", "", "<after check=\"one\"/>")
                + check("behindCycle", "", "<after check=\"one\"/>") + check("self", "", "<after check=\"self\"/>"));
        assertEquals(List.of("behind", "good"), ids(checks));
        assertProblem(checks, "lost", "nowhere");
        assertProblem(checks, "behindLost", "lost");
        assertProblem(checks, "one", "two");
        assertProblem(checks, "self", "self");
        assertEquals(6, checks.problems().size());
    }

    @ParameterizedTest
    @CsvSource({ "com.example.Missing,Missing", "java.lang.String,String",
        "io.isthmus.sdk.check.Check,Check" })
    void aClassThatCannotBeMadeIsToldOnceAndTheOthersWork(String type, String words) throws Exception {
        CheckExtensions checks = checks(check("good") + "<check id=\"bad\" title=\"T\" category=\"c\" source=\"s\""
                + " class=\"" + type + "\"/>");
        for (int time = 0; time < 2; time++) {
            ContributionException wrong = assertThrows(ContributionException.class, () -> checks.create("bad"));
            assertTrue(wrong.getMessage().contains(words), wrong.getMessage());
        }
        assertEquals(1, checks.problems().size());
        assertProblem(checks, "bad", words);
        assertInstanceOf(Quiet.class, checks.create("good"));
    }

    @Test
    void contributionsComeAndGo() throws Exception {
        CheckExtensions checks = checks(check("first"));
        assertEquals(List.of("first"), ids(checks));
        CountDownLatch came = new CountDownLatch(1);
        Cancel.Registration registration = checks.onChange(came::countDown);
        IContributor late = registries.extend("com.late", "checks", check("late"));
        Registries.await(came);
        assertEquals(List.of("first", "late"), ids(checks));
        registration.close();

        CountDownLatch went = new CountDownLatch(1);
        checks.onChange(went::countDown);
        registries.remove(late);
        Registries.await(went);
        assertEquals(List.of("first"), ids(checks));
        checks.close();
    }

    @Test
    void plansAreReadWithWhatTheyNeed() {
        registries.extend("com.example", "plans", "<plan id=\"p\" title=\"T\" description=\"D\" class=\"C\">"
                + "<requires side=\"ENTRA\" permission=\"Application.ReadWrite.All\" role=\"Admin\"/>"
                + "<requires side=\"ENTRA\" permission=\"Directory.Read.All\" role=\"Admin\"/>"
                + "<requires side=\"ON_PREMISES\" permission=\"Set-AuthServer\"/>"
                + "<parameter name=\"owner\" title=\"O\" unset=\"nobody\"/>"
                + "<parameter name=\"server\" title=\"S\" required=\"true\"/>"
                + "<parameter name=\"restore\" title=\"R\" type=\"boolean\"/>"
                + "<parameter name=\"key\" title=\"K\" type=\"file\"/></plan>"
                + "<plan id=\"n\" title=\"T\" class=\"C\"><parameter name=\"a\" title=\"A\" type=\"number\"/></plan>"
                + "<plan id=\"q\" title=\"T\" class=\"C\"><parameter name=\"a\" title=\"A\"/>"
                + "<parameter name=\"a\" title=\"A\"/></plan>"
                + "<plan id=\"c\" title=\"T\" class=\"C\"><cloud needs=\"GRAPH_ROUTING\"/></plan>"
                + "<plan id=\"d\" title=\"T\" class=\"C\"><cloud needs=\"NOPE\"/></plan>");
        PlanExtensions plans = new PlanExtensions(registries.registry());
        PlanDescriptor plan = plans.find("p").orElseThrow();
        assertEquals(List.of("Application.ReadWrite.All", "Directory.Read.All"), plan.permissions());
        assertEquals(List.of("Set-AuthServer"), plan.cmdlets());
        assertEquals(List.of("Admin"), plan.roles());
        assertEquals(Set.of(Side.ENTRA, Side.ON_PREMISES), plan.sides());
        assertEquals(List.of(new PlanParameter("owner", "O", Type.TEXT, false, "nobody"),
                new PlanParameter("server", "S", Type.TEXT, true, ""),
                new PlanParameter("restore", "R", Type.BOOLEAN, false, ""),
                new PlanParameter("key", "K", Type.FILE, false, "")), plan.parameters());
        assertEquals("D", plan.description());
        assertTrue(plans.find("n").isEmpty(), "a type that there is not");
        assertTrue(plans.find("q").isEmpty(), "a parameter twice");
        assertEquals(List.of(CloudNeed.GRAPH_ROUTING), plans.find("c").orElseThrow().cloudNeeds());
        assertTrue(plans.find("d").isEmpty(), "a need that there is not");
        assertEquals(List.of("n", "q", "d"), plans.problems().stream().map(ContributionProblem::id).toList());
    }

    @Test
    void commandsAreReadWithOptionsAndArguments() {
        registries.extend("com.example", "commands", "<command name=\"ledger verify\" without=\"demo, snapshot\" title=\"T\" class=\"C\">"
                + "<option name=\"output,o\" title=\"O\" value=\"FILE\" required=\"true\"/>"
                + "<option name=\"kind\" title=\"K\" choices=\"svg, png\" value=\"KIND\" multiple=\"true\"/>"
                + "<argument name=\"FILE\" title=\"F\" required=\"true\" multiple=\"true\"/></command>"
                + "<command name=\"Bad\" title=\"T\" class=\"C\"/>"
                + "<command name=\"taken\" title=\"T\" class=\"C\"><option name=\"json\" title=\"J\"/></command>"
                + "<command name=\"twice\" title=\"T\" class=\"C\"><option name=\"a,x\" title=\"A\"/>"
                + "<option name=\"b,x\" title=\"B\"/></command>"
                + "<command name=\"cannot\" title=\"T\" class=\"C\" without=\"profile\"/>");
        CommandExtensions commands = new CommandExtensions(registries.registry());
        assertEquals(List.of(new CommandDescriptor("ledger verify", "com.example", "T", "",
                List.of(new CommandOption("output", Optional.of("o"), "O", Optional.of("FILE"), List.of(), true, false),
                        new CommandOption("kind", Optional.empty(), "K", Optional.of("KIND"), List.of("svg", "png"),
                                false, true)),
                List.of(new CommandArgument("FILE", "F", true, true)), Set.of("demo", "snapshot"))), commands.all());
        assertEquals(List.of("Bad", "taken", "twice", "cannot"),
                commands.problems().stream().map(ContributionProblem::id).toList());
    }

    @Test
    void contributorsMayNotReadIsthmusOwnParts() {
        registries.extend("com.example", "snapshotContributors",
                "<contributor part=\"com.example.rules\" title=\"R\" side=\"EXCHANGE_ONLINE\" class=\"C\"/>"
                        + "<contributor part=\"entra.tenant\" title=\"R\" side=\"ENTRA\" class=\"C\"/>"
                        + "<contributor part=\"com.example.disk\" title=\"R\" side=\"WORKSTATION\" class=\"C\"/>");
        ContributorExtensions contributors = new ContributorExtensions(registries.registry());
        assertEquals("com.example.rules", contributors.all().get(0).part().id());
        assertEquals(List.of("entra.tenant", "com.example.disk"),
                contributors.problems().stream().map(ContributionProblem::id).toList());
    }

    /** What third parties declare, made by somebody else. */
    private record Foreign(Registries declared) implements ForeignContributions {
        @Override
        public void use(Path profile) {
            throw new AssertionError("a registry chooses no profile");
        }

        @Override
        public IExtensionRegistry registry() {
            return declared.registry();
        }

        @Override
        public Object standIn(IConfigurationElement element, Class<?> type) {
            return (Check) context -> { };
        }
    }

    @Test
    void thirdPartiesStandBehindOurOwnAndTakeNobodysName() throws Exception {
        Registries theirs = new Registries();
        theirs.extend("com.stranger", "checks", check("com.stranger.domains") + check("com.example.taken"));
        theirs.extend("com.example", "checks", check("com.example.own"));
        CheckExtensions checks = checks(check("com.example.own"));
        Foreign foreign = new Foreign(theirs);
        checks.add(foreign);
        assertEquals(List.of("com.example.own", "com.stranger.domains"), ids(checks));
        assertInstanceOf(Quiet.class, checks.create("com.example.own"));
        assertEquals(false, checks.create("com.stranger.domains") instanceof Quiet);
        assertProblem(checks, "com.example.taken", "com.stranger");
        assertProblem(checks, "com.example.own", "com.example");
        checks.remove(foreign);
        assertEquals(List.of("com.example.own"), ids(checks));
    }

    @Test
    void aThirdPartysCheckHoldsNobodyLongerThanFiveMinutes() throws Exception {
        Registries theirs = new Registries();
        theirs.extend("com.stranger", "checks", check("com.stranger.slow", "timeout=\"99999\"", "")
                + check("com.stranger.quick", "timeout=\"300\"", ""));
        CheckExtensions checks = checks(check("com.example.own", "timeout=\"99999\"", ""));
        checks.add(new Foreign(theirs));
        assertEquals(Map.of("com.stranger.slow", 300L, "com.stranger.quick", 300L, "com.example.own", 99_999L),
                checks.all().stream().collect(Collectors.toMap(CheckDescriptor::id,
                        one -> one.timeout().toSeconds())));
    }
}
