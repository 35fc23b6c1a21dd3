package io.isthmus.sdk.testkit;

import java.nio.file.Path;
import java.util.stream.Stream;

import io.isthmus.sdk.testkit.internal.BehaviourRules;
import io.isthmus.sdk.testkit.internal.DeclarationRules;
import io.isthmus.sdk.testkit.internal.Plugin;

/**
 * What every plug-in keeps to, as rules to be run by any test framework. With JUnit 5:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; keepsTheContract() {
 *     return PluginContract.of(Path.of("")).rules()
 *             .map(rule -&gt; DynamicTest.dynamicTest(rule.name(), rule.check()::run));
 * }
 * </pre>
 *
 * <p>
 * Ids, texts and links resolve; classes are made, know no widget and no network; what runs ends half a second after it
 * was asked to and within its time, leaves no thread, says the same each time and in two threads at once, and tells no
 * secret; where nothing may be read it is skipped, where reading fails it is an error, and where there is nothing it
 * does not apply.
 *
 * @since 1.1
 */
public final class PluginContract {

    private final Plugin plugin;

    private PluginContract(Plugin plugin) {
        this.plugin = plugin;
    }

    /**
     * The contract of a plug-in whose classes the caller's class path has.
     *
     * @param place the project's folder, or its jar: where META-INF/MANIFEST.MF and plugin.xml are
     * @throws AssertionError where those cannot be read
     */
    public static PluginContract of(Path place) {
        return of(place, Thread.currentThread().getContextClassLoader());
    }

    /**
     * The contract of a plug-in.
     *
     * @param place   the project's folder, or its jar
     * @param classes has the plug-in's classes
     * @throws AssertionError where the plug-in's declarations cannot be read
     */
    public static PluginContract of(Path place, ClassLoader classes) {
        return new PluginContract(Plugin.read(place, classes));
    }

    /** Each rule for each contribution that it is about. */
    public Stream<Rule> rules() {
        return Stream.concat(new DeclarationRules(plugin).rules(), new BehaviourRules(plugin).rules());
    }
}
