/** How a failure is told: one sentence, the side, the service's own words, what to do, and details to copy. */
package io.isthmus.ui.failure;
