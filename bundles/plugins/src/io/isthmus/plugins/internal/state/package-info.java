/** What a profile has: the recorded states, and p2's profile and pool as they follow from them. */
package io.isthmus.plugins.internal.state;
