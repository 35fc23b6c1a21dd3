/** Sign-ins in a Log Analytics workspace: asked there, and taken from there into a store. */
package io.isthmus.signins.internal.workspace;
