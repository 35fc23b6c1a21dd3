package io.isthmus.cli.internal.line;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** The options that every command has; they can stand before and behind its name. */
public final class CommonOptions {

    /** Asks for one JSON document. */
    public static final String JSON = "json";
    /** The profile's folder. */
    public static final String PROFILE = "profile";
    /** A demo organization by its scenario. */
    public static final String DEMO = "demo";
    /** A saved connection by its id. */
    public static final String CONNECTION = "connection";
    /** A saved snapshot, a collected zip, or a folder of CLIXML. */
    public static final String SNAPSHOT = "snapshot";
    /** Shows help. */
    public static final String HELP = "help";
    /** Shows the version. */
    public static final String VERSION = "version";

    private CommonOptions() {
    }

    /** Those that are the same for every command. */
    static List<OptionSpec> specifications() {
        return List.of(flag(Messages.CommonOptions_Json, "--" + JSON),
                value(PROFILE, "DIR", Messages.CommonOptions_Profile).scopeType(ScopeType.INHERIT).build(),
                flag(Messages.CommonOptions_Help, "-h", "--" + HELP),
                flag(Messages.CommonOptions_Version, "--" + VERSION));
    }

    /**
     * Those that name an organization.
     *
     * @param without the names of those that are of no use: they are not offered, and understood all the same, so that
     *                they can be refused in words
     */
    static List<OptionSpec> organizations(Set<String> without) {
        return Stream.of(value(DEMO, "SCENARIO", Messages.CommonOptions_Demo),
                value(CONNECTION, "ID", Messages.CommonOptions_Connection),
                value(SNAPSHOT, "PATH", Messages.CommonOptions_Snapshot))
                .map(option -> option.hidden(without.contains(option.names()[0].substring(2))).build()).toList();
    }

    /** The profile that was typed, before it is known which commands and options there are. */
    public static Optional<String> profile(List<String> typed) {
        String option = "--" + PROFILE;
        int separate = typed.indexOf(option);
        return separate >= 0 ? typed.stream().skip(separate + 1L).findFirst()
                : typed.stream().filter(word -> word.startsWith(option + '=')).findFirst()
                        .map(word -> word.substring(option.length() + 1));
    }

    private static OptionSpec flag(String title, String... names) {
        return OptionSpec.builder(names).type(boolean.class).arity("0").description(title)
                .scopeType(ScopeType.INHERIT).order(100).build();
    }

    private static OptionSpec.Builder value(String name, String label, String title) {
        return OptionSpec.builder("--" + name).type(String.class).arity("1").paramLabel(label).description(title)
                .order(100);
    }
}
