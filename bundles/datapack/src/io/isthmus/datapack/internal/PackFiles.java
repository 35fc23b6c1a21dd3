package io.isthmus.datapack.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;

/** Where the files of a data pack come from. */
@FunctionalInterface
interface PackFiles {

    /** No file of a pack is near this size. */
    int MAXIMUM_SIZE = 4 << 20;

    /** The content of a file. */
    byte[] read(String name) throws PackException;

    /** The pack that comes with the program. */
    static PackFiles builtIn() {
        return name -> {
            try (InputStream stream = PackFiles.class.getResourceAsStream("pack/" + name)) {
                return limited(name, stream);
            } catch (IOException broken) {
                throw new PackException(NLS.bind(Messages.Unreadable, name, broken.getMessage()), broken);
            }
        };
    }

    /** A pack in a directory. */
    static PackFiles in(Path directory) {
        return name -> {
            try (InputStream stream = Files.newInputStream(directory.resolve(name))) {
                return limited(name, stream);
            } catch (NoSuchFileException missing) {
                throw new PackException(NLS.bind(Messages.FileMissing, name), missing);
            } catch (IOException broken) {
                throw new PackException(NLS.bind(Messages.Unreadable, name, broken.getMessage()), broken);
            }
        };
    }

    private static byte[] limited(String name, InputStream stream) throws IOException, PackException {
        if (stream == null) {
            throw new PackException(NLS.bind(Messages.FileMissing, name));
        }
        byte[] content = stream.readNBytes(MAXIMUM_SIZE + 1);
        if (content.length > MAXIMUM_SIZE) {
            throw new PackException(NLS.bind(Messages.FileTooLarge, name, MAXIMUM_SIZE));
        }
        return content;
    }
}
