package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.file.Path;

/** Tells what a file is. */
@FunctionalInterface
interface Digest {

    /** Its SHA-256, in small hexadecimal digits. */
    String of(Path file) throws IOException;
}
