/** What can be typed about sign-ins; every command opens the store, works and lets go of it. */
package io.isthmus.signins.internal.command;
