package io.isthmus.signins.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInExport.Format;
import io.isthmus.signins.query.Field;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.Operand;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.Binding;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.job.OperationJob;

/** What is handed on of the sign-ins: the rows that are selected, those that the filter finds, or all. */
final class ExportMenu {

    /** Of more rows that are selected, all that the filter finds are meant. */
    private static final int MOST_SELECTED = 5_000;
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
        List<Range> selected = rows.selectedRanges();
        int count = selected.stream().mapToInt(Range::size).sum();
        if (count > 0 && count <= MOST_SELECTED) {
            menu.add(action(Messages.ExportMenu_selected, () -> selected(selected)));
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

    /** Ids are read beside the thread of the widgets: not each row that is selected was in sight. */
    private void selected(List<Range> ranges) {
        new JobWorker().run(() -> {
            try {
                List<Operand> ids = new ArrayList<>();
                for (Range range : ranges) {
                    for (SignInRow row : presenter.rows().read(range.start, range.size())) {
                        ids.add(new Operand.Text(Operand.Where.WHOLE, row.id().toString().toLowerCase(Locale.ROOT)));
                    }
                }
                Binding.later(shell.getDisplay(), shell, () -> ask(new Filter.Match(Field.IDENTIFIER, ids)));
            } catch (SourceException failed) {
                FailureReporter.tell(failed.failure());
            }
        });
    }

    private static String title(Format format) {
        return switch (format) {
            case CSV -> "CSV"; //$NON-NLS-1$
            case JSON_LINES -> Messages.ExportMenu_originals;
            case PARQUET -> "Parquet"; //$NON-NLS-1$
        };
    }

    private void ask(Filter filter) {
        FileChoice choice = new FileChoice(shell, "sign-ins"); //$NON-NLS-1$
        FORMATS.forEach(format -> choice.add(title(format), format.extension()));
        choice.ask().ifPresent(chosen -> presenter.asked().ifPresent(asked -> OperationJob.start(new ExportSignIns(
                new SignInExport(filter, presenter.rows().order(), presenter.columns(), FORMATS.get(chosen.format())),
                asked.store(), asked.at(), chosen.file(), presenter::tell), FailureReporter::tell)));
    }
}
