package io.isthmus.cli.internal.run;

import java.util.logging.Formatter;
import java.util.logging.LogRecord;

import io.isthmus.sdk.text.Redaction;

/** A line for each record, with the stack traces behind it, and nothing in it that opens a door. */
final class RedactingFormatter extends Formatter {

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
        return Redaction.redact(text.toString());
    }
}
