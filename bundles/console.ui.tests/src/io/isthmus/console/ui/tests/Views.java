package io.isthmus.console.ui.tests;

import java.util.stream.Stream;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.PluginsBot;

/** The views of the console, for tests of each. */
final class Views {

    private Views() {
    }

    static Stream<String> all() {
        return Stream.of(ConsoleBot.WELCOME, ConsoleBot.EXPLORER, ConsoleBot.DETAILS, ConsoleBot.CHECKS,
                ConsoleBot.CHANGES, ConsoleBot.PLAN, ConsoleBot.LEDGER, ConsoleBot.TRUST_MAP,
                ConsoleBot.CERTIFICATES, ConsoleBot.SIGN_INS, ConsoleBot.PROOF, ConsoleBot.MATRIX,
                PluginsBot.VIEW);
    }
}
