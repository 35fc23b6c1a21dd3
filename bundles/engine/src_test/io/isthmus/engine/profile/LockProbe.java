package io.isthmus.engine.profile;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Asks from another process whether an organization is locked; needs nothing but the platform there. */
final class LockProbe {

    private LockProbe() {
    }

    static String inAnotherProcess(Path directory) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path classes = Path.of(URI.create(
                LockProbe.class.getProtectionDomain().getCodeSource().getLocation().toString()));
        Process process = new ProcessBuilder(java.toString(), "-cp", classes.toString(), LockProbe.class.getName(),
                directory.resolve("write.lock").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** The other process. */
    public static void main(String... file) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE)) {
            System.out.print(channel.tryLock() == null ? "locked" : "free");
        }
    }
}
