package io.isthmus.emulator.internal.cmdlet;

/** A cmdlet ended with an error, as PowerShell tells errors. */
public final class CmdletError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String AUTOMATION = "System.Management.Automation.";

    private final String errorId;
    private final String category;
    private final String type;

    CmdletError(String errorId, String category, String type, String message) {
        super(message);
        this.errorId = errorId;
        this.category = category;
        this.type = type;
    }

    /** A cmdlet that this shell does not have, or that this user may not run: PowerShell does not tell them apart. */
    public static CmdletError unknownCmdlet(String name) {
        return new CmdletError("CommandNotFoundException", "ObjectNotFound", AUTOMATION + "CommandNotFoundException",
                "The term '" + name + "' is not recognized as the name of a cmdlet, function, script file, or operable"
                        + " program. Check the spelling of the name, or if a path was included, verify that the path is"
                        + " correct and try again.");
    }

    static CmdletError unknownParameter(String name) {
        return new CmdletError("NamedParameterNotFound", "InvalidArgument", AUTOMATION + "ParameterBindingException",
                "A parameter cannot be found that matches parameter name '" + name + "'.");
    }

    static CmdletError missingParameter(String name) {
        return new CmdletError("MissingMandatoryParameter", "InvalidArgument", AUTOMATION + "ParameterBindingException",
                "Cannot process command because of one or more missing mandatory parameters: " + name + ".");
    }

    static CmdletError badParameter(String name, String reason) {
        return new CmdletError("ParameterArgumentTransformationError", "InvalidData",
                AUTOMATION + "ParameterBindingArgumentTransformationException",
                "Cannot process argument transformation on parameter '" + name + "'. " + reason);
    }

    static CmdletError ambiguousParameterSet() {
        return new CmdletError("AmbiguousParameterSet", "InvalidArgument", AUTOMATION + "ParameterBindingException",
                "Parameter set cannot be resolved using the specified named parameters.");
    }

    static CmdletError notFound(String identity, String where) {
        return exchange("ManagementObjectNotFoundException", "The operation couldn't be performed because object '"
                + identity + "' couldn't be found on '" + where + "'.");
    }

    /** An error of Exchange's own. */
    static CmdletError exchange(String exception, String message) {
        return new CmdletError("[FailureCategory=Cmdlet-" + exception + "]", "NotSpecified",
                "Microsoft.Exchange.Configuration.Tasks." + exception, message);
    }

    static CmdletError confirmationNeeded() {
        return new CmdletError("InvalidOperation", "InvalidOperation",
                AUTOMATION + "PSInvalidOperationException",
                "Windows PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
    }

    /** The directory behind the shell does not answer for the moment. */
    public static CmdletError transientFailure() {
        return exchange("ADTransientException", "The Active Directory server is unavailable. Try again later.");
    }

    /** Somebody stopped the cmdlet before it was through. */
    public static CmdletError stopped() {
        return new CmdletError("PipelineStopped", "OperationStopped", AUTOMATION + "PipelineStoppedException",
                "The pipeline has been stopped.");
    }

    /** The session with the server cannot be used at all. */
    public static CmdletError sessionBroken(String message) {
        return new CmdletError("PSSessionOpenFailed", "OpenError",
                AUTOMATION + "Remoting.PSRemotingTransportException", message);
    }

    /** PowerShell's FullyQualifiedErrorId. */
    public String errorId() {
        return errorId;
    }

    /** The name of PowerShell's ErrorCategory. */
    public String category() {
        return category;
    }

    /** The full name of the exception's type. */
    public String type() {
        return type;
    }
}
