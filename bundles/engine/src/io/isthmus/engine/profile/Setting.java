package io.isthmus.engine.profile;

import java.util.Optional;
import java.util.function.ToIntFunction;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;

/**
 * What a user chooses once for window and command line, as whole numbers. Kept in the profile's {@code settings.json}; what
 * is not chosen there goes by what is usual: a number of the program's own, or the data pack's.
 *
 * @since 1.0
 */
public enum Setting {
    /** Days before its end from which a certificate is warned of, and from which an auth certificate is replaced. */
    AUTH_CERTIFICATE_WARNING_DAYS(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS, 1, 1825, Optional.empty()),
    /** Days before its end from which a certificate is an error. */
    AUTH_CERTIFICATE_ERROR_DAYS(FactKeys.AUTH_CERTIFICATE_ERROR_DAYS, 1, 1825, Optional.empty()),
    /** Days that a next auth certificate has to have left, to be told as good and to be gone on with. */
    NEXT_CERTIFICATE_WARNING_DAYS(FactKeys.NEXT_CERTIFICATE_WARNING_DAYS, 1, 1825, Optional.empty()),
    /** Hours without a sign-in of the application from which its silence is a warning, unless it is usual. */
    SILENCE_WARNING_HOURS(FactKeys.SILENCE_WARNING_HOURS, 1, 8760, Optional.of(24)),
    /** Hours from one fetching of sign-ins by the window to the next; 0 where it does not fetch by itself. */
    SIGN_IN_FETCH_HOURS("signInFetchHours", 0, 168, Optional.of(0)),
    /** For how many days a watch keeps snapshots that show nothing that was found. */
    WATCH_KEPT_DAYS("watchKeptDays", 1, 3650, Optional.of(90)),
    /** How many such snapshots a watch keeps at the most, besides those that it compares with. */
    WATCH_KEPT_SNAPSHOTS("watchKeptSnapshots", 1, 100_000, Optional.of(200));

    private final String key;
    private final int least;
    private final int most;
    private final Optional<Integer> usual;

    Setting(String key, int least, int most, Optional<Integer> usual) {
        this.key = key;
        this.least = least;
        this.most = most;
        this.usual = usual;
    }

    /** Its name in the file and on the command line; that of the data pack's setting, where it stands in for one. */
    public String key() {
        return key;
    }

    /** What it is, for a person. */
    public String title() {
        return switch (this) {
            case AUTH_CERTIFICATE_WARNING_DAYS -> Messages.Setting_authCertificateWarningDays;
            case AUTH_CERTIFICATE_ERROR_DAYS -> Messages.Setting_authCertificateErrorDays;
            case NEXT_CERTIFICATE_WARNING_DAYS -> Messages.Setting_nextCertificateWarningDays;
            case SILENCE_WARNING_HOURS -> Messages.Setting_silenceWarningHours;
            case SIGN_IN_FETCH_HOURS -> Messages.Setting_signInFetchHours;
            case WATCH_KEPT_DAYS -> Messages.Setting_watchKeptDays;
            case WATCH_KEPT_SNAPSHOTS -> Messages.Setting_watchKeptSnapshots;
        };
    }

    /** The least that can be chosen. */
    public int least() {
        return least;
    }

    /** The most that can be chosen. */
    public int most() {
        return most;
    }

    /**
     * What holds where nothing was chosen.
     *
     * @param pack the data pack, without what a user chose
     */
    public int usual(Facts pack) {
        return usual.orElseGet(() -> Integer.parseInt(pack.setting(key).orElseThrow()));
    }

    /** What holds where nothing was chosen, where that is the program's own number. */
    public Optional<Integer> ownUsual() {
        return usual;
    }

    /** The setting of a key; empty where there is none. */
    public static Optional<Setting> of(String key) {
        for (Setting setting : values()) {
            if (setting.key.equalsIgnoreCase(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }

    /**
     * Why settings cannot hold together; empty where they can. A warning that comes after the error warns of nothing.
     *
     * @param numbers what holds of each
     */
    public static Optional<String> conflict(ToIntFunction<Setting> numbers) {
        int warning = numbers.applyAsInt(AUTH_CERTIFICATE_WARNING_DAYS);
        int error = numbers.applyAsInt(AUTH_CERTIFICATE_ERROR_DAYS);
        return warning >= error ? Optional.empty() : Optional.of(NLS.bind(Messages.Setting_conflict, new Object[] {
            AUTH_CERTIFICATE_WARNING_DAYS.key, warning, AUTH_CERTIFICATE_ERROR_DAYS.key, error}));
    }

    /** What somebody wrote into the file by hand, kept within the limits. */
    int within(long chosen) {
        return (int) Math.clamp(chosen, least, most);
    }
}
