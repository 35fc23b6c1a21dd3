package io.isthmus.emulator;

import java.net.URI;
import java.util.List;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.DemoPort;

/**
 * A demo organization with the switches that tests and demonstrations use. Safe for use by many threads.
 *
 * @since 1.0
 */
public interface EmulatedDemo extends DemoPort.Demo {

    /** Where Entra, Graph, Exchange Online and Autodiscover are spoken, as "http://127.0.0.1:49152". */
    URI address();

    /**
     * Plans what goes wrong from now on; what was planned before is forgotten. docs/emulator.md lists the faults.
     *
     * @param faults each with at least "kind"
     * @throws SourceException where a fault cannot be understood, or the organization cannot be reached
     */
    void planFaults(List<Value> faults) throws SourceException;

    /**
     * The requests since the start or since they were forgotten, in the order in which they were answered. Each has
     * "protocol", "method", "target", "outcome", "at" by the organization's clock, "began" by the machine's, and "took".
     */
    List<Value> requests() throws SourceException;

    /** Forgets the requests. */
    void forgetRequests() throws SourceException;

    /** The requests that a fault holds now. */
    List<String> heldRequests() throws SourceException;

    /** Lets the held requests go on. */
    void releaseHeldRequests() throws SourceException;

    /** Cuts the connections of the held requests; a change that was not made yet is not made. */
    void dropHeldRequests() throws SourceException;

    /**
     * Sets the organization to the first state of another scenario, as if somebody had changed everything by other means.
     *
     * @throws SourceException where there is no such scenario, or the organization cannot be reached
     */
    void become(String scenario) throws SourceException;

    /**
     * The same with settings of its own, which outlast the process.
     *
     * @param settings what differs from the scenario's, as a JSON merge patch: {"signIns": {"total": 20000}}
     * @throws SourceException where there is no such scenario, or the organization cannot be reached
     */
    void become(String scenario, Value settings) throws SourceException;

    /**
     * Says what the person at the sign-in page does.
     *
     * @param choice "account": who signs in; "refuse": true refuses the permissions; "ask": true shows the page
     */
    void chooseSignIn(Value choice) throws SourceException;

    /**
     * Answers a certificate request as an authority would, by the organization's clock. Nobody trusts what it signs: its
     * key is forgotten when this program ends.
     *
     * @param request between the lines of PEM
     * @return the certificate between the lines of PEM
     * @throws IllegalArgumentException where it is no request
     */
    String sign(String request);

    /**
     * Brings a certificate that one of the servers made onto all others that sign, with its key: what an administrator
     * does at the servers, by the script that a plan shows.
     *
     * @param thumbprint of 40 digits
     * @return the names of the servers that lacked it
     * @throws SourceException where no server made it, its key stays there, or the organization cannot be reached
     */
    List<String> carry(String thumbprint) throws SourceException;
}
