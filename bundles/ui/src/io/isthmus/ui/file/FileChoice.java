package io.isthmus.ui.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks for a file to write, in one of several formats. In the thread of the widgets.
 *
 * @since 1.0
 */
public final class FileChoice {

    private final FileDialog dialog;
    private final String name;
    private final List<String> titles = new ArrayList<>();
    private final List<String> extensions = new ArrayList<>();

    /**
     * What was chosen.
     *
     * @param file   where to write
     * @param format the number of the format, from 0
     */
    public record Chosen(Path file, int format) {
    }

    /**
     * Asks nothing yet.
     *
     * @param name what the file is called at first, without the extension of its format
     */
    public FileChoice(Shell shell, String name) {
        this.dialog = new FileDialog(shell, SWT.SAVE);
        this.name = name;
    }

    /** One more format, the first one being the usual: "PowerShell", "ps1". */
    public void add(String title, String extension) {
        titles.add(title + " (*." + extension + ')'); //$NON-NLS-1$
        extensions.add(extension);
    }

    /** Asks; empty where the user changed his mind. */
    public Optional<Chosen> ask() {
        dialog.setFilterNames(titles.toArray(String[]::new));
        dialog.setFilterExtensions(extensions.stream().map("*."::concat).toArray(String[]::new)); //$NON-NLS-1$
        dialog.setFileName(name + '.' + extensions.get(0));
        dialog.setOverwrite(true);
        return Optional.ofNullable(dialog.open()).map(this::chosen);
    }

    private Chosen chosen(String file) {
        int byName = extensions.stream().filter(extension -> file.endsWith('.' + extension)).findFirst()
                .map(extensions::indexOf).orElse(0);
        int format = dialog.getFilterIndex() >= 0 && file.endsWith('.' + extensions.get(dialog.getFilterIndex()))
                ? dialog.getFilterIndex() : byName;
        return new Chosen(Path.of(file), format);
    }
}
