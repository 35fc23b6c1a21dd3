package io.isthmus.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.IPackageCoverage;
import org.jacoco.core.tools.ExecFileLoader;

/** How many branches of a package's classes a run has taken. */
final class BranchCoverage {

    private BranchCoverage() {
    }

    /**
     * Counts.
     *
     * @param execution what Jazzer recorded, in JaCoCo's format
     * @param reader    in the package that counts
     */
    static ICounter of(Path execution, Class<?> reader) throws IOException {
        ExecFileLoader loaded = new ExecFileLoader();
        try (InputStream recorded = Files.newInputStream(execution)) {
            loaded.load(recorded);
        }
        CoverageBuilder builder = new CoverageBuilder();
        new Analyzer(loaded.getExecutionDataStore(), builder).analyzeAll(bundle(reader).toFile());
        String name = reader.getPackageName().replace('.', '/');
        return builder.getBundle(name).getPackages().stream().filter(found -> found.getName().equals(name))
                .findFirst().map(IPackageCoverage::getBranchCounter).orElseThrow();
    }

    /** The jar or the folder that a class was loaded from. */
    private static Path bundle(Class<?> reader) {
        try {
            return Path.of(reader.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
