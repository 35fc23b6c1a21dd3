package io.isthmus.signins.ui.internal;

import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInExport.Format;
import io.isthmus.signins.SignInExport.Written;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery.Order;
import io.isthmus.signins.ui.internal.asking.SelectedRows;
import io.isthmus.signins.ui.internal.asking.SignInColumns;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.job.OperationJob;

/** What is handed on of the sign-ins: the rows that are selected, those that the filter finds, or all. */
final class ExportMenu {

    private static final List<Format> FORMATS = List.of(Format.CSV, Format.JSON_LINES, Format.PARQUET);

    /** A question that names more ids is too long for a workspace. */
    private static final long MOST_ELSEWHERE = 1000;

    private final SignInsPresenter presenter;
    private final Shell shell;

    ExportMenu(SignInsPresenter presenter, Shell shell) {
        this.presenter = presenter;
        this.shell = shell;
    }

    /** The menu, for rows of which some may be selected. */
    MenuManager over(RowsControl rows) {
        MenuManager menu = new MenuManager(Messages.ExportMenu_export);
        if (!rows.selection().isEmpty()) {
            menu.add(action(Messages.ExportMenu_selected, () -> selected(rows)));
        }
        menu.add(action(Messages.ExportMenu_shown, this::shown));
        menu.add(action(Messages.ExportMenu_all, () -> ask(Filter.ALL)));
        return menu;
    }

    private static Action action(String text, Runnable work) {
        return new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    /** Asks where to, and writes what the filter finds. */
    void shown() {
        ask(presenter.filter());
    }

    /** Asks where to, and writes the rows that are selected. */
    void selected(RowsControl rows) {
        Optional<SignIns> elsewhere = presenter.access().elsewhere();
        rows.keep().ifPresent(selected -> {
            if (elsewhere.isPresent() && selected.count() > MOST_ELSEWHERE) {
                presenter.tell(NLS.bind(Messages.ExportMenu_tooMany,
                        NumberFormat.getIntegerInstance().format(MOST_ELSEWHERE)));
                selected.close();
            } else if (!write(elsewhere.map(signIns -> found(selected, signIns)).orElseGet(() -> kept(selected)))) {
                selected.close();
            }
        });
    }

    /** Rows of the store, as they were selected. */
    private Export kept(SelectedRows selected) {
        Path directory = presenter.access().directory().orElseThrow();
        return (format, file) -> inStore(directory, (store, context) -> {
            try (selected) {
                return store.export(selected.as(format), file, context.progress(), context.cancel());
            }
        });
    }

    /** Rows of what is looked at in place of the store, which are asked for once more by their ids. */
    private Export found(SelectedRows selected, SignIns signIns) {
        AskedAt asked = presenter.asked().orElseThrow().at();
        Order order = presenter.rows().order();
        return (format, file) -> context -> {
            try (selected) {
                return signIns.export(new SignInExport(selected.filter(asked.zone(), context.cancel()), order,
                        selected.signInColumns(), format), asked, file, true, context.progress(), context.cancel());
            }
        };
    }

    private static String title(Format format) {
        return switch (format) {
            case CSV -> "CSV"; //$NON-NLS-1$
            case JSON_LINES -> Messages.ExportMenu_originals;
            case PARQUET -> "Parquet"; //$NON-NLS-1$
        };
    }

    /** Of the store that is looked into now, whichever is by then, or of what is looked at in its place. */
    private void ask(Filter filter) {
        List<SignInColumn> columns = presenter.rows().shownColumns().stream().map(SignInColumns::of).toList();
        Order order = presenter.rows().order();
        Optional<SignIns> elsewhere = presenter.access().elsewhere();
        Optional<Path> directory = presenter.access().directory();
        presenter.asked().ifPresent(asked -> write((format, file) -> {
            SignInExport export = new SignInExport(filter, order, columns, format);
            WritingOf<SignIns> writing = (signIns, context) -> signIns.export(export, asked.at(), file, true,
                    context.progress(), context.cancel());
            return elsewhere.isPresent() ? context -> writing.write(elsewhere.get(), context)
                    : inStore(directory.orElseThrow(), writing);
        }));
    }

    /** What is written as a format into a file. */
    @FunctionalInterface
    private interface Export {
        ExportSignIns.Writing as(Format format, Path file);
    }

    /** Writes some of the sign-ins. */
    @FunctionalInterface
    private interface WritingOf<S extends SignIns> {
        Written write(S signIns, CallContext context) throws SourceException;
    }

    /** The store is opened for this alone, so that it goes on when the view is closed. */
    private static ExportSignIns.Writing inStore(Path directory, WritingOf<? super SignInStore> writing) {
        return context -> {
            try (SignInStore open = SignInStores.open(directory)) {
                return writing.write(open, context);
            }
        };
    }

    /**
     * Asks where to, and writes.
     *
     * @return whether it was begun
     */
    private boolean write(Export export) {
        FileChoice choice = new FileChoice(shell, "sign-ins"); //$NON-NLS-1$
        FORMATS.forEach(format -> choice.add(title(format), format.extension()));
        Optional<FileChoice.Chosen> chosen = choice.ask();
        chosen.ifPresent(one -> OperationJob.start(new ExportSignIns(one.file(),
                export.as(FORMATS.get(one.format()), one.file()), presenter::tell), FailureReporter::tell));
        return chosen.isPresent();
    }
}
