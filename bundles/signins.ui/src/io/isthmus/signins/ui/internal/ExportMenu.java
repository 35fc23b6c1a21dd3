package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInExport.Format;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.FileChoice.Chosen;
import io.isthmus.ui.job.OperationJob;

/** What is handed on of the sign-ins: the rows that are selected, those that the filter finds, or all. */
final class ExportMenu {

    private static final List<Format> FORMATS = List.of(Format.CSV, Format.JSON_LINES, Format.PARQUET);

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
        rows.keep().ifPresent(selected -> choose().ifPresentOrElse(chosen -> start(chosen, (store, context) -> {
            try (selected) {
                return store.export(selected.as(format(chosen)), chosen.file(), context.progress(), context.cancel());
            }
        }), selected::close));
    }

    private static String title(Format format) {
        return switch (format) {
            case CSV -> "CSV"; //$NON-NLS-1$
            case JSON_LINES -> Messages.ExportMenu_originals;
            case PARQUET -> "Parquet"; //$NON-NLS-1$
        };
    }

    private void ask(Filter filter) {
        presenter.asked().ifPresent(asked -> choose().ifPresent(chosen -> {
            SignInExport export = new SignInExport(filter, presenter.rows().order(), presenter.columns(), format(chosen));
            start(chosen, (store, context) -> store.export(export, asked.at(), chosen.file(), true, context.progress(),
                    context.cancel()));
        }));
    }

    private Optional<Chosen> choose() {
        FileChoice choice = new FileChoice(shell, "sign-ins"); //$NON-NLS-1$
        FORMATS.forEach(format -> choice.add(title(format), format.extension()));
        return choice.ask();
    }

    private static Format format(Chosen chosen) {
        return FORMATS.get(chosen.format());
    }

    private void start(Chosen chosen, ExportSignIns.Writing writing) {
        presenter.access().directory().ifPresent(directory -> OperationJob.start(new ExportSignIns(chosen.file(),
                () -> SignInStores.open(directory), writing, presenter::tell), FailureReporter::tell));
    }
}
