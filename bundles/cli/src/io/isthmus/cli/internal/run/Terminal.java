package io.isthmus.cli.internal.run;

import java.io.Console;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether a person sits at a terminal, and what that person answers. */
public interface Terminal {

    /** Whether a person reads and types here. Nobody is ever asked where it is not so. */
    boolean interactive();

    /** What was typed after a question; empty where nobody typed anything. */
    Optional<String> ask(String question);

    /** What was typed after a question without showing it. The caller overwrites it after use. */
    Optional<char[]> askHidden(String question);

    /** Whether a question stands unanswered. Java cannot take a question back. */
    boolean asking();

    /** The process's own terminal. */
    static Terminal system() {
        return new SystemTerminal(isTerminal(System.console()) ? Optional.of(System.console()) : Optional.empty());
    }

    /** From Java 22 to 24 there is a console without a terminal, too, and only it can tell. */
    private static boolean isTerminal(Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) MethodHandles.publicLookup()
                    .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class))
                    .invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (Throwable impossible) {
            return false;
        }
    }

    /** A terminal that the Java runtime knows, or none. */
    final class SystemTerminal implements Terminal {

        private final Optional<Console> console;
        private volatile boolean asking;

        private SystemTerminal(Optional<Console> console) {
            this.console = console;
        }

        @Override
        public boolean interactive() {
            return console.isPresent();
        }

        @Override
        public Optional<String> ask(String question) {
            return console.flatMap(terminal -> answer(() -> terminal.readLine("%s ", question)));
        }

        @Override
        public Optional<char[]> askHidden(String question) {
            return console.flatMap(terminal -> answer(() -> terminal.readPassword("%s ", question)));
        }

        private <T> Optional<T> answer(Supplier<T> question) {
            asking = true;
            try {
                return Optional.ofNullable(question.get());
            } finally {
                asking = false;
            }
        }

        @Override
        public boolean asking() {
            return asking;
        }
    }
}
