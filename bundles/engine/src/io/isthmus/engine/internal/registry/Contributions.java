package io.isthmus.engine.internal.registry;

import java.util.List;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.access.PolicyTemplateRegistry;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.engine.command.CommandRegistry;
import io.isthmus.engine.contribute.ContributorRegistry;
import io.isthmus.engine.extension.ForeignContributions;
import io.isthmus.engine.report.ReportFormatRegistry;
import io.isthmus.engine.signin.SignInSourceRegistry;
import io.isthmus.engine.watch.DriftRuleRegistry;

/** The readers of all extension points, one of each. */
public final class Contributions implements AutoCloseable {

    private final CheckRegistry checksAndAnalyzers;
    private final PolicyTemplateExtensions templates;
    private final PlanExtensions plans;
    private final CommandExtensions commands;
    private final ContributorExtensions contributors;
    private final DriftRuleExtensions driftRules;
    private final ReportFormatExtensions reportFormats;
    private final RemediationExtensions remediations;
    private final SignInSourceExtensions signInSources;
    private final List<ExtensionPointReader<?, ?>> readers;

    /**
     * @param registry where contributions are declared
     */
    public Contributions(IExtensionRegistry registry) {
        CheckExtensions checks = new CheckExtensions(registry);
        PolicyAnalyzerExtensions analyzers = new PolicyAnalyzerExtensions(registry);
        checksAndAnalyzers = new ChecksAndAnalyzers(checks, analyzers);
        templates = new PolicyTemplateExtensions(registry);
        plans = new PlanExtensions(registry);
        commands = new CommandExtensions(registry);
        contributors = new ContributorExtensions(registry);
        driftRules = new DriftRuleExtensions(registry);
        reportFormats = new ReportFormatExtensions(registry);
        remediations = new RemediationExtensions(registry);
        signInSources = new SignInSourceExtensions(registry);
        readers = List.of(checks, analyzers, templates, plans, commands, contributors, driftRules, reportFormats,
                remediations, signInSources);
    }

    /** What third parties contribute can be had. */
    public void add(ForeignContributions others) {
        readers.forEach(reader -> reader.add(others));
    }

    /** It can no longer be had. */
    public void remove(ForeignContributions others) {
        readers.forEach(reader -> reader.remove(others));
    }

    /** The checks, and the analyzers of policies as checks. */
    public CheckRegistry checks() {
        return checksAndAnalyzers;
    }

    /** The templates of policies. */
    public PolicyTemplateRegistry policyTemplates() {
        return templates;
    }

    /** The kinds of plan. */
    public PlanRegistry plans() {
        return plans;
    }

    /** The commands. */
    public CommandRegistry commands() {
        return commands;
    }

    /** The kinds of objects that are added to snapshots. */
    public ContributorRegistry contributors() {
        return contributors;
    }

    /** The rules that explain changes outside Isthmus. */
    public DriftRuleRegistry driftRules() {
        return driftRules;
    }

    /** The formats that findings and plans are written in. */
    public ReportFormatRegistry reportFormats() {
        return reportFormats;
    }

    /** Who offers plans for what checks find. */
    public RemediationRegistry remediations() {
        return remediations;
    }

    /** Where sign-ins come from beside the tenants' own logs. */
    public SignInSourceRegistry signInSources() {
        return signInSources;
    }

    @Override
    public void close() {
        readers.forEach(ExtensionPointReader::close);
    }
}
