package io.isthmus.access.internal;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.isthmus.sdk.testkit.PluginContract;

/**
 * The tooling for Conditional Access keeps to what strangers' must keep to, but that its plans have names of the
 * console's own.
 */
class ContractTest {

    private static final Set<String> OWN = Set.of("plans policy.create: its id resolves",
            "plans policy.enable: its id resolves");

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return PluginContract.of(Path.of("")).rules().filter(rule -> !OWN.contains(rule.name()))
                .map(rule -> DynamicTest.dynamicTest(rule.name(), rule.check()::run));
    }
}
