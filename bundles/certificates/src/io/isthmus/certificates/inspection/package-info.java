/** Certificate files looked at: what they hold, judged, and where both sides use it. */
package io.isthmus.certificates.inspection;
