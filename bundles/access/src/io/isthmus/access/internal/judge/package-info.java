/** What Conditional Access policies do to the dedicated application, and how that is told. */
package io.isthmus.access.internal.judge;
