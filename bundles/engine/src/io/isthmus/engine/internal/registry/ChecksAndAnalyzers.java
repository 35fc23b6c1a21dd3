package io.isthmus.engine.internal.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.access.PolicyAnalyzerRegistry;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.check.Check;

/** The one list of checks: those that are declared as such, and the analyzers of policies. */
public final class ChecksAndAnalyzers implements CheckRegistry {

    private final CheckRegistry checks;
    private final PolicyAnalyzerRegistry analyzers;

    /**
     * @param checks    the checks that are installed
     * @param analyzers the analyzers that are installed; one whose id a check has is set aside
     */
    public ChecksAndAnalyzers(CheckRegistry checks, PolicyAnalyzerRegistry analyzers) {
        this.checks = checks;
        this.analyzers = analyzers;
    }

    @Override
    public List<CheckDescriptor> all() {
        return Stream.concat(checks.all().stream(), analyzers.all().stream().filter(one -> rival(one).isEmpty()))
                .sorted(Comparator.comparing(CheckDescriptor::id)).toList();
    }

    @Override
    public Optional<CheckDescriptor> find(String id) {
        return checks.find(id).or(() -> analyzers.find(id));
    }

    @Override
    public List<ContributionProblem> problems() {
        List<ContributionProblem> problems = new ArrayList<>(checks.problems());
        problems.addAll(analyzers.problems());
        analyzers.all().forEach(analyzer -> rival(analyzer).ifPresent(check -> problems.add(new ContributionProblem(
                analyzer.bundle(), PolicyAnalyzerExtensions.POINT, analyzer.id(),
                NLS.bind(Messages.DoubleId, check.bundle())))));
        return List.copyOf(problems);
    }

    private Optional<CheckDescriptor> rival(CheckDescriptor analyzer) {
        return checks.find(analyzer.id());
    }

    @Override
    public Check create(String id) throws ContributionException {
        return checks.find(id).isPresent() ? checks.create(id) : analyzers.create(id).asCheck();
    }

    @Override
    public Cancel.Registration onChange(Runnable listener) {
        Cancel.Registration ofChecks = checks.onChange(listener);
        Cancel.Registration ofAnalyzers = analyzers.onChange(listener);
        return () -> {
            ofChecks.close();
            ofAnalyzers.close();
        };
    }
}
