package io.isthmus.signins.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInExport.Format;
import io.isthmus.signins.SignInExport.Written;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/** Writes sign-ins of a filter into a file. */
public final class ExportCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Path file = context.output().orElseThrow(() -> new UsageException(Messages.NoOutput));
        SignInExport export = export(context, file);
        try (ChosenSignIns chosen = ChosenSignIns.of(context)) {
            chosen.warnOfLacking(new SignInQuery.Page(export.filter(), export.columns(), export.order(), 1, Optional.empty()),
                    context);
            context.progress().doing(NLS.bind(Messages.Exporting, file.getFileName()));
            Written written = chosen.signIns().export(export, TypedFilter.now(), file, context.flag("force"), context.progress(),
                    context.cancel());
            context.document(Value.members().with("filter", Value.of(TypedFilter.text(context)))
                    .with("file", Value.of(file.toString())).with("format", Value.of(export.format().extension()))
                    .with("rows", Value.of(written.rows())).with("lost", Value.of(written.lost())));
            context.line(NLS.bind(Messages.Exported, written.rows(), file));
            if (written.lost() > 0) {
                context.warn(NLS.bind(Messages.Lost, written.lost()));
            }
            return written.lost() == 0 ? ExitCode.FINE : ExitCode.PARTLY_DONE;
        }
    }

    private static SignInExport export(CommandContext context, Path file) throws UsageException {
        Optional<String> columns = context.option("columns");
        return new SignInExport(TypedFilter.of(context), context.flag("oldest") ? Order.OLDEST_FIRST : Order.NEWEST_FIRST,
                columns.isPresent() ? ChosenColumns.of(columns.get()) : List.of(SignInColumn.values()),
                format(context.option("format"), file));
    }

    private static Format format(Optional<String> given, Path file) throws UsageException {
        String ending = given.map(name -> '.' + name).orElse(file.toString());
        return Format.of(ending).orElseThrow(() -> new UsageException(NLS.bind(Messages.NoFormat,
                given.orElse(file.getFileName().toString()))));
    }
}
