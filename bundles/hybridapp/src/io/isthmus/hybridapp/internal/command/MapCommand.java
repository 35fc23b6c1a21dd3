package io.isthmus.hybridapp.internal.command;

import java.io.IOException;
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

/** Draws the Trust Map: as SVG to standard output, as SVG or PNG to a file, or as data. */
public final class MapCommand implements Command {

    /** Sharp on screens of today, and still small enough for a mail. */
    private static final double USUAL_SCALE = 2;
    private static final double SMALLEST_SCALE = 0.1;
    private static final double LARGEST_SCALE = 10;

    @Override
    public ExitCode run(CommandContext context) throws UsageException, SourceException {
        Facts facts = context.facts();
        Optional<Double> scale = scale(context);
        Optional<Path> file = context.output();
        Snapshot snapshot = context.snapshot();
        TrustMap map = TrustMap.of(snapshot, pair(context, snapshot), facts);
        context.document(MapDocument.of(map));
        if (file.isPresent() || !context.json()) {
            draw(context, map, file, scale);
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

    /** How large a PNG becomes; empty where no PNG is asked for. */
    private static Optional<Double> scale(CommandContext context) throws UsageException {
        boolean png = context.option("output").filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".png"))
                .isPresent();
        Optional<String> given = context.option("scale");
        if (given.isEmpty()) {
            return png ? Optional.of(USUAL_SCALE) : Optional.empty();
        }
        if (!png) {
            throw new UsageException(Messages.MapCommand_ScaleOfSvg);
        }
        double scale = number(given.get());
        if (!(scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)) {
            throw new UsageException(NLS.bind(Messages.MapCommand_NoScale, given.get()));
        }
        return Optional.of(scale);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException word) {
            return Double.NaN;
        }
    }

    private static void draw(CommandContext context, TrustMap map, Optional<Path> file, Optional<Double> scale)
            throws UsageException, SourceException {
        String drawing = MapSvg.write(MapGeometry.of(map), MapPalette.LIGHT);
        byte[] svg = drawing.getBytes(StandardCharsets.UTF_8);
        if (file.isEmpty()) {
            context.bytes(svg);
            return;
        }
        context.write(file.get(), scale.isPresent() ? png(drawing, scale.get()) : svg);
        context.line(NLS.bind(Messages.MapCommand_Written, file.get()));
    }

    /** Where a machine has no font or lacks a library of Java's own, painting fails in ways that only Java knows. */
    private static byte[] png(String svg, double scale) throws UsageException, SourceException {
        try {
            MapPng picture = MapPng.of(svg, scale);
            if (picture.tooLarge()) {
                throw new UsageException(Messages.MapCommand_TooLarge);
            }
            return picture.bytes();
        } catch (IOException | RuntimeException | LinkageError | InternalError noPainting) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.MapCommand_Attempt,
                    String.valueOf(noPainting.getMessage()), Messages.MapCommand_PaintAdvice), noPainting);
        }
    }
}
