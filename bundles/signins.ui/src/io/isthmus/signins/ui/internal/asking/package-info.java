/** What the view of the sign-ins asks its store, and what it shows of the answers; without a widget. */
package io.isthmus.signins.ui.internal.asking;
