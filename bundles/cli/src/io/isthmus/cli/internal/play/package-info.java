/** Plays the main job on the demo organization, for everybody to see that it holds. */
package io.isthmus.cli.internal.play;
