package io.isthmus.cli.internal.run;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.eclipse.osgi.util.NLS;

/** What went wrong with a file, for a person: Java tells the name of the file and leaves out what is wrong with it. */
public final class IoMessages {

    private IoMessages() {
    }

    /** One sentence. */
    public static String of(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> NLS.bind(Messages.IoMessages_Missing, missing.getFile());
            case AccessDeniedException denied -> NLS.bind(Messages.IoMessages_Denied, denied.getFile());
            case NotDirectoryException noFolder -> NLS.bind(Messages.IoMessages_NoFolder, noFolder.getFile());
            case FileAlreadyExistsException there -> NLS.bind(Messages.IoMessages_NoFolder, there.getFile());
            case CharacterCodingException otherCode -> Messages.IoMessages_NoText;
            case FileSystemException other when other.getReason() != null ->
                NLS.bind(Messages.IoMessages_Other, other.getFile(), other.getReason());
            default -> failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        };
    }
}
