package io.isthmus.exchange.internal.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Starts Windows PowerShell on the bootstrap script. The script is written to a folder of its own that only this user
 * may change; nothing of a connection or a call ever stands on the command line.
 */
final class PowerShellOpener implements ShellChannel.Opener {

    private static final String SCRIPT = "bootstrap.ps1";

    private final Path powerShell;
    private Path script;

    PowerShellOpener(Path powerShell) {
        this.powerShell = powerShell;
    }

    @Override
    public ShellChannel open() throws IOException {
        return ProcessChannel.start(command(script()));
    }

    /** The program with its arguments. */
    List<String> command(Path file) {
        return List.of(powerShell.toString(), "-NoLogo", "-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass",
                "-File", file.toString());
    }

    private synchronized Path script() throws IOException {
        if (script == null || !Files.isReadable(script)) {
            Path folder = Files.createTempDirectory("isthmus-shell");
            folder.toFile().deleteOnExit();
            Path file = folder.resolve(SCRIPT);
            try (InputStream content = PowerShellOpener.class.getResourceAsStream(SCRIPT)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            file.toFile().deleteOnExit();
            script = file;
        }
        return script;
    }
}
