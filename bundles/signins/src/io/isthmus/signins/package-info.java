/** Sign-ins that are kept: what is known of each, and the store. */
package io.isthmus.signins;
