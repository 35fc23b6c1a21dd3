/** Update sites: what they offer, copied beside the profile and checked. */
package io.isthmus.plugins.internal.site;
