package io.isthmus.cli.internal.run;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/** A line for each record, with the stack traces behind it, and nothing in it that opens a door. */
final class RedactingFormatter extends Formatter {

    private static final Pattern TOKEN = Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*)?");
    private static final Pattern BEARER = Pattern.compile("(?i)(Bearer|Basic)\\s+[A-Za-z0-9+/=._~-]{8,}");
    private static final Pattern NAMED = Pattern.compile("(?i)(\"?(?:client_secret|client_assertion|refresh_token|"
            + "access_token|id_token|password|code_verifier|device_code|secret)\"?\\s*[=:]\\s*\"?)[^\\s\"&,}]+");
    private static final String HIDDEN = "(hidden)";

    @Override
    public String format(LogRecord logged) {
        StringBuilder text = new StringBuilder(logged.getInstant().toString()).append(' ')
                .append(logged.getLevel().getName()).append(' ').append(logged.getLoggerName()).append(' ')
                .append(formatMessage(logged)).append(System.lineSeparator());
        for (Throwable thrown = logged.getThrown(); thrown != null; thrown = thrown.getCause()) {
            text.append(thrown).append(System.lineSeparator());
            for (StackTraceElement place : thrown.getStackTrace()) {
                text.append("\tat ").append(place).append(System.lineSeparator());
            }
        }
        return redact(text.toString());
    }

    static String redact(String text) {
        String named = NAMED.matcher(text).replaceAll("$1" + HIDDEN);
        return TOKEN.matcher(BEARER.matcher(named).replaceAll("$1 " + HIDDEN)).replaceAll(HIDDEN);
    }
}
