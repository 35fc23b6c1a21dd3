package io.isthmus.sdk.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.access.OfferedTemplate;
import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.port.Reads;

/**
 * What a plan maker may use.
 *
 * @since 1.0
 */
@ProviderType
public interface PlanContext extends Reads {

    /** What the admin or a finding asked for, by the names that the plan declares. */
    Map<String, Value> parameters();

    /**
     * The file on the workstation that a parameter of the type "file" names. It is there and can be read; nothing of it
     * was read yet.
     *
     * @return empty where the parameter was not given
     * @throws PlanParameterException where it names no file that can be read; a folder, a pipe and a device are none
     */
    Optional<Path> file(String parameter) throws PlanParameterException;

    /**
     * The public certificates in the file that a parameter of the type "file" names: DER, PEM, Base64 alone or PKCS #7.
     * A private key is refused at the byte that tells it.
     *
     * @return in the file's order; empty where the parameter was not given
     * @throws PlanParameterException where there is no certificate in it, or a private key
     * @throws PlanRefusedException   where no capability is installed that reads certificate files
     */
    List<PublicCertificate> certificates(String parameter) throws PlanRefusedException;

    /**
     * The JSON document in the file that a parameter of the type "file" names, read within bounds.
     *
     * @return nothing is said about what it holds; empty where the parameter was not given
     * @throws PlanParameterException where there is no such file, or it cannot be read, is larger than a mebibyte, deeper
     *                                than any honest one, or no JSON
     */
    Optional<Value> document(String parameter) throws PlanParameterException;

    /**
     * The plan in the file that a parameter of the type "file" names.
     *
     * @return empty where the parameter was not given
     * @throws PlanParameterException where there is no such file, or it holds no plan that this console can read
     */
    Optional<GivenPlan> plan(String parameter) throws PlanParameterException;

    /**
     * What this console did in the organization before and did not undo, oldest first: so that a plan takes back no
     * more than was made here.
     *
     * @return never null; where the organization's ledger cannot be read, a reading with the reason and not an empty
     *         list. An organization in which nothing was ever changed has an empty list
     */
    Reading<List<DoneStep>> done();

    /**
     * Why sides of the connection could not be opened. Nothing was read of such a side, and that does not say that
     * there is none.
     *
     * @return empty where all could, and where a plan is made of a saved snapshot; never null
     */
    default List<Failure> unopened() {
        return List.of();
    }

    /**
     * The templates of Conditional Access policies that are installed.
     *
     * @return in the order of their ids; never null
     */
    default List<OfferedTemplate> policyTemplates() {
        return List.of();
    }

    /**
     * The policy that a template drafts.
     *
     * @param template  id of one of {@link #policyTemplates()}
     * @param locations see {@link io.isthmus.sdk.access.TemplateContext#locations()}
     * @throws PlanRefusedException             where it refuses, or its class cannot be made
     * @throws java.util.NoSuchElementException where there is no such template
     */
    default PolicyDraft policyDraft(String template, List<String> locations) throws PlanRefusedException {
        throw new NoSuchElementException(template);
    }

    /** A new id, for keys that must be known before something is made. */
    UUID newId();
}
