package io.isthmus.signins.ui.internal;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.Consumer;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.text.Counted;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.ui.internal.asking.SelectedRows;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.table.TableText;

/**
 * Reads rows that were selected as text for the clipboard. Where it is cancelled, the clipboard stays as it is.
 *
 * @param rows   which; closed once they were read
 * @param heads  whether the heads of the columns come before them
 * @param copied is given the text, in the thread of the job
 */
record CopySignIns(SelectedRows rows, boolean heads, Consumer<String> copied) implements Operation {

    private static final int PAGE = 1_000;

    @Override
    public String title() {
        return Counted.text(rows.count(), Messages.CopySignIns_one, Messages.CopySignIns_many,
                NumberFormat.getIntegerInstance().format(rows.count()));
    }

    @Override
    public JobFamily family() {
        return JobFamily.VIEW;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        try (rows) {
            StringBuilder text = new StringBuilder(heads ? TableText.rowsWithHeads(List.<SignInRow>of(), rows.columns()) : ""); //$NON-NLS-1$
            long done = 0;
            for (Positions some : rows.positions()) {
                for (long first = some.first(); first < some.end(); first += PAGE) {
                    context.cancel().check();
                    Positions page = new Positions(first, Math.min(first + PAGE, some.end()));
                    text.append(done == 0 ? "" : System.lineSeparator()) //$NON-NLS-1$
                            .append(TableText.rows(rows.read(page, context.cancel()), rows.columns()));
                    done += page.count();
                    context.progress().worked(done, rows.count());
                }
            }
            copied.accept(text.toString());
        }
    }
}
