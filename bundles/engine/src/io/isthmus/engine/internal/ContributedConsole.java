package io.isthmus.engine.internal;

import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;

import io.isthmus.engine.Console;
import io.isthmus.engine.access.PolicyTemplateRegistry;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.engine.command.CommandRegistry;
import io.isthmus.engine.contribute.ContributorRegistry;
import io.isthmus.engine.internal.registry.Contributions;
import io.isthmus.engine.internal.report.RegisteredReportWriter;
import io.isthmus.engine.internal.signin.SourcedLog;
import io.isthmus.engine.report.ReportFormatRegistry;
import io.isthmus.engine.report.ReportWriter;
import io.isthmus.engine.signin.SignInSourceDescriptor;
import io.isthmus.engine.signin.SignInSourceRegistry;
import io.isthmus.engine.watch.DriftRuleRegistry;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;

/** The part of the console that plug-ins contribute to. */
abstract class ContributedConsole implements Console {

    private final Contributions contributions;

    ContributedConsole(IExtensionRegistry registry) {
        contributions = new Contributions(registry);
    }

    /** The readers of all extension points. */
    final Contributions contributions() {
        return contributions;
    }

    @Override
    public final CheckRegistry checks() {
        return contributions.checks();
    }

    @Override
    public final PolicyTemplateRegistry policyTemplates() {
        return contributions.policyTemplates();
    }

    @Override
    public final PlanRegistry plans() {
        return contributions.plans();
    }

    @Override
    public final CommandRegistry commands() {
        return contributions.commands();
    }

    @Override
    public final ContributorRegistry contributors() {
        return contributions.contributors();
    }

    @Override
    public final DriftRuleRegistry driftRules() {
        return contributions.driftRules();
    }

    @Override
    public final RemediationRegistry remediations() {
        return contributions.remediations();
    }

    @Override
    public final SignInSourceRegistry signInSources() {
        return contributions.signInSources();
    }

    @Override
    public final Optional<SignInLog> signInLog(SignInSourceDescriptor source, Source tenant) {
        return tenant.signInLog().map(own -> new SourcedLog(signInSources(), source, tenant, own));
    }

    @Override
    public final ReportFormatRegistry reportFormats() {
        return contributions.reportFormats();
    }

    @Override
    public final ReportWriter reportWriter() {
        return new RegisteredReportWriter(reportFormats());
    }
}
