package io.isthmus.sdk.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.w3c.dom.Node;

import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Rule;

/** What can be told without running anything: ids, texts, links, classes and what those name. */
public final class DeclarationRules {

    private static final List<String> WIDGETS =
            List.of("org/eclipse/swt/", "org/eclipse/jface/", "org/eclipse/ui/", "org/eclipse/e4/");
    private static final Set<String> OUTSIDE = Set.of("java/net/Socket", "java/net/ServerSocket",
            "java/net/DatagramSocket", "java/net/InetAddress", "java/net/HttpURLConnection", "java/net/http/HttpClient",
            "java/nio/channels/SocketChannel", "java/nio/channels/ServerSocketChannel",
            "java/nio/channels/AsynchronousSocketChannel", "java/nio/channels/DatagramChannel",
            "javax/net/ssl/SSLSocketFactory", "javax/net/SocketFactory", "java/net/URL.openStream",
            "java/net/URL.openConnection", "java/net/URL.getContent", "java/lang/ProcessBuilder",
            "java/lang/Runtime.exec");

    private final Plugin plugin;

    /** The rules of a plug-in. */
    public DeclarationRules(Plugin plugin) {
        this.plugin = plugin;
    }

    /** Each rule for each contribution that it is about. */
    public Stream<Rule> rules() {
        return Stream.concat(
                Stream.of(new Rule("something is contributed", this::something), new Rule("texts resolve", this::texts),
                        new Rule("classes know no widget", this::widgets),
                        new Rule("classes reach nothing but their context", this::outside)),
                plugin.contributions().stream().flatMap(one -> Stream.of(
                        new Rule(one + ": its id resolves", () -> id(one)),
                        new Rule(one + ": what it names is there", () -> links(one)),
                        new Rule(one + ": its class can be made", () -> made(one)))));
    }

    private void something() {
        expect(!plugin.contributions().isEmpty(), "plugin.xml contributes to no extension point of io.isthmus.sdk: "
                + "write <extension point=\"io.isthmus.sdk.checks\">.");
    }

    private void id(Contribution one) {
        expect(!one.id().isEmpty(), "The element \"" + one.element().getTagName() + "\" has no attribute \""
                + one.idAttribute() + "\": give it one.");
        long same = plugin.contributions().stream()
                .filter(other -> other.point().equals(one.point()) && other.id().equals(one.id())).count();
        expect(same == 1, "The id " + one.id() + " stands " + same + " times in plugin.xml: give each its own.");
        boolean own = one.point().equals("commands") || one.id().equals(plugin.bundle())
                || one.id().startsWith(plugin.bundle() + ".");
        expect(own, "The id " + one.id() + " may be somebody else’s: let it begin with the bundle’s name, "
                + plugin.bundle() + ".");
    }

    private void texts() {
        Set<String> keys = new TreeSet<>();
        plugin.contributions().forEach(one -> keys(one.element(), keys));
        expect(keys.isEmpty() || !plugin.texts().isEmpty(), "plugin.xml names texts (" + keys + ") and there is no "
                + "file for them: write one where Bundle-Localization says, such as plugin.properties.");
        Set<String> all = plugin.texts().values().stream().flatMap(texts -> texts.stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        plugin.texts().forEach((file, texts) -> {
            expect(lacking(texts, keys).isEmpty(), "Texts of plugin.xml are missing in " + file + ": write "
                    + lacking(texts, keys) + ".");
            expect(lacking(texts, all).isEmpty(), "Texts of other languages are missing in " + file + ": write "
                    + lacking(texts, all) + ".");
        });
    }

    private static Set<String> lacking(Properties texts, Set<String> keys) {
        Set<String> lacking = new TreeSet<>(keys);
        lacking.removeIf(key -> !texts.getProperty(key, "").isBlank());
        return lacking;
    }

    private static void keys(Node node, Set<String> keys) {
        for (int index = 0; node.getAttributes() != null && index < node.getAttributes().getLength(); index++) {
            String value = node.getAttributes().item(index).getNodeValue();
            if (value.matches("%[^%\\s]+")) {
                keys.add(value.substring(1));
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            keys(child, keys);
        }
    }

    private void links(Contribution one) {
        for (String part : one.inside("part", "id")) {
            expect(Parts.byId().containsKey(part) || !known(part),
                    "There is no part " + part + ": io.isthmus.sdk.snapshot.Parts has their names.");
        }
        Set<String> ids = plugin.contributions().stream().map(Contribution::id).collect(Collectors.toSet());
        Set<String> checks = new TreeSet<>(one.inside("after", "check"));
        checks.addAll(one.inside("finding", "check"));
        for (String check : checks) {
            expect(!check.startsWith(plugin.bundle() + ".") || ids.contains(check),
                    "There is no check " + check + " in this plug-in: correct the id, or declare it.");
        }
        boolean sourced = one.point().equals("checks") || one.point().equals("policyAnalyzers");
        String source = one.attribute("source").orElse("");
        expect(!sourced || web(source), "The source \"" + source + "\" is no address: name the https page that the "
                + "rule comes from.");
    }

    /** Whether a part would be one of Isthmus's own, by its first word. */
    private static boolean known(String part) {
        String side = part.substring(0, part.indexOf('.') + 1);
        return Parts.byId().keySet().stream().anyMatch(id -> id.startsWith(side));
    }

    private static boolean web(String source) {
        try {
            URI address = URI.create(source);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private void made(Contribution one) {
        String name = one.className();
        expect(!name.isEmpty(), "The attribute \"class\" is missing: name the class.");
        try {
            Class<?> type = plugin.type(one);
            expect(Kinds.of(one.point()).isInstance(type.getConstructor().newInstance()), "The class " + name
                    + " does not implement " + Kinds.of(one.point()).getName() + ": let it do so.");
            expect(Modifier.isPublic(type.getModifiers()), "The class " + name + " is not public: make it so.");
        } catch (ClassNotFoundException missing) {
            throw new AssertionError("There is no class " + name + ": correct the attribute \"class\".", missing);
        } catch (ReflectiveOperationException | LinkageError wrong) {
            throw new AssertionError("The class " + name + " cannot be made: give it a public constructor without "
                    + "parameters that does nothing. " + wrong, wrong);
        }
    }

    private void widgets() {
        List<String> named = named(name -> WIDGETS.stream().anyMatch(name::contains));
        expect(named.isEmpty(), "Logic runs where there is no screen; move what shows something into a bundle of its "
                + "own. Named are " + named + ".");
    }

    private void outside() {
        List<String> named = named(OUTSIDE::contains);
        expect(named.isEmpty(), "A plug-in asks services through its context alone, which enforces what was declared; "
                + "ask there. Named are " + named + ".");
    }

    private List<String> named(Predicate<String> which) {
        List<String> named = new ArrayList<>();
        try {
            for (Map.Entry<String, byte[]> file : plugin.classFiles().entrySet()) {
                ClassFile.names(file.getValue()).stream().filter(which)
                        .forEach(name -> named.add(name + " in " + file.getKey()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return named;
    }

    private static void expect(boolean kept, String otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise);
        }
    }
}
