/** Sign-ins for others: files are written beside their place and moved there when they are whole. */
package io.isthmus.signins.internal.export;
