package io.isthmus.cli.internal.run;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.text.Moments;

/** The person at the terminal. */
final class TerminalPerson implements PersonPort {

    private final Terminal terminal;
    private final Output output;

    TerminalPerson(Terminal terminal, Output output) {
        this.terminal = terminal;
        this.output = output;
    }

    @Override
    public boolean browse(URI address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of(system.contains("mac") ? "open" : "xdg-open", address.toString());
        output.message(NLS.bind(Messages.TerminalPerson_Browse, address));
        try {
            new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return true;
        } catch (IOException noBrowser) {
            return false;
        }
    }

    @Override
    public boolean showDeviceCode(String code, URI address, Instant expires) {
        output.message(NLS.bind(Messages.TerminalPerson_DeviceCode, new Object[] {address, code,
                Moments.text(expires, ZoneId.systemDefault())}));
        return true;
    }

    @Override
    public Optional<char[]> password(String purpose) {
        return terminal.askHidden(purpose);
    }

    @Override
    public Optional<Boolean> confirm(String question) {
        return Optional.of(terminal.ask(question + " " + Messages.TerminalPerson_YesNo)
                .filter(answer -> answer.strip().toLowerCase(Locale.ROOT).startsWith(Messages.TerminalPerson_Yes))
                .isPresent());
    }
}
