package io.isthmus.signins.query;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When and where a question is asked, which gives <i>the last seven days</i>, <i>yesterday</i> and dates without an
 * offset their meaning. The pages of one answer are asked for with one of these.
 *
 * @param time the time that counts as now, to the microsecond
 * @param zone in which days begin and end
 * @since 1.0
 */
public record AskedAt(Instant time, ZoneId zone) {

    public AskedAt {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }
}
