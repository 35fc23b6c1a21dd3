package io.isthmus.sdk.model;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A build of Exchange Server, compared number by number. ExSetup writes leading zeros ("15.02.2562.053"),
 * AdminDisplayVersion its own form ("Version 15.2 (Build 986.5)"): both are read.
 *
 * @param major    15 since Exchange 2013
 * @param minor    0 for 2013, 1 for 2016, 2 for 2019 and SE
 * @param build    tells the cumulative update
 * @param revision tells the security or hotfix update, in the file version of ExSetup alone
 * @since 1.0
 */
public record ExchangeBuild(int major, int minor, int build, int revision)
        implements Identifier, Comparable<ExchangeBuild> {

    private static final Pattern DOTTED = Pattern.compile("(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})\\.(\\d{1,5})");
    private static final Pattern DISPLAYED =
            Pattern.compile("Version (\\d{1,5})\\.(\\d{1,5}) \\(Build (\\d{1,5})\\.(\\d{1,5})\\)");
    private static final Comparator<ExchangeBuild> ORDER = Comparator.comparingInt(ExchangeBuild::major)
            .thenComparingInt(ExchangeBuild::minor).thenComparingInt(ExchangeBuild::build)
            .thenComparingInt(ExchangeBuild::revision);

    /**
     * @throws IllegalArgumentException where the text is no build
     */
    public static ExchangeBuild of(String text) {
        Matcher matcher = DOTTED.matcher(text);
        if (!matcher.matches()) {
            matcher = DISPLAYED.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not a build of Exchange Server: " + text);
            }
        }
        return new ExchangeBuild(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)));
    }

    /** Whether this build is that one or a newer one. */
    public boolean atLeast(ExchangeBuild other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ExchangeBuild other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String text() {
        return major + "." + minor + "." + build + "." + revision;
    }

    @Override
    public String toString() {
        return text();
    }
}
