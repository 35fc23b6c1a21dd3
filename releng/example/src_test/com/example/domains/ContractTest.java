package com.example.domains;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.isthmus.sdk.testkit.PluginContract;

class ContractTest {

    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return PluginContract.of(Path.of("")).rules()
                .map(rule -> DynamicTest.dynamicTest(rule.name(), rule.check()::run));
    }
}
