package io.isthmus.engine;

import java.nio.file.Path;
import java.util.Optional;

import io.isthmus.engine.access.PolicyTemplateRegistry;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanFactory;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.engine.command.CommandRegistry;
import io.isthmus.engine.contribute.ContributorRegistry;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.report.ReportFormatRegistry;
import io.isthmus.engine.report.ReportWriter;
import io.isthmus.engine.right.Rights;
import io.isthmus.engine.signin.SignInSourceDescriptor;
import io.isthmus.engine.signin.SignInSourceRegistry;
import io.isthmus.engine.snapshot.Sessions;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.watch.DriftRuleRegistry;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.ConsentPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;

/**
 * Everything that window and command line share. A declarative service; one for each running program. Safe for use by
 * many threads.
 *
 * @since 1.0
 */
public interface Console {

    /**
     * The profile in use: the one that was chosen with {@link #useProfile(Path)}, else the operating system's usual.
     *
     * @throws java.io.UncheckedIOException where its folder cannot be made or read
     */
    Profile profile();

    /**
     * Chooses another profile. Sessions that are open keep theirs.
     *
     * @param directory the profile's folder; made where it is missing
     * @throws java.io.UncheckedIOException where the folder cannot be made or read
     */
    void useProfile(Path directory);

    /** Runs after each {@link #useProfile}, in the thread that chose the profile, until the registration is closed. */
    Cancel.Registration onProfileChange(Runnable listener);

    /** Opens connections. */
    Sessions sessions();

    /** Where consent for the console is asked for; empty where no adapter is installed that signs in. */
    Optional<ConsentPort> consent();

    /** The checks that are installed, and the analyzers of Conditional Access policies. */
    CheckRegistry checks();

    /** The templates of Conditional Access policies that are installed. */
    PolicyTemplateRegistry policyTemplates();

    /** Runs checks. */
    CheckRunner checkRunner();

    /** The kinds of plan that are installed. */
    PlanRegistry plans();

    /** Makes plans. */
    PlanFactory planFactory();

    /** The commands that are installed. */
    CommandRegistry commands();

    /** The kinds of objects that plug-ins add to snapshots. */
    ContributorRegistry contributors();

    /** The rules that explain changes outside Isthmus. */
    DriftRuleRegistry driftRules();

    /** Who offers plans for what checks find. */
    RemediationRegistry remediations();

    /** Where sign-ins come from beside the tenants' own logs. */
    SignInSourceRegistry signInSources();

    /**
     * What a source gives of a tenant, as a log of that tenant.
     *
     * @param source one of {@link #signInSources()}
     * @param tenant is asked; open as long as the log is read
     * @return empty where that is no tenant
     */
    Optional<SignInLog> signInLog(SignInSourceDescriptor source, Source tenant);

    /** The formats that findings and plans are written in. */
    ReportFormatRegistry reportFormats();

    /** Writes findings and plans. */
    ReportWriter reportWriter();

    /**
     * Begins to watch over an organization.
     *
     * @param connectionId id of the connection
     * @throws LockedException              where somebody watches already
     * @throws java.io.UncheckedIOException where the profile's folder cannot be written
     */
    Watch watch(String connectionId) throws LockedException;

    /**
     * What watches found in an organization, whichever process they ran in.
     *
     * @param connectionId id of the connection
     */
    WatchHistory watchHistory(String connectionId);

    /** Saves, loads and compares snapshots. */
    SnapshotFiles snapshots();

    /**
     * Applies, resumes and undoes plans of an organization.
     *
     * @param connectionId id of the connection
     */
    ChangeEngine changes(String connectionId);

    /** Tells what whoever is signed in may do of a plan. */
    Rights rights();

    /** What administrators and the user decided about changes, as it stands now. A policy that cannot be read locks. */
    Policy policy();

    /**
     * The data pack to go by: one in the profile's folder "datapack" where it is newer, else the program's own.
     * Thresholds that the user chose stand in it in the place of the pack's.
     */
    Facts facts();

    /** What holds of a setting where nothing was chosen. */
    int usual(Setting setting);
}
