package io.isthmus.sdk.facts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeBuild;

/**
 * The data pack. Immutable; updated without a release of the program. A declarative service.
 *
 * @since 1.0
 */
@ProviderType
public interface Facts {

    /** The pack's own version and date, for reports. */
    String version();

    /** When the pack was made. */
    LocalDate date();

    /** Microsoft's clouds. */
    List<Cloud> clouds();

    /** A cloud by its id. */
    Optional<Cloud> cloud(String id);

    /** The lines of Exchange Server, oldest first. */
    List<ProductLine> productLines();

    /** The line that a build belongs to; empty for one that the pack does not know (Exchange 2013, a newer one). */
    Optional<ProductLine> productLine(ExchangeBuild build);

    /** An application permission by its name: "full_access_as_app". */
    Optional<PermissionFact> permission(String name);

    /** A setting override by its key: "dedicatedApplication", "graphRouting". */
    Optional<OverrideFact> override(String key);

    /** A date by its key: "ewsRetirement"; the keys are in {@link FactKeys}. */
    Optional<DeadlineFact> deadline(String key);

    /** How long something takes by its key: "serverPropagation", "ewsAccess". */
    Optional<DurationFact> duration(String key);

    /** What an error of a service means: "AADSTS700027", "Authorization_RequestDenied". */
    Optional<ErrorFact> error(String code);

    /** A number or another setting by its key: "authCertificateWarningDays". */
    Optional<String> setting(String key);

    /** What requests that change something need, the more special first. */
    List<RightFact> rights();

    /** The directory roles that are known here. A role that is not among them may be able to do anything. */
    List<RoleFact> directoryRoles();

    /**
     * A line of Exchange Server: one cumulative update, or SE.
     *
     * @param id                   "SE", "2019CU15", "2019CU14", "2016CU23"
     * @param title                "Exchange Server SE"
     * @param base                 the first build of the line
     * @param dedicatedApplication the first build that can use the dedicated application, where there is one
     * @param graphRouting         the first build that can call Graph, where there is one
     * @param supportEnds          the last day of support
     * @param extendedSupport      the first build that members of the Extended Security Update program alone get,
     *                             where there is one
     * @param updates              the updates of the line, oldest first
     * @param source               the document that says so
     */
    record ProductLine(String id, String title, ExchangeBuild base, Optional<ExchangeBuild> dedicatedApplication,
            Optional<ExchangeBuild> graphRouting, LocalDate supportEnds, Optional<ExchangeBuild> extendedSupport,
            List<Update> updates, String source) {
        /** Copies the list. */
        public ProductLine {
            updates = List.copyOf(updates);
        }

        /** The update that a build is: the newest that is not newer than it. */
        public Optional<Update> updateOf(ExchangeBuild build) {
            return updates.stream().filter(update -> build.atLeast(update.build()))
                    .reduce((older, newer) -> newer);
        }

        /** The newest update. */
        public Update newest() {
            return updates.get(updates.size() - 1);
        }
    }

    /** An update: its short name ("Apr25HU") and its build. */
    record Update(String name, ExchangeBuild build) {
    }

    /**
     * An application permission.
     *
     * @param name     "full_access_as_app"
     * @param resource the resource's application id
     * @param roleId   the role's id where it is known to be the same in every tenant; else it is looked up by name
     * @param why      what it is needed for, one line
     * @param source   the document that says so
     */
    record PermissionFact(String name, String resource, Optional<String> roleId, String why, String source) {
    }

    /** A setting override: what New-SettingOverride is given. */
    record OverrideFact(String key, String name, String component, String section, List<String> parameters,
            String source) {
        /** Copies the list. */
        public OverrideFact {
            parameters = List.copyOf(parameters);
        }
    }

    /** A date that matters, with a sentence about it. */
    record DeadlineFact(String key, LocalDate date, String sentence, String source) {
    }

    /** How long something takes at the most, with a sentence about it. */
    record DurationFact(String key, Duration duration, String sentence, String source) {
    }

    /** What an error means and what to do. */
    record ErrorFact(String code, String meaning, String advice, String source) {
    }

    /**
     * What a request that changes something needs of whoever sends it.
     *
     * @param side           whose service is asked
     * @param request        method and path without version and query, with "{}" for what names an object
     *                       ("PATCH /applications/{}", with a key "PATCH /applications({})"), or a cmdlet's name
     * @param about          the resource's application id, where it holds for requests about its service principal
     *                       alone: the one that the body names as resourceId, else the one that the path names
     * @param permissions    permissions of Microsoft Graph, each of which does
     * @param directoryRoles names of directory roles, each of which does, the least privileged first
     * @param roles          names of Exchange's built-in management roles, each of which holds the cmdlet
     * @param owners         whether an owner of the application may, too
     * @param members        whether any member of the tenant may where its settings say so
     * @param source         the document that says so
     */
    record RightFact(Side side, String request, Optional<AppId> about, List<String> permissions,
            List<String> directoryRoles, List<String> roles, boolean owners, boolean members, String source) {
        /** Copies the lists. */
        public RightFact {
            permissions = List.copyOf(permissions);
            directoryRoles = List.copyOf(directoryRoles);
            roles = List.copyOf(roles);
        }
    }

    /** A directory role: its name, the id of its template, which every tenant shares, and the document that says so. */
    record RoleFact(String name, String templateId, String source) {
    }
}
