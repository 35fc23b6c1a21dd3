/** Work that takes longer than a blink: one operation a class, run as a Job of its family, with progress and cancel. */
package io.isthmus.ui.job;
