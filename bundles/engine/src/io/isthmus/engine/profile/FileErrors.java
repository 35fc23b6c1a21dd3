package io.isthmus.engine.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import org.eclipse.osgi.util.NLS;

/** What went wrong with a file, for a person: Java tells the name of the file and leaves out what is wrong with it. */
public final class FileErrors {

    private FileErrors() {
    }

    /** One sentence. */
    public static String of(IOException failed) {
        return switch (failed) {
            case NoSuchFileException missing -> NLS.bind(Messages.FileErrors_Missing, missing.getFile());
            case AccessDeniedException denied -> NLS.bind(Messages.FileErrors_Denied, denied.getFile());
            case NotDirectoryException noFolder -> NLS.bind(Messages.FileErrors_NoFolder, noFolder.getFile());
            case FileAlreadyExistsException there -> NLS.bind(Messages.FileErrors_NoFolder, there.getFile());
            case CharacterCodingException otherCode -> Messages.FileErrors_NoText;
            case FileSystemException other when other.getReason() != null ->
                NLS.bind(Messages.FileErrors_Other, other.getFile(), other.getReason());
            default -> failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
        };
    }
}
