/** The sign-ins that are kept: as a grid or a list, over time, and by what they have in common. */
package io.isthmus.signins.ui.internal;
