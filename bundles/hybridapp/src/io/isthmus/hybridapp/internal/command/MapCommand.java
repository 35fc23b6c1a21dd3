package io.isthmus.hybridapp.internal.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapGeometry;
import io.isthmus.hybridapp.map.MapPalette;
import io.isthmus.hybridapp.map.MapSvg;
import io.isthmus.hybridapp.map.TrustMap;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/** Draws the Trust Map: as SVG to standard output or a file, or as data. */
public final class MapCommand implements Command {

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Facts facts = context.service(Facts.class).orElseThrow(() -> new SourceException(Failure.of(
                Failure.Kind.NOT_FOUND, Side.WORKSTATION, Messages.MapCommand_Attempt, Messages.MapCommand_NoFacts,
                Messages.MapCommand_NoFactsAdvice)));
        if (context.option("output").filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".png")).isPresent()) {
            throw new UsageException(Messages.MapCommand_SvgAlone);
        }
        Optional<Path> file = context.output();
        Snapshot snapshot = context.snapshot();
        TrustMap map = TrustMap.of(snapshot, pair(context, snapshot), facts);
        context.document(MapDocument.of(map));
        if (file.isPresent() || !context.json()) {
            draw(context, map, file);
        }
        boolean unread = map.lines().stream().anyMatch(line -> line.state() == Agreement.NOT_READ)
                || map.nodes().stream().anyMatch(node -> node.state() == Agreement.NOT_READ);
        return unread ? ExitCode.COULD_NOT_LOOK : ExitCode.FINE;
    }

    private static HybridPair pair(CommandContext context, Snapshot snapshot) throws UsageException {
        List<HybridPair> pairs = snapshot.pairs();
        String choices = String.join(", ", IntStream.range(0, pairs.size())
                .mapToObj(index -> (index + 1) + " = " + pairs.get(index).title()).toList());
        Optional<String> chosen = context.option("pair");
        if (chosen.isEmpty()) {
            if (pairs.size() > 1) {
                context.warn(NLS.bind(Messages.MapCommand_Several, choices));
            }
            return pairs.stream().findFirst()
                    .orElseThrow(() -> new UsageException(Messages.MapCommand_NoPair));
        }
        return IntStream.range(0, pairs.size()).filter(index -> chosen.get().equals(String.valueOf(index + 1)))
                .mapToObj(pairs::get).findFirst()
                .orElseThrow(() -> new UsageException(NLS.bind(Messages.MapCommand_UnknownPair, chosen.get(), choices)));
    }

    private static void draw(CommandContext context, TrustMap map, Optional<Path> file) throws SourceException {
        byte[] svg = MapSvg.write(MapGeometry.of(map), MapPalette.LIGHT).getBytes(StandardCharsets.UTF_8);
        if (file.isEmpty()) {
            context.bytes(svg);
            return;
        }
        context.write(file.get(), svg);
        context.line(NLS.bind(Messages.MapCommand_Written, file.get()));
    }
}
