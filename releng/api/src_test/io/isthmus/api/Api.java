package io.isthmus.api;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;

/** Compares the exported packages of two versions of a bundle by the rules of semantic versioning. */
final class Api {

    private Api() {
    }

    /** The jar or folder that a class of today's build comes from. */
    static Path today(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One sentence for each package whose version does not tell how it was changed, where anybody would notice. */
    static List<String> breaks(Path older, Path newer) throws Exception {
        try (Processor processor = new Processor(); Jar before = jar(older); Jar after = jar(newer)) {
            return new Baseline(processor, new DiffPluginImpl()).baseline(after, before, new Instructions("*")).stream()
                    .filter(info -> info.mismatch && info.packageDiff.getDelta() != Delta.MICRO)
                    .map(info -> info.packageName + " " + info.newerVersion + " must be " + info.suggestedVersion + " after "
                            + info.packageDiff.getDelta() + " changes: " + changes(info.packageDiff))
                    .toList();
        }
    }

    private static Jar jar(Path place) throws IOException {
        return new Jar(new File(place.toString()));
    }

    private static String changes(Diff diff) {
        return diff.getChildren().stream()
                .filter(child -> child.getDelta() != Delta.UNCHANGED && child.getDelta() != Delta.IGNORED)
                .map(child -> child.getDelta() + " " + child.getName()).collect(Collectors.joining(", "));
    }
}
