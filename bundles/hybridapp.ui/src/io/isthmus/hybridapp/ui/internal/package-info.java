/** The Trust Map on the screen: the same picture as the exported one, with hover, keyboard, zoom and export. */
package io.isthmus.hybridapp.ui.internal;
