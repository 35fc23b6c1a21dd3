package io.isthmus.signins.internal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.command.UsageException;
import io.isthmus.signins.SignInColumn;

/** Columns that were typed by their names, with commas between. */
final class ChosenColumns {

    private ChosenColumns() {
    }

    /**
     * The columns in the order of their names.
     *
     * @throws UsageException where there is none of a name; it tells those that there are
     */
    static List<SignInColumn> of(String given) throws UsageException {
        List<SignInColumn> columns = new ArrayList<>();
        for (String name : given.split(",")) {
            columns.add(SignInColumn.named(name.strip()).orElseThrow(() -> new UsageException(NLS.bind(Messages.NoColumn, name,
                    Stream.of(SignInColumn.values()).map(SignInColumn::title).collect(Collectors.joining(", "))))));
        }
        return columns;
    }
}
