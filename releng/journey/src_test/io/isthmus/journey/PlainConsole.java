package io.isthmus.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.EnumSet;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.Set;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;

import io.isthmus.certificates.internal.file.PublicCertificateFiles;
import io.isthmus.datapack.DataPacks;
import io.isthmus.datapack.internal.FactsService;
import io.isthmus.engine.Console;
import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.engine.internal.ConsoleComponent;
import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.entra.internal.source.EntraSourceFactory;
import io.isthmus.exchange.internal.collected.CollectedSourceFactory;
import io.isthmus.exchange.internal.online.OnlineSourceFactory;
import io.isthmus.exchange.internal.onpremises.OnPremisesSourceFactory;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.signins.internal.history.StoredHistory;

/**
 * The console without OSGi: engine, adapters, checks and plans put together as the product's services are. One begins
 * in some milliseconds where the product takes seconds, so that each of hundreds of faults meets a console that has
 * just been started.
 */
final class PlainConsole implements AutoCloseable {

    private static final Path BUNDLES = Path.of(System.getProperty("isthmus.root"), "bundles");
    private static final List<String> CONTRIBUTING = List.of("sdk", "exchange", "checks", "hybridapp", "access",
            "certificates", "signins", "emulator", "report", "plugins", "cli");

    private static IExtensionRegistry ours;

    private final ConsoleComponent console;
    private final SignInService signIn;

    private PlainConsole(ConsoleComponent console, SignInService signIn) {
        this.console = console;
        this.signIn = signIn;
    }

    /** Begins one with a profile. */
    static PlainConsole open(Path profile, DemoPort demos) throws IOException {
        return open(profile, demos, EnumSet.allOf(Side.class));
    }

    /** Begins one in which a plug-in contributes more: what stands inside the element "plugin". */
    static PlainConsole open(Path profile, DemoPort demos, String bundle, String plugin) throws IOException {
        return open(profile, demos, EnumSet.allOf(Side.class),
                plugin.isEmpty() ? contributions() : contributions(bundle, plugin));
    }

    /** Begins one that reaches some sides alone, as that of a person who looks after those. */
    static PlainConsole open(Path profile, DemoPort demos, Set<Side> sides) throws IOException {
        return open(profile, demos, sides, contributions());
    }

    private static PlainConsole open(Path profile, DemoPort demos, Set<Side> sides, IExtensionRegistry contributions) {
        Facts facts = DataPacks.builtIn();
        Transports transports = new Transports();
        transports.bindDemos(demos);
        SignInService signIn = new SignInService(facts, transports, Map.of());
        OnPremisesSourceFactory onPremises = new OnPremisesSourceFactory(facts, transports);
        onPremises.bindDemos(demos);
        ConsoleComponent console = new ConsoleComponent(contributions, new FactsService());
        Map.<Side, SourceFactory>of(Side.ENTRA, new EntraSourceFactory(facts, transports, signIn),
                Side.EXCHANGE_ONLINE, new OnlineSourceFactory(facts, signIn, transports), Side.ON_PREMISES, onPremises)
                .forEach((side, factory) -> {
                    if (sides.contains(side)) {
                        console.addFactory(factory);
                    }
                });
        console.addFactory(new CollectedSourceFactory());
        console.setConsent(signIn);
        console.setDemos(demos);
        console.setSignIns(new StoredHistory());
        console.setCertificates(new PublicCertificateFiles());
        console.useProfile(profile);
        return new PlainConsole(console, signIn);
    }

    /** Has third parties contribute. */
    void setForeign(ForeignContributions others) {
        console.setForeign(others);
    }

    /** What window and command line are given. */
    Console console() {
        return console;
    }

    @Override
    public void close() {
        console.deactivate();
        signIn.close();
    }

    /** What the bundles that the console is put together of declare; read once, since nobody changes it. */
    static synchronized IExtensionRegistry contributions() throws IOException {
        if (ours == null) {
            ours = contributions("", "");
        }
        return ours;
    }

    private static IExtensionRegistry contributions(String bundle, String plugin) throws IOException {
        Object token = new Object();
        IExtensionRegistry registry = RegistryFactory.createRegistry(new RegistryStrategy(null, null), token, token);
        for (String folder : CONTRIBUTING) {
            String name = "io.isthmus." + folder;
            Path texts = BUNDLES.resolve(folder).resolve("plugin.properties");
            try (InputStream declared = Files.newInputStream(BUNDLES.resolve(folder).resolve("plugin.xml"))) {
                registry.addContribution(declared, new RegistryContributor(name, name, null, null), false, name,
                        Files.exists(texts) ? new PropertyResourceBundle(Files.newBufferedReader(texts)) : null, token);
            }
        }
        registry.addContribution(new ByteArrayInputStream(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<?eclipse version=\"3.4\"?><plugin>" + plugin + "</plugin>").getBytes(StandardCharsets.UTF_8)),
                new RegistryContributor(bundle, bundle, null, null), false, bundle, null, token);
        return registry;
    }
}
